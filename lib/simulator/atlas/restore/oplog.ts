import { type SimulatedCluster, type StoredSnapshot } from '../state';

/** Switches continuous backup: off throws the kept oplog away, on begins it anew. */
export function setPointInTime(cluster: SimulatedCluster, isOn: boolean, at: Date): void {
  cluster.pitEnabled = isOn;
  cluster.oplogSince = isOn ? (cluster.oplogSince ?? at) : undefined;
  if (!isOn) cluster.oplogGaps.length = 0;
}

/** A restore into a cluster breaks the oplog kept of it. */
export function openOplogGap({ oplogGaps }: SimulatedCluster, from: Date): void {
  oplogGaps.push({ from });
}

/** The restore ended: the next snapshot closes the gap. */
export function markRestored({ oplogGaps }: SimulatedCluster, at: Date): void {
  for (const gap of oplogGaps) gap.restoredAt ??= at;
}

/** A snapshot taken after a restore ended is what a point-in-time restore can start from again. */
export function closeOplogGap({ oplogGaps }: SimulatedCluster, takenAt: Date): void {
  for (const gap of oplogGaps) {
    if (gap.restoredAt !== undefined && gap.restoredAt <= takenAt) gap.until ??= takenAt;
  }
}

/** The snapshot a restore to a moment starts from: the newest before it, with unbroken oplog from there on. */
export function baseSnapshotFor(
  { snapshots, oplogSince, oplogGaps }: SimulatedCluster,
  at: Date,
): StoredSnapshot | undefined {
  const isWithinGap = oplogGaps.some(
    ({ from, until }) => from < at && (until === undefined || at < until),
  );
  if (isWithinGap || oplogSince === undefined) return undefined;
  return snapshots
    .filter(({ status, takenAt }) => status === 'completed' && takenAt <= at)
    .filter(({ takenAt }) => takenAt >= oplogSince)
    .reduce<StoredSnapshot | undefined>(
      (newest, each) => (newest === undefined || each.takenAt > newest.takenAt ? each : newest),
      undefined,
    );
}
