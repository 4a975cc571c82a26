import { type BlastRadius } from '../../core/forecast/blast-radius';
import { type BeforeAfter, type ForecastComparison } from '../../core/forecast/compare-forecasts';
import { type CopyForecast } from '../../core/forecast/copy-forecast';
import {
  describeAges,
  describeCount,
  describeDataLoss,
} from '../../core/forecast/describe-forecast';
import { type Gap } from '../../core/forecast/first-gap';
import { type Forecast } from '../../core/forecast/forecast';
import { type PointInTime } from '../../core/forecast/point-in-time';
import { isCannotTell, type Told } from '../../core/forecast/told';
import { type Fact } from './facts';
import { showMomentOf } from './moments';

const CANNOT_TELL = 'cannot tell';

/** What a comparison says in words; one line that nothing changes when it says nothing. */
export function changeFacts(comparison: ForecastComparison, after: Forecast): readonly Fact[] {
  const facts: readonly Fact[] = [
    fact('restore points', comparison.count, ({ before, after: then }) => [
      `${describeCount(before)} → ${describeCount(then)}`,
    ]),
    fact('longest kept', comparison.reach, ({ before, after: then }) => [
      `${say(before, ({ longest }) => longest?.words ?? 'nothing')} → ${say(then, ({ longest }) => longest?.words ?? 'nothing')}`,
    ]),
    fact('any moment', comparison.pointInTime, ({ before, after: then }) => [
      `${say(before, windowWords)} → ${say(then, windowWords)}`,
    ]),
    fact('data loss', comparison.dataLoss, (told) =>
      list(
        told,
        (change) =>
          `${change.effect}, ${describeAges(change)}: ${describeDataLoss(change.before)} → ${describeDataLoss(change.after)}`,
      ),
    ),
    fact('stored', comparison.storage, ({ before, after: then }) => [
      `${say(before, ({ snapshotDays }) => String(Math.round(snapshotDays.most)))} → ${say(then, ({ snapshotDays }) => String(Math.round(snapshotDays.most)))} snapshot-days`,
    ]),
    fact('copies', comparison.copies, (told) => list(told, copyChange)),
    fact('export', comparison.exports, ({ before, after: then }) => [
      `${say(before, exportWords)} → ${say(then, exportWords)}`,
    ]),
    fact('at deploy', comparison.blastRadius, (told) => [
      say(told, (radius) => radiusWords(radius)),
    ]),
    fact('if applied', comparison.ifApplied, (told) => [
      say(
        told,
        (radius) =>
          `${radiusWords(radius)}, if the new retention were applied to existing snapshots`,
      ),
    ]),
    fact('if deleted', comparison.ifDeleted, (told) => [
      say(told, (radius) => `${radiusWords(radius)}, if snapshots of removed items were deleted`),
    ]),
    fact('first gap', comparison.firstGap, (told) => [say(told, (gap) => gapWords(gap, after))]),
    fact('settled', comparison.settledAt, (told) => [
      say(
        told,
        (at) =>
          `the last snapshot only the old schedule keeps disappears ${showMomentOf(after, at)}`,
      ),
    ]),
  ].filter(({ says }) => says.length > 0);
  return facts.length > 0
    ? facts
    : [{ about: 'nothing', says: ['what can be restored stays the same'] }];
}

function fact<Value>(
  about: string,
  value: Value | undefined,
  words: (value: Value) => readonly string[],
): Fact {
  return { about, says: value === undefined ? [] : words(value) };
}

function say<Value>(told: Told<Value>, words: (value: Value) => string): string {
  return isCannotTell(told) ? `${CANNOT_TELL}: ${told.cannotTell}` : words(told);
}

function list<Value>(
  told: Told<readonly Value[]>,
  words: (value: Value) => string,
): readonly string[] {
  return isCannotTell(told) ? [`${CANNOT_TELL}: ${told.cannotTell}`] : told.map(words);
}

function copyChange({ before, after }: BeforeAfter<CopyForecast | undefined>): string {
  const region = (after ?? before)?.region ?? '';
  return `${region}: ${copyWords(before)} → ${copyWords(after)}`;
}

function copyWords(copy: CopyForecast | undefined): string {
  if (copy === undefined) return 'none';
  const oplog = say(copy.pointInTime, (known) =>
    known === 'off' ? 'without oplog' : 'with oplog',
  );
  return `${describeCount(copy.count)} ${oplog}`;
}

const windowWords = (pointInTime: PointInTime | 'off'): string =>
  pointInTime === 'off' ? 'no' : `${pointInTime.windowDays} days`;

const exportWords = (exports: 'off' | { readonly frequency: string }): string =>
  exports === 'off' ? 'off' : exports.frequency;

function radiusWords({ deleted, shortened, lengthened }: BlastRadius): string {
  const parts = [
    deleted.length > 0 ? `up to ${deleted.length} existing restore points are deleted` : '',
    shortened.length > 0 ? `up to ${shortened.length} disappear earlier` : '',
    lengthened.length > 0 ? `up to ${lengthened.length} stay longer` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function gapWords({ from, to }: Gap, after: Forecast): string {
  const end = to === undefined ? 'no restore point follows' : `until ${showMomentOf(after, to)}`;
  return `from ${showMomentOf(after, from)}, ${end}`;
}
