import { isList, isObject, type Json, type JsonObject } from '../json';

/** Properties as CloudFormation sends them: every scalar is a string. */
export function wireProperties(properties: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, toWire(value)]),
  );
}

function toWire(value: Json): Json {
  if (isList(value)) return value.map(toWire);
  if (isObject(value)) return wireProperties(value);
  return value === null ? value : String(value);
}
