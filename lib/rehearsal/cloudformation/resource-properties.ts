import { validationError } from '../aws-error';
import { isObject, textAt, parseJson, type JsonObject } from '../json';
import { ProvisionFailure } from '../resource-types/resource-type';
import { isCustomResource } from '../resource-types/registry';
import {
  resolveDynamicReferences,
  splitSecretReference,
  type DynamicService,
} from '../template/dynamic-references';
import { type Resolver } from '../template/resolver';
import { type ResourceDefinition } from '../template/template';
import { type World } from '../world';
import { type Stack } from './stack';

/** The properties of a resource as it is asked for: functions worked out, references looked up. */
export function resourceProperties(
  { Type, Properties = {} }: ResourceDefinition,
  resolver: Resolver,
  { world, stack }: { readonly world: World; readonly stack: Stack },
): JsonObject {
  const resolved = resolver.resolve(Properties);
  if (!isObject(resolved)) throw validationError('Properties of a resource must be an object');
  return resolveDynamicReferences(resolved, (service, reference) => {
    if (isCustomResource(Type) && service !== 'ssm') throw secretInCustomResource(service);
    return lookUp(service, reference, { world, stack });
  });
}

const secretInCustomResource = (service: string): ProvisionFailure =>
  new ProvisionFailure(
    `Dynamic references of ${service} are not supported in properties of custom resources`,
    { hasTouched: false },
  );

function lookUp(
  service: DynamicService,
  reference: string,
  { world, stack }: { readonly world: World; readonly stack: Stack },
): string {
  if (service === 'secretsmanager') return secretValue(reference, { world, stack });
  const name = reference.split(':')[0] ?? '';
  const parameter = world.parameters.find(stack.place, name);
  if (parameter !== undefined) return parameter.value;
  throw validationError(`Parameter ${name} cannot be found in Parameter Store`);
}

function secretValue(
  reference: string,
  { world, stack }: { readonly world: World; readonly stack: Stack },
): string {
  const { secretId, jsonKey } = splitSecretReference(reference);
  const { value } = world.secrets.find(stack.place, secretId);
  if (jsonKey === '') return value;
  const content = parseJson(value);
  const member = isObject(content) ? textAt(content, jsonKey) : undefined;
  if (member !== undefined) return member;
  throw validationError(`Could not find a value associated with JSONKey in SecretString`);
}
