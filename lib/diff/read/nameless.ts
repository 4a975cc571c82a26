import { isUnknown, type Known, type Unknown } from '../../core/values/known';

/** A name nothing in the input states. */
export const NAMELESS: Unknown = { unknown: 'no name' };

/** A value of a plan that its engine knows later. */
export const AFTER_APPLY: Unknown = { unknown: 'known after apply' };

const SAY_NOTHING: readonly unknown[] = [NAMELESS.unknown, AFTER_APPLY.unknown];

/** Whether an unknown value has no expression: two of those never say that they are one. */
export function isNameless(value: Known<unknown>): boolean {
  return isUnknown(value) && SAY_NOTHING.includes(value.unknown);
}
