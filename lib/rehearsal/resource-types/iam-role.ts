import { statementsOf } from '../iam/policy-document';
import { type Role } from '../iam/roles';
import { isObject, listAt, textAt, textsAt, type JsonObject } from '../json';
import { inventName, randomSuffix, roleArn } from '../names';
import { ProvisionFailure, type ResourceRequest, type ResourceType } from './resource-type';

export const iamRole: ResourceType = {
  replacedBy: ['RoleName', 'Path'],
  create: (request) => {
    const { world, stack, logicalId, properties } = request;
    const name = textAt(properties, 'RoleName') ?? inventName(stack.name, logicalId);
    if (world.roles.has(name))
      throw new ProvisionFailure(`${name} already exists`, { hasTouched: false });
    return put(request, name, `AROA${randomSuffix()}`);
  },
  update: (request, { physicalId, attributes }) =>
    put(request, physicalId, textAt(attributes, 'RoleId') ?? ''),
  remove: ({ world }, { physicalId }) => {
    world.roles.remove(physicalId);
  },
};

function put(
  { world, properties }: ResourceRequest,
  name: string,
  roleId: string,
): { physicalId: string; attributes: Record<string, string> } {
  const path = (textAt(properties, 'Path') ?? '/').slice(1);
  const role = toRole(name, roleArn(world, `${path}${name}`), properties);
  world.roles.put(role);
  return { physicalId: name, attributes: { Arn: role.arn, RoleId: roleId } };
}

const toRole = (name: string, arn: string, properties: JsonObject): Role => ({
  name,
  arn,
  statements: listAt(properties, 'Policies')
    .filter(isObject)
    .flatMap((policy) => statementsOf(policy['PolicyDocument'])),
  managedPolicyArns: textsAt(properties, 'ManagedPolicyArns'),
});
