import { FREQUENCIES } from '../values/frequency';
import { type PolicyItemData } from '../values/policy-item';
import { slotsOf } from './slots';
import { widestGapOf } from './snapshot-gap';

// Within 28 years every date meets every day of the week, in leap years and in others.
const FROM = Date.UTC(2001, 0, 1);
const TO = Date.UTC(2030, 0, 1);

/**
 * The widest gap in milliseconds between snapshots of some items beside items that are kept shorter: where slots
 * coincide the rarer item takes the snapshot, which is then gone earlier. Undefined where none is left.
 */
export function widestGapBeside(
  shorter: readonly PolicyItemData[],
  kept: readonly PolicyItemData[],
): number | undefined {
  const takes = kept.some((item) => shorter.some((other) => rarity(other) > rarity(item)));
  if (!takes) return widestGapOf(kept);
  const hourly = kept.filter(({ frequency }) => frequency === 'hourly');
  const gaps = [hourlyGapBeside(shorter, hourly), gapOnDays(shorter, kept)];
  const widest = gaps.filter((gap) => gap !== undefined);
  return widest.length === 0 ? undefined : Math.min(...widest);
}

const rarity = ({ frequency }: PolicyItemData): number => FREQUENCIES.indexOf(frequency);

/** Only the snapshot at the reference time can be taken from an hourly item, and its neighbours stand beside it. */
function hourlyGapBeside(
  shorter: readonly PolicyItemData[],
  hourly: readonly PolicyItemData[],
): number | undefined {
  const gap = widestGapOf(hourly);
  const isTaken = shorter.some(({ frequency }) => frequency !== 'hourly');
  return gap === undefined || !isTaken ? gap : 2 * gap;
}

/** The widest gap between the days that are left to items of whole days. */
function gapOnDays(
  shorter: readonly PolicyItemData[],
  kept: readonly PolicyItemData[],
): number | undefined {
  const left = new Set<number>();
  for (const item of kept) {
    if (item.frequency === 'hourly') continue;
    const rarer = shorter.filter((other) => rarity(other) > rarity(item));
    const taken = new Set(rarer.flatMap((other) => slotsOf(other, 0, FROM, TO)));
    for (const at of slotsOf(item, 0, FROM, TO)) if (!taken.has(at)) left.add(at);
  }
  const inOrder = [...left].sort((a, b) => a - b);
  let widest: number | undefined;
  for (let index = 1; index < inOrder.length; index++)
    widest = Math.max(widest ?? 0, (inOrder[index] ?? 0) - (inOrder[index - 1] ?? 0));
  return widest;
}
