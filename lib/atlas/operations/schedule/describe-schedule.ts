import { describeTimeOfDay } from '../../../core/values/time-of-day';
import { describeSlot } from '../../../core/values/policy-item';
import { describeRetention } from '../../../core/values/retention';
import { fromWireCopyItem } from '../../wire/copy-setting';
import { type WireCopySetting } from '../../wire/schedule';
import { type ScheduleState } from './schedule-state';

/** A schedule in one line: `snapshots every 6 h for 7 days, daily snapshots for 14 days; window 7 days; at 03:00 UTC`. */
export function describeSchedule(state: ScheduleState): string {
  const items = (state.items ?? []).map(
    (item) => `${describeSlot(item)} for ${describeRetention(item.keep)}`,
  );
  const copies = (state.copies ?? []).map(
    (copy) => `${copy.regionName}${choiceIn(copy)}${copy.shouldCopyOplogs ? ' with oplog' : ''}`,
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

/** How a copy chooses its snapshots, unless by frequency: ` (daily for 30 days, on-demand)`, ` (the last 10)`. */
function choiceIn({ copyPolicyItems, lastNumberOfSnapshots: last }: WireCopySetting): string {
  if (last !== undefined) return ` (the last ${last})`;
  if (copyPolicyItems === undefined) return '';
  const items = copyPolicyItems
    .map(fromWireCopyItem)
    .map(({ frequency, keep }) =>
      keep ? `${frequency} for ${describeRetention(keep)}` : frequency,
    );
  return ` (${items.join(', ')})`;
}
