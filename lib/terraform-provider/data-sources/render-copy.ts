import { type WireCopyPolicyItem, type WireCopySetting } from '../../atlas/wire/schedule';
import { describeRetention } from '../../core/values/retention';

/** How `copies` describes a region; frequencies are spelt as Atlas does, however the copy is declared. */
export const COPY = [
  'object',
  {
    cloud_provider: 'string',
    region: 'string',
    oplog: 'bool',
    frequencies: ['list', 'string'],
    keep: ['map', 'string'],
    last: 'number',
  },
] as const;

/** A region snapshots are copied to. */
export function renderCopy(copy: WireCopySetting) {
  const items = copy.copyPolicyItems ?? [];
  return {
    cloud_provider: copy.cloudProvider,
    region: copy.regionName,
    oplog: copy.shouldCopyOplogs,
    frequencies: [...new Set([...(copy.frequencies ?? []), ...items.map(frequencyOf)])],
    keep: Object.fromEntries(items.flatMap(keepOf)),
    last: copy.lastNumberOfSnapshots ?? null,
  };
}

const frequencyOf = ({ frequencyType }: WireCopyPolicyItem): string =>
  frequencyType === 'ondemand' ? 'ON_DEMAND' : frequencyType.toUpperCase();

/** None for on-demand snapshots, whose copies are kept as long as the snapshot. */
const keepOf = (item: WireCopyPolicyItem): readonly (readonly [string, string])[] =>
  item.retentionValue === undefined || item.retentionUnit === undefined
    ? []
    : [
        [
          frequencyOf(item),
          describeRetention({ amount: item.retentionValue, unit: item.retentionUnit }),
        ],
      ];
