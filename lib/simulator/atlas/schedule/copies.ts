import {
  type WireCopyPolicyItem,
  type WireCopySetting,
  type WireSchedule,
} from '../../../atlas/wire/schedule';
import { changeCopies } from '../snapshots/change-snapshot';
import { type SimulatedCluster, type StoredCopy } from '../state';
import { addRetention } from './calendar';

/** The copies a schedule makes of a snapshot taken now. */
export function copiesOf(
  { copySettings, copyPolicyItemsEnabled }: WireSchedule,
  frequencyType: string,
  takenAt: Date,
): readonly StoredCopy[] {
  return copySettings.flatMap((setting) => {
    const { zoneId, cloudProvider, regionName } = setting;
    const copy = { zoneId, cloudProvider, regionName, itemId: undefined, expiry: undefined };
    if (setting.lastNumberOfSnapshots !== undefined) return [copy];
    if (copyPolicyItemsEnabled !== true) return isNamed(setting, frequencyType) ? [copy] : [];
    const item = setting.copyPolicyItems?.find((each) => each.frequencyType === frequencyType);
    if (item === undefined) return [];
    return [{ ...copy, itemId: item.id, expiry: expiryOfCopy(item, takenAt) }];
  });
}

const isNamed = ({ frequencies = [] }: WireCopySetting, frequencyType: string): boolean =>
  frequencies.some((name) => name.toLowerCase().replace('_', '') === frequencyType);

/** Until when a copy is kept; one of an on-demand snapshot goes with the snapshot. */
export const expiryOfCopy = (
  { retentionUnit, retentionValue }: WireCopyPolicyItem,
  takenAt: Date,
): Date | undefined =>
  retentionUnit === undefined || retentionValue === undefined
    ? undefined
    : addRetention(takenAt, { retentionUnit, retentionValue });

/** Every copy policy item of a schedule. */
export const copyItemsOf = ({ copySettings }: WireSchedule): readonly WireCopyPolicyItem[] =>
  copySettings.flatMap(({ copyPolicyItems = [] }) => copyPolicyItems);

/** A schedule whose copy policy items all have ids. */
export function withCopyItemIds(schedule: WireSchedule, newId: () => string): WireSchedule {
  const copySettings = schedule.copySettings.map((setting) =>
    setting.copyPolicyItems === undefined
      ? setting
      : {
          ...setting,
          copyPolicyItems: setting.copyPolicyItems.map((item) => ({
            ...item,
            id: item.id ?? newId(),
          })),
        },
  );
  return { ...schedule, copySettings };
}

/** Drops copies that are kept no longer, and those beyond the number a region holds. */
export function settleCopies(cluster: SimulatedCluster, now: Date): void {
  const isKept = ({ expiry }: StoredCopy): boolean => expiry === undefined || expiry > now;
  if (cluster.snapshots.some(({ origin }) => !origin.copies.every(isKept)))
    changeCopies(cluster, (copies) => copies.filter(isKept));
  for (const setting of cluster.schedule?.copySettings ?? []) keepLast(cluster, setting);
}

function keepLast(
  cluster: SimulatedCluster,
  { zoneId, regionName, lastNumberOfSnapshots: most }: WireCopySetting,
): void {
  if (most === undefined) return;
  const isHere = (copy: StoredCopy): boolean =>
    copy.zoneId === zoneId && copy.regionName === regionName;
  const copied = cluster.snapshots
    .filter(({ origin }) => origin.copies.some(isHere))
    .sort((a, b) => b.takenAt.getTime() - a.takenAt.getTime());
  const beyond = new Set(copied.slice(most).map(({ id }) => id));
  if (beyond.size === 0) return;
  changeCopies(cluster, (copies, { id }) =>
    beyond.has(id) ? copies.filter((copy) => !isHere(copy)) : copies,
  );
}
