import { arnOf, inventName } from '../names';
import { type ResourceType } from './resource-type';

/** Any type nobody here knows: it gets a name and an ARN, and does nothing. */
export const noOp: ResourceType = {
  create: ({ world, stack, logicalId, type }) => {
    world.noOpTypes.add(type);
    const name = inventName(stack.name, logicalId);
    return {
      physicalId: name,
      attributes: { Arn: arnOf(stack.place, 'rehearsal', name), Id: name },
    };
  },
  update: (_, { physicalId, attributes }) => ({ physicalId, attributes }),
};

/** A type that needs no doing here, and is known to need none. */
export const quiet: ResourceType = {
  create: ({ stack, logicalId }) => {
    const name = inventName(stack.name, logicalId);
    return {
      physicalId: name,
      attributes: { Arn: arnOf(stack.place, 'rehearsal', name), Id: name },
    };
  },
  update: (_, { physicalId, attributes }) => ({ physicalId, attributes }),
};
