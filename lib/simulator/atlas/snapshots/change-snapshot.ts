import { type SimulatedCluster, type StoredCopy, type StoredSnapshot } from '../state';

/** Puts another version of one snapshot in its place; one that is gone stays gone. */
export function changeSnapshot(
  cluster: SimulatedCluster,
  id: string,
  change: (snapshot: StoredSnapshot) => StoredSnapshot,
): void {
  cluster.snapshots = cluster.snapshots.map((each) => (each.id === id ? change(each) : each));
}

/** Takes snapshots away and remembers that they were there. */
export function dropSnapshots(
  cluster: SimulatedCluster,
  isDropped: (snapshot: StoredSnapshot) => boolean,
): void {
  const dropped = cluster.snapshots.filter(isDropped);
  if (dropped.length === 0) return;
  for (const { id } of dropped) cluster.goneSnapshots.add(id);
  cluster.snapshots = cluster.snapshots.filter((each) => !dropped.includes(each));
}

/** Changes the copies of every snapshot, and the regions it tells with them. */
export function changeCopies(
  cluster: SimulatedCluster,
  change: (copies: readonly StoredCopy[], snapshot: StoredSnapshot) => readonly StoredCopy[],
): void {
  cluster.snapshots = cluster.snapshots.map((each) =>
    withCopies(each, change(each.origin.copies, each)),
  );
}

/** A snapshot with these copies. */
export const withCopies = (
  snapshot: StoredSnapshot,
  copies: readonly StoredCopy[],
): StoredSnapshot => ({
  ...snapshot,
  copyRegions: [...new Set(copies.map(({ regionName }) => regionName))],
  origin: { ...snapshot.origin, copies },
});

/** Whether a snapshot is still being taken. */
export const isUnfinished = ({ status }: StoredSnapshot): boolean =>
  status === 'queued' || status === 'inProgress';
