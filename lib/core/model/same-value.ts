import { isUnknown, type Known } from '../values/known';
import { stackOf } from './stack-of';

/** A value and the path of the construct that states it. */
export interface StatedValue<Value> {
  readonly value: Known<Value>;
  readonly path: string;
}

/**
 * Whether two values are one; undefined if that is known only at deploy. The same expression is the same value within
 * one stack; in two stacks it may name two things.
 */
export function isSameValue<Value extends string | number | boolean>(
  left: StatedValue<Value>,
  right: StatedValue<Value>,
): boolean | undefined {
  if (!isUnknown(left.value) && !isUnknown(right.value)) return left.value === right.value;
  if (left.path === right.path) return true;
  if (!isUnknown(left.value) || !isUnknown(right.value)) return undefined;
  const isSameExpression = JSON.stringify(left.value) === JSON.stringify(right.value);
  return isSameExpression && stackOf(left) === stackOf(right) ? true : undefined;
}

/** True if all are, false if one is not, else undefined. */
export function areAll(...answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
