import { type PolicyItemData } from '../values/policy-item';
import { ageOf, type Age } from './age';
import { type RestorePoint } from './restore-point';

/** How far back one can go. */
export interface Reach {
  /** The longest retention of the policy; undefined: nothing is kept. */
  readonly longest: Age | undefined;
  /** When the oldest restore point that surely exists was taken, milliseconds since 1970; undefined: there is none. */
  readonly oldest: number | undefined;
}

/** How far back a policy reaches at a moment (milliseconds since 1970); its points come the oldest first. */
export function reachOf(
  items: readonly PolicyItemData[],
  points: readonly RestorePoint[],
  moment: number,
): Reach {
  let longest: Age | undefined;
  for (const { keep } of items) {
    const age = ageOf(keep);
    if (longest === undefined || isLonger(age, longest)) longest = age;
  }
  const oldest = points.find(({ at, expiry }) => at <= moment && expiry.least > moment);
  return { longest, oldest: oldest?.at };
}

const isLonger = (a: Age, b: Age): boolean =>
  a.days.least > b.days.least || (a.days.least === b.days.least && a.days.most > b.days.most);

/** Whether two policies keep equally long: 12 months are a year and 7 days a week. */
export function isSameReach({ longest: a }: Reach, { longest: b }: Reach): boolean {
  return a?.days.least === b?.days.least && a?.days.most === b?.days.most;
}
