import { Refusal } from '../refusal';
import { type Call } from './call';

/** The body of a request as an object; refuses one that is none, and attributes the operation does not know. */
export function readBody(
  { body }: Call,
  attributes: readonly string[],
): Readonly<Record<string, unknown>> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refusal(400, 'INVALID_JSON', 'Received JSON is malformed.');
  const stranger = Object.keys(body).find((key) => !attributes.includes(key));
  if (stranger !== undefined) throw invalidAttribute(stranger);
  return body as Readonly<Record<string, unknown>>;
}

/** An attribute that is not known or whose value cannot be. */
export const invalidAttribute = (name: string): Refusal =>
  new Refusal(400, 'INVALID_ATTRIBUTE', `Invalid attribute ${name} specified.`, [name]);

/** An attribute that has to be there. */
export const missingAttribute = (name: string): Refusal =>
  new Refusal(400, 'MISSING_ATTRIBUTE', `The required attribute ${name} was not specified.`, [
    name,
  ]);

/** A whole number within bounds; undefined where the attribute is left out or null. */
export function readWhole(
  body: Readonly<Record<string, unknown>>,
  name: string,
  least: number,
): number | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= LARGEST)
    return value;
  throw invalidAttribute(name);
}

/** A text; undefined where the attribute is left out or null. */
export function readText(
  body: Readonly<Record<string, unknown>>,
  name: string,
): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw invalidAttribute(name);
}

/** Whole numbers of these bodies have 32 bits. */
const LARGEST = 2 ** 31 - 1;
