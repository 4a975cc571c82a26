import { FREQUENCIES, type FrequencyName } from '../../../core/values/frequency';
import { tryKnown } from '../../../core/values/known';
import { type PolicyItemData } from '../../../core/values/policy-item';
import { describeRetention, type RetentionAmount } from '../../../core/values/retention';
import {
  compareRetention,
  retentionInDays,
  type RetentionOrder,
} from '../../../core/values/retention-order';
import { fromWireCopyItem, isByItems, WIRE_COPY_FREQUENCIES } from '../../wire/copy-setting';
import { type WireCopySetting } from '../../wire/schedule';
import { type ScheduleState } from './schedule-state';

/** One thing a schedule promises, comparable by strength; absence is the weakest. */
export type Aspect =
  | { readonly kind: 'retention'; readonly keep: RetentionAmount; readonly text: string }
  | { readonly kind: 'amount'; readonly amount: number; readonly text: string }
  /** `keep`: how long what is present is kept, where that follows from something else and is known. */
  | {
      readonly kind: 'presence';
      readonly keep?: RetentionAmount | undefined;
      readonly text: string;
    }
  /** Neither of two is the stronger, and one replaced by the other is lost. */
  | { readonly kind: 'identity'; readonly text: string };

/** Everything a schedule promises, by name; the reference time promises nothing. */
export function aspectsOf(state: ScheduleState): ReadonlyMap<string, Aspect> {
  return new Map([
    ...FREQUENCIES.flatMap((frequency) => aspectsOfFrequency(frequency, state.items ?? [])),
    ...aspectsOfWindow(state.restoreWindowDays),
    ...(state.copies ?? []).flatMap((copy) => aspectsOfCopy(copy, state.items ?? [])),
    ...aspectsOfExport(state.autoExport),
    ...(state.extraRetention ?? []).map(({ frequency, days }): Named => [
      `extra retention of ${frequency} snapshots`,
      { kind: 'amount', amount: days, text: `${days} days` },
    ]),
    ...(state.automaticCopies === true
      ? [['automatic copies', { kind: 'presence', text: 'yes' }] satisfies Named]
      : []),
  ]);
}

const MAY_BE_SHORTER: readonly RetentionOrder[] = [
  'shorter',
  'not longer',
  'depends on the calendar',
];

/** Whether one side may promise less than the other; an answer that depends on the calendar counts as less. */
export function isWeaker(aspect: Aspect | undefined, than: Aspect | undefined): boolean {
  if (than === undefined) return false;
  if (aspect === undefined) return true;
  if (aspect.kind === 'presence' && than.kind === 'presence') return false;
  const [kept, wanted] = [aspect, than].map((each) => ('keep' in each ? each.keep : undefined));
  if (kept !== undefined && wanted !== undefined)
    return MAY_BE_SHORTER.includes(compareRetention(kept, wanted));
  if (aspect.kind !== than.kind) return true;
  if (aspect.kind === 'amount' && than.kind === 'amount') return aspect.amount < than.amount;
  if (aspect.kind === 'identity') return aspect.text !== than.text;
  return false;
}

type Named = readonly [name: string, aspect: Aspect];

/** Retentions by rank, longest first: moving a weekly snapshot to another day promises no less. */
function aspectsOfFrequency(
  frequency: FrequencyName,
  all: readonly PolicyItemData[],
): readonly Named[] {
  const items = all.filter((item) => item.frequency === frequency).sort(longestFirst);
  const retentions = items.map(({ keep }, rank): Named => {
    const name = rank === 0 ? `${frequency} retention` : `${frequency} retention (${rank + 1})`;
    return [name, { kind: 'retention', keep, text: describeRetention(keep) }];
  });
  const every = items[0]?.every;
  if (every === undefined) return retentions;
  const interval: Named = [
    'hourly interval',
    { kind: 'amount', amount: -every, text: `every ${every} h` },
  ];
  return [...retentions, interval];
}

/** The item of a frequency that keeps its snapshots, and the copies that follow it, the longest. */
export const longestOf = (
  frequency: string,
  items: readonly PolicyItemData[],
): PolicyItemData | undefined =>
  items.filter((item) => item.frequency === frequency).sort(longestFirst)[0];

const longestFirst = (a: PolicyItemData, b: PolicyItemData): number =>
  retentionInDays(b.keep).most - retentionInDays(a.keep).most;

function aspectsOfWindow(days: number | undefined): readonly Named[] {
  return days === undefined
    ? []
    : [['restore window', { kind: 'amount', amount: days, text: `${days} days` }]];
}

function aspectsOfCopy(copy: WireCopySetting, items: readonly PolicyItemData[]): readonly Named[] {
  const place = `${copy.regionName} (zone ${copy.zoneId})`;
  const { copyPolicyItems, lastNumberOfSnapshots: last } = copy;
  const frequencies = copy.frequencies ?? (isByItems(copy) ? [] : ['all']);
  return [
    ...frequencies.map((frequency): Named => [
      `copy of ${frequency} snapshots to ${place}`,
      { kind: 'presence', keep: longestOf(frequency.toLowerCase(), items)?.keep, text: 'yes' },
    ]),
    ...(copyPolicyItems ?? [])
      .map(fromWireCopyItem)
      .map(({ frequency, keep }): Named => [
        `copy of ${WIRE_COPY_FREQUENCIES[frequency]} snapshots to ${place}`,
        keep === undefined
          ? { kind: 'presence', text: 'yes' }
          : { kind: 'retention', keep, text: describeRetention(keep) },
      ]),
    ...(last === undefined
      ? []
      : [
          [
            `copy of the last snapshots to ${place}`,
            { kind: 'amount', amount: last, text: `${last}` },
          ] satisfies Named,
        ]),
    ...(copy.shouldCopyOplogs
      ? [[`oplog copy to ${place}`, { kind: 'presence', text: 'yes' }] satisfies Named]
      : []),
  ];
}

function aspectsOfExport(autoExport: ScheduleState['autoExport']): readonly Named[] {
  if (autoExport === undefined || autoExport === 'off') return [];
  const { frequency, bucketId } = autoExport;
  const bucket = tryKnown(bucketId);
  return [
    ['auto export', { kind: 'amount', amount: -FREQUENCIES.indexOf(frequency), text: frequency }],
    ...(bucket === undefined
      ? []
      : [['auto export bucket', { kind: 'identity', text: bucket }] satisfies Named]),
  ];
}
