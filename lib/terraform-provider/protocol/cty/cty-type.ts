import { type UnknownValue } from './unknown';

/** Types of values this provider uses, spelled as Terraform spells them in JSON. */
export type CtyType =
  | 'string'
  | 'number'
  | 'bool'
  | readonly ['list' | 'set' | 'map', CtyType]
  | readonly ['object', { readonly [name: string]: CtyType }];

/** A value of any type: null where there is none. */
export type CtyValue =
  | null
  | boolean
  | number
  | string
  | UnknownValue
  | readonly CtyValue[]
  | { readonly [name: string]: CtyValue };

/** What a value of a type is in TypeScript, where it is known and not null. */
export type ValueOf<T> = T extends 'string'
  ? string
  : T extends 'number'
    ? number
    : T extends 'bool'
      ? boolean
      : T extends readonly ['list' | 'set', infer Element]
        ? readonly ValueOf<Element>[]
        : T extends readonly ['map', infer Element]
          ? Readonly<Record<string, ValueOf<Element>>>
          : T extends readonly ['object', infer Attributes]
            ? { readonly [Name in keyof Attributes]: ValueOf<Attributes[Name]> | null }
            : never;

/** A type in words: `a list of text`. */
export function describeType(type: CtyType): string {
  if (typeof type === 'string')
    return { string: 'text', number: 'a number', bool: 'true or false' }[type];
  if (type[0] === 'object') return 'an object';
  return `a ${type[0]} of ${describeType(type[1])}`;
}
