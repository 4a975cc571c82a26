import { Refusal } from '../refusal';
import { type StoredFlexSnapshot } from '../state';
import { statusAt } from './snapshots';

/** Refuses a Flex snapshot that is still being taken. */
export function judgeIsComplete(snapshot: StoredFlexSnapshot, now: Date): void {
  if (statusAt(snapshot, now) === 'COMPLETED') return;
  throw new Refusal(
    409,
    'CANNOT_START_RESTORE_JOB_FOR_INCOMPLETE_CLUSTER_SNAPSHOT',
    `Snapshot ${snapshot.id} is not completed.`,
    [snapshot.id],
  );
}
