import { type PolicyItemData } from '../../../core/values/policy-item';
import { compareRetention } from '../../../core/values/retention-order';
import {
  copyFrequencyOf,
  copyKey,
  fromWireCopyItem,
  isByItems,
  toWireCopyItem,
} from '../../wire/copy-setting';
import { type WireCopyPolicyItem, type WireCopySetting } from '../../wire/schedule';
import { longestOf } from './aspects';
import { renderCopies } from './plan-patch';

type Copies = readonly WireCopySetting[];

/** What the copies of two schedules stand beside. */
interface Beside {
  /** The items copies by frequency follow. */
  readonly items: readonly PolicyItemData[];
  /** The copies the deployment that is undone had applied. */
  readonly undone: Copies;
}

/**
 * The live copies raised to the old ones. Atlas takes frequencies in all copies or in none: where either side has items
 * or numbers, frequencies become items that keep copies as long as their snapshots.
 */
export function mergeCopies(live: Copies, old: Copies, { items, undone }: Beside): Copies {
  const byItems = [...live, ...old].some(isByItems);
  const settled = (copies: Copies): Copies =>
    byItems ? copies.map((copy) => withItems(copy, items)) : copies;
  const olds = settled(old);
  const lives = settled(live);
  const ours = settled(undone);
  const added = olds.filter((copy) => !lives.some((other) => copyKey(other) === copyKey(copy)));
  const kept = lives.map((copy) => {
    const before = olds.find((other) => copyKey(other) === copyKey(copy));
    const mine = ours.find((other) => copyKey(other) === copyKey(copy));
    return before === undefined ? copy : strongerCopy(copy, before, mine);
  });
  return [...kept, ...added];
}

function withItems(copy: WireCopySetting, items: readonly PolicyItemData[]): WireCopySetting {
  const { frequencies, ...rest } = copy;
  if (frequencies === undefined || isByItems(copy)) return rest;
  return {
    ...rest,
    copyPolicyItems: frequencies.map(copyFrequencyOf).flatMap((frequency) => {
      if (frequency === 'on-demand') return [toWireCopyItem({ frequency })];
      const keep = longestOf(frequency, items)?.keep;
      return keep === undefined ? [] : [toWireCopyItem({ frequency, keep })];
    }),
  };
}

/** Of two that choose in different ways neither is the stronger: the live one stays, unless it is ours and is undone. */
function strongerCopy(
  live: WireCopySetting,
  old: WireCopySetting,
  undone: WireCopySetting | undefined,
): WireCopySetting {
  const shouldCopyOplogs = live.shouldCopyOplogs || old.shouldCopyOplogs;
  const { lastNumberOfSnapshots: last } = live;
  if ((last === undefined) !== (old.lastNumberOfSnapshots === undefined))
    return { ...(isSame(live, undone) ? old : live), shouldCopyOplogs };
  return {
    ...live,
    shouldCopyOplogs,
    ...(last !== undefined && {
      lastNumberOfSnapshots: Math.max(last, old.lastNumberOfSnapshots ?? 0),
    }),
    ...(live.frequencies !== undefined && {
      frequencies: [...new Set([...live.frequencies, ...(old.frequencies ?? [])])],
    }),
    ...(live.copyPolicyItems !== undefined && {
      copyPolicyItems: longerItems(live.copyPolicyItems, old.copyPolicyItems ?? []),
    }),
  };
}

const isSame = (live: WireCopySetting, undone: WireCopySetting | undefined): boolean =>
  undone !== undefined && renderCopies([undone]) === renderCopies([live]);

function longerItems(
  live: readonly WireCopyPolicyItem[],
  old: readonly WireCopyPolicyItem[],
): readonly WireCopyPolicyItem[] {
  const find = (
    all: typeof live,
    { frequencyType }: WireCopyPolicyItem,
  ): (typeof live)[number] | undefined => all.find((item) => item.frequencyType === frequencyType);
  return [
    ...live.map((item) => {
      const before = find(old, item);
      return before !== undefined && isLonger(before, item)
        ? { ...item, ...toWireCopyItem(fromWireCopyItem(before)) }
        : item;
    }),
    ...old.filter((item) => find(live, item) === undefined),
  ];
}

function isLonger(old: WireCopyPolicyItem, live: WireCopyPolicyItem): boolean {
  const [before, now] = [fromWireCopyItem(old).keep, fromWireCopyItem(live).keep];
  if (before === undefined || now === undefined) return false;
  return ['longer', 'not shorter'].includes(compareRetention(before, now));
}
