import { type StoredData } from '../../stored-data';
import { type WireCollectionRestoreRequest } from '../../../atlas/wire/collection-restore-job';
import { type ClusterCall } from '../http/call';
import { invalidAttribute } from '../http/read-body';
import { type Restored } from '../restore/judge-compatibility';
import { judgeMoment } from '../restore/judge-moment';
import { restorableSnapshot } from '../restore/judge-snapshot';
import { dataAt, presentOf, restoredOf } from '../restore/restored';

/** What collections are restored from. */
export interface RestorePoint {
  readonly data: StoredData;
  readonly judged: Restored;
}

/** The data at the restore point a request names; a fallback snapshot is none. */
export function restorePoint(
  { cluster, clock }: ClusterCall,
  { snapshotId, pointInTimeUtcSeconds, oplogTs, oplogInc }: WireCollectionRestoreRequest,
): RestorePoint {
  const seconds = pointInTimeUtcSeconds ?? oplogTs;
  if (seconds === undefined) {
    const snapshot = restorableSnapshot(cluster, snapshotId, false);
    if (snapshot.snapshotType === 'fallback') throw invalidAttribute('snapshotId');
    return { data: snapshot.origin.data, judged: restoredOf(snapshot) };
  }
  judgeMoment(cluster, seconds, clock.now());
  return { data: dataAt(cluster, seconds, oplogInc), judged: presentOf(cluster) };
}
