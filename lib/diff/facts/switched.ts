import { tryKnown, type Known } from '../../core/values/known';

/** A switch on both sides. */
export interface Switch {
  readonly before: Known<boolean> | undefined;
  readonly after: Known<boolean> | undefined;
}

/** Whether a switch that was known to stand one way stands the other way now. */
export function isSwitched(to: 'on' | 'off', { before, after }: Switch): boolean {
  const wanted = to === 'on';
  return tryKnown(before) === !wanted && tryKnown(after) === wanted;
}
