import { describeType, type CtyType, type CtyValue } from './cty-type';
import { isUnknownValue } from './unknown';
import { ValueError, type PathStep } from './value-error';

/**
 * Reads something as a value of a type. Numbers may come as text, as Terraform writes those beyond 64 bits. An object
 * gets every attribute of its type: one that is absent is null. @throws {ValueError}
 */
export function conform(type: CtyType, value: unknown, path: readonly PathStep[] = []): CtyValue {
  if (value === null || value === undefined) return null;
  if (isUnknownValue(value)) return value;
  if (typeof type === 'string') return conformScalar(type, value, path);
  const [kind, inner] = type;
  if (kind === 'object') return conformObject(inner, value, path);
  if (kind === 'map') return conformMap(inner, value, path);
  if (!Array.isArray(value)) throw mismatch(type, value, path);
  return value.map((item, index) => conform(inner, item, [...path, index]));
}

function conformScalar(
  type: 'string' | 'number' | 'bool',
  value: unknown,
  path: readonly PathStep[],
): CtyValue {
  if (type === 'number') return conformNumber(value, path);
  if (type === 'string' && typeof value === 'string') return value;
  if (type === 'bool' && typeof value === 'boolean') return value;
  throw mismatch(type, value, path);
}

function conformNumber(value: unknown, path: readonly PathStep[]): number {
  if (typeof value === 'bigint' || (typeof value === 'string' && /^-?\d/.test(value)))
    throw new ValueError(path, 'is a number with more digits than any value here has');
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw mismatch('number', value, path);
}

function conformObject(
  attributes: Readonly<Record<string, CtyType>>,
  value: unknown,
  path: readonly PathStep[],
): CtyValue {
  const given = requireRecord(value, ['object', attributes], path);
  const stranger = Object.keys(given).find((name) => !Object.hasOwn(attributes, name));
  if (stranger !== undefined)
    throw new ValueError([...path, stranger], 'is not an attribute of this schema');
  return Object.fromEntries(
    Object.entries(attributes).map(([name, type]) => [
      name,
      conform(type, Object.hasOwn(given, name) ? given[name] : null, [...path, name]),
    ]),
  );
}

function conformMap(inner: CtyType, value: unknown, path: readonly PathStep[]): CtyValue {
  const given = requireRecord(value, ['map', inner], path);
  return Object.fromEntries(
    Object.entries(given).map(([name, item]) => [name, conform(inner, item, [...path, name])]),
  );
}

function requireRecord(
  value: unknown,
  type: CtyType,
  path: readonly PathStep[],
): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw mismatch(type, value, path);
}

const mismatch = (type: CtyType, value: unknown, path: readonly PathStep[]): ValueError =>
  new ValueError(path, `must be ${describeType(type)}, and is ${describeValue(value)}`);

/** What a value is, never what it says: it may be a secret. */
function describeValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return 'text';
  return typeof value === 'boolean' ? 'true or false' : 'a number';
}
