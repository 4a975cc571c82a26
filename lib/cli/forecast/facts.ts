import { type CopyForecast } from '../../core/forecast/copy-forecast';
import { describeCount, describeSpan } from '../../core/forecast/describe-forecast';
import { type ExportForecast } from '../../core/forecast/export-forecast';
import { type Forecast } from '../../core/forecast/forecast';
import { POINT_IN_TIME_LOSS_MILLIS, type PointInTime } from '../../core/forecast/point-in-time';
import { type Reach } from '../../core/forecast/reach';
import { isCannotTell, type Told } from '../../core/forecast/told';
import { daysBetween, showMomentOf } from './moments';

/** One thing a forecast says: what it is about, and the sentences. */
export interface Fact {
  readonly about: string;
  readonly says: readonly string[];
}

/** Everything a forecast says in words, in the order it is read. */
export function factsOf(forecast: Forecast): readonly Fact[] {
  return [
    { about: 'restore points', says: pointsIn(forecast) },
    { about: 'longest kept', says: [say(forecast.reach, longestIn)] },
    { about: 'any moment', says: [say(forecast.pointInTime, windowIn)] },
    { about: 'stored', says: [storageIn(forecast)] },
    { about: 'copies', says: copiesIn(forecast.copies) },
    { about: 'export', says: [say(forecast.exports, (known) => exportIn(known, forecast))] },
    ...openIn(forecast),
  ];
}

function say<Value>(told: Told<Value>, words: (value: Value) => string): string {
  return isCannotTell(told) ? `cannot tell: ${told.cannotTell}` : words(told);
}

function pointsIn(forecast: Forecast): readonly string[] {
  const { count, reach, undated, now } = forecast;
  const oldest = isCannotTell(reach) ? undefined : reach.oldest;
  const since =
    oldest === undefined
      ? ''
      : `, the oldest of ${showMomentOf(forecast, oldest)}, ${daysBetween(oldest, now)} days back`;
  const open = undated.map((key) => `when on-demand snapshot ${key} is taken is not known`);
  return [`${describeCount(count)}${since}`, ...open];
}

const longestIn = ({ longest }: Reach): string => longest?.words ?? 'nothing';

const windowIn = (pointInTime: PointInTime | 'off'): string =>
  pointInTime === 'off'
    ? 'no: point-in-time restore is off'
    : `of the last ${pointInTime.windowDays} days, losing about ${describeSpan(POINT_IN_TIME_LOSS_MILLIS)} while the oplog has no gap`;

const storageIn = ({ storage }: Forecast): string =>
  say(
    storage,
    ({ days, snapshotDays }) =>
      `up to ${Math.round(snapshotDays.most)} snapshot-days in ${Math.round(days)} days`,
  );

function copiesIn(copies: Told<readonly CopyForecast[]>): readonly string[] {
  if (isCannotTell(copies)) return [`cannot tell: ${copies.cannotTell}`];
  return copies.length === 0 ? ['none'] : copies.map(copyIn);
}

function copyIn({ region, zone, count, reach, pointInTime }: CopyForecast): string {
  const place = zone === undefined ? region : `${region} of ${zone}`;
  const moments = say(pointInTime, (known) =>
    known === 'off' ? 'snapshots only' : `any moment of ${known.windowDays} days`,
  );
  return `${place}: ${describeCount(count)}, kept ${reach.longest?.words ?? 'nowhere'}, ${moments}`;
}

function exportIn(exports: ExportForecast | 'off', forecast: Forecast): string {
  if (exports === 'off') return 'off';
  const next =
    exports.next === undefined ? 'none' : `the next of ${showMomentOf(forecast, exports.next)}`;
  return `${exports.frequency} snapshots, ${next}`;
}

function openIn({ timeOfDay, assumptions }: Forecast): readonly Fact[] {
  const open = [
    ...(isCannotTell(timeOfDay)
      ? [`cannot tell the time of day, days are UTC: ${timeOfDay.cannotTell}`]
      : []),
    ...assumptions.map((assumption) => `takes for granted ${assumption}, which is not stated`),
  ];
  return open.length === 0 ? [] : [{ about: 'note', says: open }];
}
