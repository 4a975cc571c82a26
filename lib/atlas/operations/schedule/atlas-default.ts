import { BackupPolicy } from '../../../core/values/backup-policy';
import { type ScheduleState } from './schedule-state';

const DEFAULT_WINDOW_DAYS = 7;
/** Clusters on NVMe storage get a default of their own. */
const DEFAULTS = [BackupPolicy.atlasDefault(), BackupPolicy.atlasDefaultNvme()].map(({ items }) =>
  render(items.map(({ data }) => data)),
);

/** Whether a live schedule is what Atlas set by itself: nobody's decision, so replacing it lowers nobody's. */
export function isAtlasDefault(live: ScheduleState): boolean {
  const isWindowDefault = (live.restoreWindowDays ?? DEFAULT_WINDOW_DAYS) === DEFAULT_WINDOW_DAYS;
  return (
    isWindowDefault &&
    DEFAULTS.includes(render(live.items ?? [])) &&
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
