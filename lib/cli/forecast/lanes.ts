import { existingAt } from '../../core/forecast/count';
import { type Forecast } from '../../core/forecast/forecast';
import { type RestorePoint } from '../../core/forecast/restore-point';
import { isCannotTell } from '../../core/forecast/told';
import { FREQUENCIES } from '../../core/values/frequency';
import { ageInDays } from './age-scale';

/** Kinds of restore points in the order they are drawn. */
export const KINDS: readonly RestorePoint['kind'][] = [...FREQUENCIES, 'on-demand'];

/** The ages in days of the restore points of one kind, the oldest first. */
export interface Lane {
  readonly kind: RestorePoint['kind'];
  readonly ages: readonly number[];
}

/** The restore points of a forecast by kind; kinds without any are left out. */
export function lanesOf(forecast: Forecast | undefined): readonly Lane[] {
  if (forecast === undefined || isCannotTell(forecast.points)) return [];
  const existing = existingAt(forecast.points, forecast.now);
  return KINDS.map((kind) => ({
    kind,
    ages: existing
      .filter((point) => point.kind === kind)
      .map(({ at }) => ageInDays(at, forecast.now)),
  })).filter(({ ages }) => ages.length > 0);
}

/** The oldest age in days that some forecasts speak of. */
export function oldestAgeOf(forecasts: readonly (Forecast | undefined)[]): number {
  let oldest = 0;
  for (const forecast of forecasts) {
    if (forecast === undefined) continue;
    for (const { ages } of lanesOf(forecast)) oldest = Math.max(oldest, ages[0] ?? 0);
    if (isCannotTell(forecast.reach)) continue;
    oldest = Math.max(oldest, forecast.reach.longest?.days.most ?? 0);
  }
  return oldest;
}
