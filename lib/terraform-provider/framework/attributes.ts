import { type CtyType, type ValueOf } from '../protocol/cty/cty-type';
import { type UnknownValue } from '../protocol/cty/unknown';

/** One attribute of a configuration, a resource or a data source. */
export interface Attribute {
  readonly type: CtyType;
  /** Who gives the value: the user always, the user if they like, or this provider. */
  readonly mode: 'required' | 'optional' | 'computed';
  readonly description: string;
  readonly isSensitive?: boolean;
  /** Whether another value means another object. */
  readonly replaces?: boolean;
}

/** Attributes by name. */
export interface Attributes {
  readonly [name: string]: Attribute;
}

/** Values while something may be known only after apply; null where nothing is given. */
export type Values<A extends Attributes> = {
  readonly [Name in keyof A]: ValueOf<A[Name]['type']> | UnknownValue | null;
};

/** Values when everything is known; null where nothing is given. */
export type KnownValues<A extends Attributes> = {
  readonly [Name in keyof A]: ValueOf<A[Name]['type']> | null;
};

/** An argument users give. */
export const required = (description: string) =>
  ({ type: 'string', mode: 'required', description }) as const;
/** An argument users give, another value of which means another object. */
export const identity = (description: string) =>
  ({ ...required(description), replaces: true }) as const;
/** An argument users may leave out. */
export const optionalOf = <const T extends CtyType>(type: T, description: string) =>
  ({ type, mode: 'optional', description }) as const;
/** A text users may leave out. */
export const optional = (description: string) => optionalOf('string', description);
/** A value of this provider. */
export const computedOf = <const T extends CtyType>(type: T, description: string) =>
  ({ type, mode: 'computed', description }) as const;
/** A text of this provider. */
export const computed = (description: string) => computedOf('string', description);

const objectTypes = new WeakMap<Attributes, CtyType>();

/** The type of an object with these attributes; made once, since every call reads and writes such objects. */
export function objectTypeOf(attributes: Attributes): CtyType {
  const made = objectTypes.get(attributes);
  if (made !== undefined) return made;
  const types = Object.entries(attributes).map(([name, { type }]) => [name, type] as const);
  const type: CtyType = ['object', Object.fromEntries(types)];
  objectTypes.set(attributes, type);
  return type;
}

/** Names of the attributes that this provider gives. */
export const computedNames = (attributes: Attributes): readonly string[] =>
  Object.entries(attributes)
    .filter(([, { mode }]) => mode === 'computed')
    .map(([name]) => name);
