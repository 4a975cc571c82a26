import { type SimulatedCluster, type StoredSnapshot } from '../state';

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

/** Whether a snapshot is still being taken. */
export const isUnfinished = ({ status }: StoredSnapshot): boolean =>
  status === 'queued' || status === 'inProgress';
