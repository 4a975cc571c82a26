import { type DataLoss, type DataLossStep } from './data-loss';
import { DAY_MILLIS, HOUR_MILLIS, MINUTE_MILLIS, type Range } from './duration';
import { isCannotTell, type Told } from './told';

/** A length of time in words: `1 minute`, `6 hours`, `24 hours`, `31 days`. */
export function describeSpan(millis: number): string {
  if (millis > DAY_MILLIS) return plural(Math.round(millis / DAY_MILLIS), 'day');
  if (millis >= HOUR_MILLIS) return plural(Math.round(millis / HOUR_MILLIS), 'hour');
  return plural(Math.round(millis / MINUTE_MILLIS), 'minute');
}

/** A data loss in words, e.g. `about 1 minute while the oplog has no gap`. */
export function describeDataLoss(loss: DataLoss): string {
  switch (loss.kind) {
    case 'any moment':
      return `about ${describeSpan(loss.atMost)} while the oplog has no gap`;
    case 'snapshots':
      return describeSpan(loss.atMost);
    case 'everything':
      return 'everything, no restore point is certain';
    case 'cannot tell': {
      const worst = loss.atWorst === 'everything' ? loss.atWorst : describeSpan(loss.atWorst);
      return `cannot tell, from ${describeSpan(loss.atBest)} to ${worst}: ${loss.cannotTell}`;
    }
  }
}

/** A range of ages in words: `now to 7 days`, `beyond 12 months`. */
export function describeAges({ from, to }: Pick<DataLossStep, 'from' | 'to'>): string {
  if (to !== undefined) return `${from.words} to ${to.words}`;
  return from.days.most === 0 ? 'any age' : `beyond ${from.words}`;
}

/** A number of restore points in words: `up to 43`; Atlas may have skipped one, and somebody may have deleted one. */
export function describeCount(count: Told<Range>): string {
  if (isCannotTell(count)) return `cannot tell: ${count.cannotTell}`;
  return count.most === 0 ? 'none' : `up to ${count.most}`;
}

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
