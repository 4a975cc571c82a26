import { type UnknownValue } from '../cty/unknown';

/** What msgpack can hold of Terraform's values; `bigint` only beyond 2^53. */
export type MsgpackValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | UnknownValue
  | readonly MsgpackValue[]
  | { readonly [key: string]: MsgpackValue };

/** Values nested deeper than this are refused, so that no input can exhaust the stack. */
export const DEEPEST_NESTING = 100;
