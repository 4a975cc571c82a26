import { badRequest, Refusal } from '../refusal';

/** An object of a body, or a part of it, and where it stands. */
export interface Part {
  readonly at: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** A body as an object. */
export function readBody(body: unknown): Part {
  if (!isObject(body))
    throw new Refusal(
      400,
      'InvalidRequestContent',
      'The request content was invalid and could not be deserialized.',
    );
  return { at: '#', value: body };
}

/** An object in an object; undefined where it is left out. */
export function readObject({ at, value }: Part, name: string): Part | undefined {
  const found = value[name];
  if (found === undefined) return undefined;
  if (!isObject(found)) throw mistyped(`${at}/${name}`, found, 'object');
  return { at: `${at}/${name}`, value: found };
}

/** A text in an object; undefined where it is left out. */
export function readText({ at, value }: Part, name: string): string | undefined {
  const found = value[name];
  if (found === undefined || typeof found === 'string') return found;
  throw mistyped(`${at}/${name}`, found, 'string');
}

/** A text that has to be there. */
export function needText(part: Part, name: string): string {
  const found = readText(part, name);
  if (found !== undefined && found !== '') return found;
  throw badRequest(`The property '${part.at}/${name}' is required.`);
}

/** A whole number in an object; undefined where it is left out. */
export function readWhole({ at, value }: Part, name: string): number | undefined {
  const found = value[name];
  if (found === undefined || (typeof found === 'number' && Number.isInteger(found))) return found;
  throw mistyped(`${at}/${name}`, found, 'integer');
}

/** Texts in an object; undefined where they are left out. */
export function readTexts({ at, value }: Part, name: string): readonly string[] | undefined {
  const found = value[name];
  if (found === undefined) return undefined;
  if (Array.isArray(found) && found.every((each) => typeof each === 'string')) return found;
  throw mistyped(`${at}/${name}`, found, 'array of strings');
}

/** One of some values, in any case, as Azure writes it; undefined where it is left out. */
export function readOneOf<Value extends string>(
  part: Part,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const found = readText(part, name);
  if (found === undefined) return undefined;
  const known = values.find((each) => each.toLowerCase() === found.toLowerCase());
  if (known !== undefined) return known;
  throw badRequest(
    `The property '${part.at}/${name}' is '${found}'; it is one of ${values.join(', ')}.`,
  );
}

function mistyped(at: string, found: unknown, wanted: string): Refusal {
  const kind = found === null ? 'null' : Array.isArray(found) ? 'array' : typeof found;
  return badRequest(
    `The property '${at}' of type ${kind} did not match the following type: ${wanted}.`,
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
