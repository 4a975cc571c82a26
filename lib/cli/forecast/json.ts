import { type AzureForecast } from '../../core/forecast/azure-forecast';
import { type BlastRadius } from '../../core/forecast/blast-radius';
import { type ForecastComparison } from '../../core/forecast/compare-forecasts';
import { type Range } from '../../core/forecast/duration';
import { type Forecast } from '../../core/forecast/forecast';
import { type RestorePoint } from '../../core/forecast/restore-point';
import { isCannotTell, type Told } from '../../core/forecast/told';
import { type AtlasClusterForecast, type ForecastReport } from './cluster-forecast';

const REPORT_VERSION = 1;

/** The forecast for programs: moments in ISO 8601, data loss in milliseconds, `cannotTell` where a number is open. */
export function forecastJson({ at, clusters, azureClusters, notRead }: ForecastReport): string {
  const report = {
    version: REPORT_VERSION,
    at: iso(at),
    clusters: clusters.map(clusterOf),
    azureClusters: azureClusters.map(({ name, path, forecast }) => ({
      name,
      path,
      forecast: azureOf(forecast),
    })),
    notRead,
  };
  return `${JSON.stringify(report, withoutExpressions, 2)}\n`;
}

/** An expression of the engine is for comparing, not for reading. */
const withoutExpressions = (key: string, value: unknown): unknown =>
  key === 'expression' ? undefined : value;

const iso = (at: number): string => new Date(at).toISOString();
const isoRange = ({ least, most }: Range): object => ({ least: iso(least), most: iso(most) });

function map<Value>(told: Told<Value>, result: (value: Value) => unknown): unknown {
  return isCannotTell(told) ? told : result(told);
}

function clusterOf({ name, path, after, before, comparison }: AtlasClusterForecast): object {
  return {
    name,
    path,
    ...(after !== undefined && { forecast: forecastOf(after) }),
    ...(before !== undefined && { before: forecastOf(before) }),
    ...(comparison !== undefined && { changes: changesOf(comparison) }),
  };
}

function forecastOf(forecast: Forecast): object {
  return {
    ...forecast,
    now: iso(forecast.now),
    until: iso(forecast.until),
    timeOfDay: map(forecast.timeOfDay, (millis) => `${iso(millis).slice(11, 16)} UTC`),
    points: map(forecast.points, (points) => points.map(pointOf)),
    reach: map(forecast.reach, ({ longest, oldest }) => ({
      longest,
      ...(oldest !== undefined && { oldest: iso(oldest) }),
    })),
    exports: map(forecast.exports, (exports) =>
      exports === 'off'
        ? exports
        : { ...exports, next: exports.next === undefined ? undefined : iso(exports.next) },
    ),
    copies: map(forecast.copies, (copies) =>
      copies.map(({ reach, ...copy }) => ({
        ...copy,
        longest: reach.longest,
        ...(reach.oldest !== undefined && { oldest: iso(reach.oldest) }),
      })),
    ),
  };
}

const pointOf = ({ at, kind, item, expiry }: RestorePoint): object => ({
  at: iso(at),
  kind,
  item,
  expiry: isoRange(expiry),
});

function changesOf(comparison: ForecastComparison): object {
  const { count, dataLoss, storage, pointInTime } = comparison;
  const { reach, copies, exports, blastRadius, ifApplied, ifDeleted, firstGap, settledAt } =
    comparison;
  return {
    count,
    ...(reach !== undefined && {
      longest: {
        before: map(reach.before, ({ longest }) => longest),
        after: map(reach.after, ({ longest }) => longest),
      },
    }),
    pointInTime,
    dataLoss,
    storage,
    ...(copies !== undefined && {
      copies: map(copies, (changes) =>
        changes.map(({ before, after }) => ({
          region: (after ?? before)?.region,
          before: before === undefined ? undefined : { ...before, reach: before.reach.longest },
          after: after === undefined ? undefined : { ...after, reach: after.reach.longest },
        })),
      ),
    }),
    ...(exports !== undefined && {
      exports: {
        before: map(exports.before, frequencyOf),
        after: map(exports.after, frequencyOf),
      },
    }),
    blastRadius: radiusOf(blastRadius),
    ifApplied: radiusOf(ifApplied),
    ifDeleted: radiusOf(ifDeleted),
    ...(firstGap !== undefined && {
      firstGap: map(firstGap, ({ from, to, before }) => ({
        from: iso(from),
        to: to === undefined ? undefined : iso(to),
        before,
      })),
    }),
    ...(settledAt !== undefined && { settledAt: map(settledAt, iso) }),
  };
}

const frequencyOf = (exports: 'off' | { readonly frequency: string }): string =>
  exports === 'off' ? 'off' : exports.frequency;

function radiusOf(radius: Told<BlastRadius> | undefined): unknown {
  if (radius === undefined) return undefined;
  return map(radius, ({ act, deleted, shortened, lengthened }) => ({
    act,
    deleted: deleted.map(pointOf),
    shortened: shortened.map(({ point, expiry }) => ({
      ...pointOf(point),
      becomes: isoRange(expiry),
    })),
    lengthened: lengthened.map(({ point, expiry }) => ({
      ...pointOf(point),
      becomes: isoRange(expiry),
    })),
  }));
}

function azureOf({ now, window, firstRestorable, gone, ...kept }: AzureForecast): object {
  return {
    now: iso(now),
    window: map(window, (known) =>
      known === 'none' ? known : { earliest: isoRange(known.earliest), latest: iso(known.latest) },
    ),
    ...kept,
    ...(firstRestorable !== undefined && { firstRestorable: isoRange(firstRestorable) }),
    ...(gone !== undefined && { gone: iso(gone) }),
  };
}
