import { isObject, parseJson, textAt } from '../json';
import { arnOf, inventName } from '../names';
import { type ResourceRequest, type ResourceType } from './resource-type';

export const stateMachine: ResourceType = {
  replacedBy: ['StateMachineName'],
  create: (request) => {
    const { stack, logicalId, properties } = request;
    const name = textAt(properties, 'StateMachineName') ?? inventName(stack.name, logicalId);
    return put(request, arnOf(stack.place, 'states', `stateMachine:${name}`));
  },
  update: (request, { physicalId }) => put(request, physicalId),
  remove: ({ world }, { physicalId }) => {
    world.stateMachines.remove(physicalId);
  },
};

function put(
  { world, properties }: ResourceRequest,
  arn: string,
): { physicalId: string; attributes: Record<string, string> } {
  const text = textAt(properties, 'DefinitionString');
  const definition = text === undefined ? (properties['Definition'] ?? {}) : parseJson(text);
  world.stateMachines.put({
    arn,
    definition: isObject(definition) ? definition : {},
    roleArn: textAt(properties, 'RoleArn') ?? '',
  });
  return { physicalId: arn, attributes: { Arn: arn, Name: arn.split(':').at(-1) ?? '' } };
}
