import { describeTimeOfDay } from '../../../core/values/time-of-day';
import { describeSlot } from '../../../core/values/policy-item';
import { describeRetention } from '../../../core/values/retention';
import { type ScheduleState } from './schedule-state';

/** A schedule in one line: `snapshots every 6 h for 7 days, daily snapshots for 14 days; window 7 days; at 03:00 UTC`. */
export function describeSchedule(state: ScheduleState): string {
  const items = (state.items ?? []).map(
    (item) => `${describeSlot(item)} for ${describeRetention(item.keep)}`,
  );
  const copies = (state.copies ?? []).map(
    ({ regionName, shouldCopyOplogs }) => `${regionName}${shouldCopyOplogs ? ' with oplog' : ''}`,
  );
  return [
    items.length === 0 ? 'no policy items' : items.join(', '),
    ...(state.restoreWindowDays === undefined ? [] : [`window ${state.restoreWindowDays} days`]),
    ...(copies.length === 0 ? [] : [`copies to ${copies.join(', ')}`]),
    ...(state.autoExport === undefined || state.autoExport === 'off'
      ? []
      : [`${state.autoExport.frequency} export`]),
    ...(state.referenceTime === undefined ? [] : [`at ${describeTimeOfDay(state.referenceTime)}`]),
  ].join('; ');
}
