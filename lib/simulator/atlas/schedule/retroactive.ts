import {
  type WirePolicyItem,
  type WireSchedule,
  type WireSchedulePatch,
} from '../../../atlas/wire/schedule';
import { changeCopies, dropSnapshots } from '../snapshots/change-snapshot';
import { withExpiry } from '../snapshots/retention';
import { type SimulatedCluster, type StoredSnapshot } from '../state';
import { addRetention } from './calendar';
import { copyItemsOf, expiryOfCopy } from './copies';
import { withExtraDays } from './extra-retention';

/** Does once what a PATCH asks for snapshots and copies that exist already. */
export function applyRetroactively(
  cluster: SimulatedCluster,
  patch: WireSchedulePatch,
  before: WireSchedule,
): void {
  const { schedule } = cluster;
  if (schedule === undefined) return;
  const items = schedule.policies[0]?.policyItems ?? [];
  if (patch.updateSnapshots === true)
    cluster.snapshots = cluster.snapshots.map((each) => withPolicyRetention(each, items, schedule));
  if (patch.extraRetentionSettings !== undefined)
    cluster.snapshots = cluster.snapshots.map((each) => withNewExtraDays(each, schedule));
  if (patch.deleteSnapshots === true) dropSnapshots(cluster, (each) => !hasItem(each, items));
  applyToCopies(cluster, patch, { before, schedule });
}

/** A snapshot kept as its item says now; one whose expiry was set by hand stays. */
export function withPolicyRetention(
  snapshot: StoredSnapshot,
  items: readonly WirePolicyItem[],
  schedule: WireSchedule,
): StoredSnapshot {
  const { policyItems, frequencyType, origin } = snapshot;
  const item = items.find(
    (each) =>
      each.id !== undefined &&
      policyItems.includes(each.id) &&
      each.frequencyType === frequencyType,
  );
  if (item === undefined || origin.isExpiryOwn) return snapshot;
  const protectedUntil = addRetention(origin.keptFrom, item);
  return {
    ...withExpiry(snapshot, withExtraDays(schedule, frequencyType, protectedUntil)),
    origin: { ...origin, protectedUntil },
  };
}

/** Extra days reach every snapshot of their frequency, old and new. */
function withNewExtraDays(snapshot: StoredSnapshot, schedule: WireSchedule): StoredSnapshot {
  const { frequencyType, origin } = snapshot;
  if (origin.isExpiryOwn) return snapshot;
  return withExpiry(snapshot, withExtraDays(schedule, frequencyType, origin.protectedUntil));
}

const hasItem = (snapshot: StoredSnapshot, items: readonly WirePolicyItem[]): boolean =>
  snapshot.snapshotType !== 'scheduled' ||
  items.some(({ id }) => id !== undefined && snapshot.policyItems.includes(id));

interface Schedules {
  readonly before: WireSchedule;
  readonly schedule: WireSchedule;
}

function applyToCopies(
  cluster: SimulatedCluster,
  patch: WireSchedulePatch,
  { before, schedule }: Schedules,
): void {
  const dropped = patch.deleteCopiedBackups ?? [];
  if (dropped.length > 0)
    changeCopies(cluster, (copies) =>
      copies.filter(
        (copy) =>
          !dropped.some(
            ({ zoneId, regionName }) => zoneId === copy.zoneId && regionName === copy.regionName,
          ),
      ),
    );
  const live = copyItemsOf(schedule);
  if (patch.deleteCopySnapshots === true) {
    const removed = copyItemsOf(before)
      .map(({ id }) => id)
      .filter((id) => live.every((item) => item.id !== id));
    changeCopies(cluster, (copies) => copies.filter(({ itemId }) => !removed.includes(itemId)));
  }
  if (patch.updateCopySnapshots === true)
    changeCopies(cluster, (copies, snapshot) =>
      copies.map((copy) => {
        const item = live.find(({ id }) => id !== undefined && id === copy.itemId);
        return item === undefined
          ? copy
          : { ...copy, expiry: expiryOfCopy(item, snapshot.takenAt) };
      }),
    );
}
