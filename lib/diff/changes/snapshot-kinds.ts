import { type ChangeKind } from './change-kind';
import { snapshotChangeRefused } from './snapshot/snapshot-change-refused';
import { snapshotDeleted } from './snapshot/snapshot-deleted';
import { snapshotGuardAdded } from './snapshot/snapshot-guard-added';
import { snapshotGuardRemoved } from './snapshot/snapshot-guard-removed';
import { snapshotKeepLengthened } from './snapshot/snapshot-keep-lengthened';
import { snapshotKeepShortened } from './snapshot/snapshot-keep-shortened';
import { snapshotKeepUnclear } from './snapshot/snapshot-keep-unclear';
import { snapshotRecreated } from './snapshot/snapshot-recreated';
import { snapshotReleased } from './snapshot/snapshot-released';
import { snapshotTaken } from './snapshot/snapshot-taken';
import { snapshotTakenAgain } from './snapshot/snapshot-taken-again';

/** Every kind of change about a snapshot. */
export const SNAPSHOT_KINDS: readonly ChangeKind[] = [
  snapshotChangeRefused,
  snapshotDeleted,
  snapshotGuardAdded,
  snapshotGuardRemoved,
  snapshotKeepLengthened,
  snapshotKeepShortened,
  snapshotKeepUnclear,
  snapshotRecreated,
  snapshotReleased,
  snapshotTaken,
  snapshotTakenAgain,
];
