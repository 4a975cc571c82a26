/** What JSON and CloudFormation templates are made of. */
export type Json = string | number | boolean | null | JsonList | JsonObject;
export type JsonList = readonly Json[];
export interface JsonObject {
  readonly [name: string]: Json;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is JsonList => Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string';

export const parseJson = (text: string): Json => JSON.parse(text) as Json;

/** A member as an object; an empty one when it is absent or something else. */
export function objectAt(value: JsonObject, name: string): JsonObject {
  const member = value[name];
  return isObject(member) ? member : {};
}

/** A member as text; numbers and booleans are written out. */
export function textAt(value: JsonObject, name: string): string | undefined {
  const member = value[name];
  return isScalar(member) ? String(member) : undefined;
}

/** A member as a list; one value stands for a list of one. */
export function listAt(value: JsonObject, name: string): JsonList {
  const member = value[name];
  if (member === undefined) return [];
  return isList(member) ? member : [member];
}

export const textsAt = (value: JsonObject, name: string): readonly string[] =>
  listAt(value, name).filter(isText);

export const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** Same content, whatever the order of members. */
export const isSame = (a: Json, b: Json): boolean => canonical(a) === canonical(b);

const canonical = (value: Json): string =>
  JSON.stringify(value, (_, member: Json) =>
    isObject(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
