import { textAt } from '../json';
import { arnOf, inventName } from '../names';
import { type ResourceType } from './resource-type';

/** Only named: what Lambdas write is in the rehearsal's own log. */
export const logGroup: ResourceType = {
  replacedBy: ['LogGroupName'],
  create: ({ stack, logicalId, properties }) => {
    const name = textAt(properties, 'LogGroupName') ?? inventName(stack.name, logicalId);
    return {
      physicalId: name,
      attributes: { Arn: `${arnOf(stack.place, 'logs', `log-group:${name}`)}:*` },
    };
  },
  update: (_, { physicalId, attributes }) => ({ physicalId, attributes }),
};
