import { textAt } from '../json';
import { inventName } from '../names';
import { type ResourceRequest, type ResourceType } from './resource-type';

export const ssmParameter: ResourceType = {
  replacedBy: ['Name'],
  create: (request) => put(request, nameOf(request), false),
  update: (request, { physicalId }) => put(request, physicalId, true),
  remove: ({ world, stack }, { physicalId }) => {
    world.parameters.remove(stack.place, physicalId);
  },
};

const nameOf = ({ properties, stack, logicalId }: ResourceRequest): string =>
  textAt(properties, 'Name') ?? inventName(stack.name, logicalId);

function put(
  { world, stack, properties }: ResourceRequest,
  name: string,
  overwrite: boolean,
): { physicalId: string; attributes: Record<string, string> } {
  const value = textAt(properties, 'Value') ?? '';
  const type = textAt(properties, 'Type') ?? 'String';
  world.parameters.put(stack.place, name, { value, type, overwrite });
  return { physicalId: name, attributes: { Value: value, Type: type } };
}
