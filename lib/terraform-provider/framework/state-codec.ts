import { type CtyValue } from '../protocol/cty/cty-type';
import { decodeValue, encodeValue, type WireValue } from '../protocol/cty/dynamic-value';
import { isUnknownValue } from '../protocol/cty/unknown';
import { ValueError } from '../protocol/cty/value-error';
import { type Attributes, type KnownValues, objectTypeOf, type Values } from './attributes';

type CtyRecord = Readonly<Record<string, CtyValue>>;

/** Reads values; undefined where there is no object at all. @throws {ValueError} */
export const decodeValues = <A extends Attributes>(
  attributes: A,
  wire: WireValue | undefined,
): Values<A> | undefined =>
  (decodeValue(objectTypeOf(attributes), wire) ?? undefined) as Values<A> | undefined;

/** Reads values that must be there. @throws {ValueError} */
export function requireValues<A extends Attributes>(
  attributes: A,
  wire: WireValue | undefined,
): Values<A> {
  const values = decodeValues(attributes, wire);
  if (values !== undefined) return values;
  throw new ValueError([], 'is missing where an object belongs');
}

/** Writes values; null where there is no object. */
export const encodeValues = <A extends Attributes>(
  attributes: A,
  values: Values<A> | undefined,
): { readonly msgpack: Buffer } => encodeValue(objectTypeOf(attributes), values ?? null);

/** Values as they are applied: what this provider will give is null until it does. @throws {ValueError} */
export function settle<A extends Attributes>(attributes: A, values: Values<A>): KnownValues<A> {
  const settled = Object.entries(values as CtyRecord).map(([name, value]) => {
    if (!isUnknownValue(value)) return [name, value];
    if (attributes[name]?.mode === 'computed') return [name, null];
    throw new ValueError([name], 'is still not known; plan again');
  });
  return Object.fromEntries(settled) as KnownValues<A>;
}
