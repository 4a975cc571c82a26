import { slotOf, type PolicyItemData } from '../../../core/values/policy-item';
import { compareRetention } from '../../../core/values/retention-order';
import { copyKey } from '../../wire/copy-setting';
import { type WireCopySetting } from '../../wire/schedule';
import { type ScheduleState } from './schedule-state';

/**
 * What a rollback may put back: the live schedule, raised to the old one where that was stronger and never lowered.
 * Only what the old schedule managed is returned.
 */
export function strengthen(live: ScheduleState, old: ScheduleState): ScheduleState {
  return {
    ...(old.items !== undefined && { items: mergeItems(live.items ?? [], old.items) }),
    ...(old.restoreWindowDays !== undefined && {
      restoreWindowDays: Math.max(old.restoreWindowDays, live.restoreWindowDays ?? 0),
    }),
    ...(old.copies !== undefined && { copies: mergeCopies(live.copies ?? [], old.copies) }),
    ...(old.autoExport !== undefined &&
      old.autoExport !== 'off' && {
        autoExport:
          live.autoExport === 'off' || live.autoExport === undefined
            ? old.autoExport
            : live.autoExport,
      }),
  };
}

function mergeItems(
  live: readonly PolicyItemData[],
  old: readonly PolicyItemData[],
): readonly PolicyItemData[] {
  const added = old.filter((item) => !live.some((other) => slotOf(other) === slotOf(item)));
  const kept = live.map((item) => {
    const before = old.find((other) => slotOf(other) === slotOf(item));
    return before === undefined ? item : strongerItem(item, before);
  });
  return [...kept, ...added];
}

function strongerItem(live: PolicyItemData, old: PolicyItemData): PolicyItemData {
  const order = compareRetention(old.keep, live.keep);
  const keep = order === 'longer' || order === 'not shorter' ? old.keep : live.keep;
  if (live.every === undefined || old.every === undefined) return { ...live, keep };
  return { ...live, keep, every: Math.min(live.every, old.every) };
}

function mergeCopies(
  live: readonly WireCopySetting[],
  old: readonly WireCopySetting[],
): readonly WireCopySetting[] {
  const added = old.filter((copy) => !live.some((other) => copyKey(other) === copyKey(copy)));
  const kept = live.map((copy) => {
    const before = old.find((other) => copyKey(other) === copyKey(copy));
    return before === undefined ? copy : strongerCopy(copy, before);
  });
  return [...kept, ...added];
}

/** A live copy that follows something else than frequencies keeps doing so: Atlas refuses both at once. */
function strongerCopy(live: WireCopySetting, old: WireCopySetting): WireCopySetting {
  const shouldCopyOplogs = live.shouldCopyOplogs || old.shouldCopyOplogs;
  if (live.frequencies === undefined) return { ...live, shouldCopyOplogs };
  const frequencies = [...new Set([...live.frequencies, ...(old.frequencies ?? [])])];
  return { ...live, shouldCopyOplogs, frequencies };
}
