import { type DataLoss } from './data-loss';
import { type Forecast } from './forecast';
import { lastSlotUpTo, nextSlotAfter } from './neighbouring-slots';
import { widestGapOf } from './snapshot-gap';
import { isCannotTell, type CannotTell, type Told } from './told';

/** A stretch of time after a change without restore points, longer than any before it. Milliseconds. */
export interface Gap {
  /** The last restore point before it, or the moment of the change where any moment could be restored until then. */
  readonly from: number;
  /** The next restore point; undefined: none follows. */
  readonly to: number | undefined;
  /** The widest gap before the change. */
  readonly before: number;
}

/** The first gap a change opens; undefined: it opens none until the end of the forecast. */
export function firstGapAfter(before: Forecast, after: Forecast): Told<Gap> | undefined {
  const was = youngestLoss(before);
  const becomes = youngestLoss(after);
  if (isCannotTell(was) || isCannotTell(becomes)) return unclear(was, becomes, { before, after });
  if (was.kind === 'everything' || becomes.kind === 'any moment') return undefined;
  if (was.kind === 'any moment') return afterContinuous(before.now, was.atMost, after);
  return betweenSnapshots(before, after, was.atMost);
}

interface Pair {
  readonly before: Forecast;
  readonly after: Forecast;
}

type Youngest =
  Exclude<DataLoss, CannotTell> | (CannotTell & { readonly atWorst?: number | 'everything' });

/** Of what was written just now: snapshots have a distance even where one is gone as soon as the next is taken. */
function youngestLoss({ dataLoss, items }: Forecast): Youngest {
  if (isCannotTell(dataLoss)) return dataLoss;
  const { loss } = dataLoss[0] ?? { loss: { kind: 'everything' } };
  const gap = isCannotTell(items) ? undefined : widestGapOf(items);
  if (gap === undefined || loss.kind === 'any moment') return loss;
  return loss.kind === 'cannot tell'
    ? { ...loss, atWorst: gap }
    : { kind: 'snapshots', atMost: gap };
}

/** What is not known may be the same on both sides; then the snapshots alone decide. */
function unclear(was: Youngest, becomes: Youngest, { before, after }: Pair): Told<Gap> | undefined {
  if (isSame(before.pointInTime, after.pointInTime)) {
    const gap = isCannotTell(was) ? was.atWorst : undefined;
    if (typeof gap === 'number') return betweenSnapshots(before, after, gap);
    if (isSame(was, becomes) && isSame(before.timeOfDay, after.timeOfDay)) return undefined;
  }
  if (isCannotTell(was)) return reasonOf(was);
  return isCannotTell(becomes) ? reasonOf(becomes) : undefined;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const reasonOf = ({ cannotTell, expression }: CannotTell): CannotTell => ({
  cannotTell,
  ...(expression !== undefined && { expression }),
});

function afterContinuous(now: number, before: number, after: Forecast): Told<Gap> {
  const next = nextPoint(after, now);
  return isCannotTell(next) ? next : { from: now, to: next.at, before };
}

/** Follows the old points into the new ones until a gap is wider than any before. */
function betweenSnapshots(
  before: Forecast,
  after: Forecast,
  widest: number,
): Told<Gap> | undefined {
  if (!isSame(before.timeOfDay, after.timeOfDay) && isCannotTell(before.timeOfDay))
    return before.timeOfDay;
  if (isCannotTell(before.items)) return before.items;
  let last = lastSlotUpTo(before.items, clockOf(before), before.now) ?? before.now;
  let moment = before.now;
  while (moment <= after.until) {
    const next = nextPoint(after, moment);
    if (isCannotTell(next)) return next;
    if (next.at === undefined || next.at - last > widest)
      return { from: last, to: next.at, before: widest };
    last = next.at;
    moment = next.at;
  }
  return undefined;
}

function nextPoint(after: Forecast, moment: number): Told<{ readonly at: number | undefined }> {
  if (isCannotTell(after.items)) return after.items;
  return { at: nextSlotAfter(after.items, clockOf(after), moment) };
}

/** Without a reference time the distances are right, and the moments are shown at midnight. */
const clockOf = ({ timeOfDay }: Forecast): number => (isCannotTell(timeOfDay) ? 0 : timeOfDay);
