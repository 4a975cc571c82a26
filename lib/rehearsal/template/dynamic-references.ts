import { isList, isObject, type Json, type JsonObject } from '../json';

export type DynamicService = 'secretsmanager' | 'ssm' | 'ssm-secure';

const REFERENCE = /\{\{resolve:(secretsmanager|ssm-secure|ssm):([^}]+)\}\}/g;

/** Replaces every `{{resolve:…}}` in the texts of a value. */
export function resolveDynamicReferences(
  value: JsonObject,
  lookUp: (service: DynamicService, reference: string) => string,
): JsonObject {
  const walk = (part: Json): Json => {
    if (typeof part === 'string')
      return part.replace(REFERENCE, (_, service: DynamicService, reference: string) =>
        lookUp(service, reference),
      );
    if (isList(part)) return part.map(walk);
    return isObject(part) ? walkMembers(part) : part;
  };
  const walkMembers = (part: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(part).map(([name, member]) => [name, walk(member)]));
  return walkMembers(value);
}

/** The parts of `<secret id or ARN>:SecretString:<json key>:<version stage>:<version id>`. */
export function splitSecretReference(reference: string): {
  readonly secretId: string;
  readonly jsonKey: string;
} {
  const parts = reference.split(':');
  const idParts = parts[0] === 'arn' ? 7 : 1;
  return { secretId: parts.slice(0, idParts).join(':'), jsonKey: parts[idParts + 1] ?? '' };
}
