import { type PolicyItemData } from '../values/policy-item';
import { retentionInDays } from '../values/retention-order';
import { type Age } from './age';
import { DAY_MILLIS, HOUR_MILLIS } from './duration';
import { widestGapOf } from './snapshot-gap';
import { widestGapBeside } from './taken-slots';

/** A gap between snapshots that is never wider for data up to an age. */
export interface SureGap {
  /** The oldest age it holds for. */
  readonly to: Age;
  /** The gap in milliseconds. */
  readonly atMost: number;
}

/**
 * The narrowest gap that is sure at each age, the youngest age first. Up to an age there is a snapshot at or before every
 * moment only if one gap more is kept: the last one may just have expired, and the next stands a whole gap later.
 */
export function sureGaps(items: readonly PolicyItemData[]): readonly SureGap[] {
  const sure: SureGap[] = [];
  for (const days of retentionsOf(items)) {
    const atMost = gapKeptFor(days.least, items);
    const to = atMost === undefined ? undefined : lessOneGap(days, atMost);
    if (atMost === undefined || to === undefined) continue;
    if (to.days.least > (sure.at(-1)?.to.days.least ?? 0)) sure.push({ to, atMost });
  }
  return sure;
}

/** The retentions of a policy in days, the shortest first. */
function retentionsOf(items: readonly PolicyItemData[]): readonly Age['days'][] {
  return items
    .map(({ keep }) => retentionInDays(keep))
    .sort((a, b) => a.least - b.least || a.most - b.most)
    .filter(({ least }, index, all) => least !== all[index - 1]?.least);
}

/** The gap between snapshots that are surely kept so many days; rarer items kept shorter take slots from them. */
function gapKeptFor(days: number, items: readonly PolicyItemData[]): number | undefined {
  const isKept = ({ keep }: PolicyItemData): boolean => retentionInDays(keep).least >= days;
  const [kept, shorter] = [items.filter(isKept), items.filter((item) => !isKept(item))];
  return shorter.length === 0 ? widestGapOf(kept) : widestGapBeside(shorter, kept);
}

function lessOneGap({ least, most }: Age['days'], gap: number): Age {
  const days = { least: least - gap / DAY_MILLIS, most: most - gap / DAY_MILLIS };
  return { words: describeDays(days.least), days };
}

/** A number of days in words, hours included: `6 days 18 hours`. */
export function describeDays(days: number): string {
  const whole = Math.floor(days);
  const hours = Math.round(((days - whole) * DAY_MILLIS) / HOUR_MILLIS);
  const parts = [
    ...(whole > 0 || hours === 0 ? [plural(whole, 'day')] : []),
    ...(hours > 0 ? [plural(hours, 'hour')] : []),
  ];
  return parts.join(' ');
}

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
