import { invalidAttribute } from './read-body';

/** A flag; undefined where the attribute is left out or null. */
export function readFlag(
  body: Readonly<Record<string, unknown>>,
  name: string,
): boolean | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value;
  throw invalidAttribute(name);
}
