import { statementsOf } from '../iam/policy-document';
import { arnOf, newId } from '../names';
import { type ResourceRequest, type ResourceType } from './resource-type';

export const kmsKey: ResourceType = {
  create: (request) => put(request, newId()),
  update: (request, { physicalId }) => put(request, physicalId),
  remove: ({ world, stack }, { physicalId }) => {
    world.keyPolicies.delete(arnOf(stack.place, 'kms', `key/${physicalId}`));
  },
};

function put(
  { world, stack, properties }: ResourceRequest,
  id: string,
): { physicalId: string; attributes: Record<string, string> } {
  const arn = arnOf(stack.place, 'kms', `key/${id}`);
  world.keyPolicies.set(arn, statementsOf(properties['KeyPolicy']));
  return { physicalId: id, attributes: { Arn: arn, KeyId: id } };
}
