import { findBucketIn } from '../exports/find-bucket';
import { isExporting, startExport } from '../exports/start-export';
import { EXPORT_OPERATORS, ok, type ClusterCall, type Operation } from '../http/call';
import { invalidAttribute, missingAttribute, readBody, readText } from '../http/read-body';
import { Refusal } from '../refusal';
import { restorableSnapshot } from '../restore/judge-snapshot';
import { type StoredSnapshot } from '../state';
import { alphabetical } from './render-fields';

/** Exports a snapshot to a bucket; one export of a snapshot at a time. */
export const createGroupClusterBackupExport: Operation = {
  operationId: 'createGroupClusterBackupExport',
  method: 'POST',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/exports',
  versions: ['2023-01-01'],
  roles: EXPORT_OPERATORS,
  scope: 'cluster',
  handle: (call) => {
    const body = readBody(call, ['snapshotId', 'exportBucketId', 'customData', 'links']);
    const snapshotId = required(body, 'snapshotId');
    const bucket = findBucketIn(call.project, required(body, 'exportBucketId'));
    const snapshot = restorableSnapshot(call.cluster, snapshotId, false);
    judge(call, snapshot);
    const job = startExport({
      ...call,
      at: call.clock.now(),
      snapshot,
      exportBucketId: bucket._id,
      isToFail: call.effect('fail-next-export') !== undefined,
      delaySeconds: call.effect('slow')?.seconds ?? 0,
    });
    return ok(alphabetical(job));
  },
};

function required(body: Readonly<Record<string, unknown>>, name: string): string {
  const text = readText(body, name);
  if (text === undefined || text === '') throw missingAttribute(name);
  return text;
}

/** What Atlas answers to a second export of a snapshot is not known. */
function judge({ cluster }: ClusterCall, snapshot: StoredSnapshot): void {
  if (snapshot.snapshotType === 'fallback') throw invalidAttribute('snapshotId');
  if (cluster.exports.some((job) => job.snapshotId === snapshot.id && isExporting(job)))
    throw new Refusal(
      409,
      'VALIDATION_ERROR',
      `Snapshot ${snapshot.id} is being exported already.`,
      [snapshot.id],
    );
}
