import { statementsOf } from '../iam/policy-document';
import { textAt, textsAt } from '../json';
import { inventName } from '../names';
import { type ResourceRequest, type ResourceType } from './resource-type';

/** A policy written into the roles it names. */
export const iamPolicy: ResourceType = {
  create: (request) => attach(request, inventName(request.stack.name, request.logicalId)),
  update: (request, { physicalId }) => attach(request, physicalId),
  remove: ({ world }, { physicalId }) => {
    world.roles.detach(physicalId);
  },
};

/** A policy of its own, known by its ARN to the roles that use it. */
export const iamManagedPolicy: ResourceType = {
  replacedBy: ['ManagedPolicyName'],
  create: (request) => {
    const { world, stack, logicalId, properties } = request;
    const name = textAt(properties, 'ManagedPolicyName') ?? inventName(stack.name, logicalId);
    return attach(request, `arn:aws:iam::${world.account}:policy/${name}`);
  },
  update: (request, { physicalId }) => attach(request, physicalId),
  remove: ({ world }, { physicalId }) => {
    world.roles.detach(physicalId);
  },
};

function attach(
  { world, properties }: ResourceRequest,
  key: string,
): { physicalId: string; attributes: Record<string, string> } {
  world.roles.attach(key, {
    statements: statementsOf(properties['PolicyDocument']),
    roleNames: textsAt(properties, 'Roles'),
  });
  return { physicalId: key, attributes: { Id: key, PolicyArn: key } };
}
