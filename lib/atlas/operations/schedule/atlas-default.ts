import { type PolicyItemData } from '../../../core/values/policy-item';
import { type ScheduleState } from './schedule-state';

const DEFAULT_WINDOW_DAYS = 7;
/** Hours between hourly snapshots: the usual, and that of clusters on NVMe storage. */
const HOURLY_INTERVALS = [6, 12];
/** https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/ */
const RARER_ITEMS: readonly PolicyItemData[] = [
  { frequency: 'daily', keep: { amount: 7, unit: 'days' } },
  { frequency: 'weekly', on: 'saturday', keep: { amount: 4, unit: 'weeks' } },
  { frequency: 'monthly', on: 'last', keep: { amount: 12, unit: 'months' } },
  { frequency: 'yearly', month: 'december', keep: { amount: 1, unit: 'years' } },
];

/** The items Atlas sets by itself; as data, since the handler needs no other preset. */
export const ATLAS_DEFAULTS: readonly (readonly PolicyItemData[])[] = HOURLY_INTERVALS.map(
  (every) => [{ frequency: 'hourly', every, keep: { amount: 7, unit: 'days' } }, ...RARER_ITEMS],
);

/** Whether a live schedule is what Atlas set by itself: nobody's decision, so replacing it lowers nobody's. */
export function isAtlasDefault(live: ScheduleState): boolean {
  const isWindowDefault = (live.restoreWindowDays ?? DEFAULT_WINDOW_DAYS) === DEFAULT_WINDOW_DAYS;
  const items = render(live.items ?? []);
  return (
    isWindowDefault &&
    ATLAS_DEFAULTS.some((defaults) => render(defaults) === items) &&
    (live.copies ?? []).length === 0 &&
    (live.autoExport ?? 'off') === 'off'
  );
}

function render(items: readonly object[]): string {
  return items
    .map((item) => JSON.stringify(Object.entries(item).sort(([a], [b]) => a.localeCompare(b))))
    .sort()
    .join();
}
