import { isUnknown, type Known } from '../values/known';

/** The admission that a part of a forecast depends on a value that is not stated or known only at deploy. */
export interface CannotTell {
  /** Why, in words. */
  readonly cannotTell: string;
  /** The engine's expression it depends on, where there is one; to compare, never to print. */
  readonly expression?: unknown;
}

/** A value of a forecast, or why it cannot be told; never a zero in its place. */
export type Told<Value> = Value | CannotTell;

/** Whether a part of a forecast cannot be told. */
export function isCannotTell(value: unknown): value is CannotTell {
  return typeof value === 'object' && value !== null && 'cannotTell' in value;
}

/** What can be told of a stated fact; left out and known only at deploy give their reasons. */
export function tell<Value>(
  what: string,
  value: Known<Value> | undefined,
  left: string,
): Told<Value> {
  if (value === undefined) return { cannotTell: `${what} ${left}` };
  if (isUnknown(value))
    return { cannotTell: `${what} is known only at deploy`, expression: value.unknown };
  return value;
}

/** What follows from a value that can be told; what cannot be told stays so. */
export function follow<Value, Result>(
  value: Told<Value>,
  result: (known: Value) => Told<Result>,
): Told<Result> {
  return isCannotTell(value) ? value : result(value);
}
