import { FREQUENCIES, type FrequencyName } from '../../../core/values/frequency';
import { tryKnown } from '../../../core/values/known';
import { slotOf, type PolicyItemData } from '../../../core/values/policy-item';
import { compareRetention, retentionInDays } from '../../../core/values/retention-order';
import { moreExtra } from './extra-retention';
import { mergeCopies } from './strengthen-copies';
import { type ScheduleState } from './schedule-state';

/**
 * What a rollback may put back: the live schedule, raised to the old one where that was stronger and never lowered.
 * Only what the old schedule managed is returned. `undone` is what the deployment that is undone had applied: an item it
 * moved to another day goes back, and so does an export it sent to another bucket.
 */
export function strengthen(
  live: ScheduleState,
  old: ScheduleState,
  undone: ScheduleState = {},
): ScheduleState {
  const items = old.items && mergeItems(live.items ?? [], old.items, undone.items ?? []);
  return {
    ...(items !== undefined && { items }),
    ...(old.restoreWindowDays !== undefined && {
      restoreWindowDays: Math.max(old.restoreWindowDays, live.restoreWindowDays ?? 0),
    }),
    ...(old.copies !== undefined && {
      copies: mergeCopies(live.copies ?? [], old.copies, {
        items: items ?? live.items ?? [],
        undone: undone.copies ?? [],
      }),
    }),
    ...(old.autoExport !== undefined &&
      old.autoExport !== 'off' && {
        autoExport: mergeExport(live.autoExport, old.autoExport, undone.autoExport),
      }),
    ...(old.extraRetention !== undefined && {
      extraRetention: moreExtra(live.extraRetention ?? [], old.extraRetention),
    }),
    ...(old.automaticCopies === true && { automaticCopies: true }),
  };
}

type Items = readonly PolicyItemData[];

function mergeItems(live: Items, old: Items, undone: Items): Items {
  const added = old.filter((item) => !hasSlot(live, item));
  const moved = movedItems(live, added, { old, undone });
  const kept = live
    .filter((item) => !moved.includes(item))
    .map((item) => {
      const before = old.find((other) => slotOf(other) === slotOf(item));
      return before === undefined ? item : strongerItem(item, before);
    });
  const merged = [...kept, ...added];
  return JSON.stringify(merged) === JSON.stringify(live) ? merged : raiseRarer(merged);
}

const hasSlot = (items: Items, item: PolicyItemData): boolean =>
  items.some((other) => slotOf(other) === slotOf(item));

/** Live items that only took the place of an old one which is put back, one for one, and promise no more than it. */
function movedItems(
  live: Items,
  added: Items,
  { old, undone }: { readonly old: Items; readonly undone: Items },
): Items {
  const ours = live.filter((item) => hasSlot(undone, item) && !hasSlot(old, item));
  return added.reduce<Items>((moved, before) => {
    const place = ours.find(
      (item) =>
        !moved.includes(item) &&
        item.frequency === before.frequency &&
        ['shorter', 'not longer', 'equal'].includes(compareRetention(item.keep, before.keep)),
    );
    return place === undefined ? moved : [...moved, place];
  }, []);
}

/** Atlas takes no rarer item that is kept shorter than a more frequent one, and shortening that one is out of question. */
function raiseRarer(items: Items): Items {
  return items.map((item) => {
    const [longest] = items
      .filter((other) => rankOf(other.frequency) < rankOf(item.frequency))
      .filter((other) => compareRetention(item.keep, other.keep) === 'shorter')
      .sort((a, b) => retentionInDays(b.keep).most - retentionInDays(a.keep).most);
    return longest === undefined ? item : { ...item, keep: longest.keep };
  });
}

const rankOf = (frequency: FrequencyName): number => FREQUENCIES.indexOf(frequency);

function mergeExport(
  live: ScheduleState['autoExport'],
  old: Exclude<ScheduleState['autoExport'], 'off' | undefined>,
  undone: ScheduleState['autoExport'],
): Exclude<ScheduleState['autoExport'], undefined> {
  if (live === undefined || live === 'off') return old;
  const bucket = tryKnown(live.bucketId);
  const isOurs = undone !== undefined && undone !== 'off' && tryKnown(undone.bucketId) === bucket;
  return {
    bucketId: isOurs ? old.bucketId : live.bucketId,
    frequency: rankOf(old.frequency) < rankOf(live.frequency) ? old.frequency : live.frequency,
  };
}

function strongerItem(live: PolicyItemData, old: PolicyItemData): PolicyItemData {
  const order = compareRetention(old.keep, live.keep);
  const keep = order === 'longer' || order === 'not shorter' ? old.keep : live.keep;
  if (live.every === undefined || old.every === undefined) return { ...live, keep };
  return { ...live, keep, every: Math.min(live.every, old.every) };
}
