import { type OperationContext } from '../operation-context';
import { snapshotSubject, type TakeSnapshotRequest } from './snapshot-request';
import { deleteSnapshotById } from './snapshot-requests';
import { snapshotRecord } from './snapshot-record';

/** Deletes the snapshot of a key, as the app asks; one that was never recorded is nobody's to delete. */
export async function deleteSnapshot(
  request: TakeSnapshotRequest,
  context: OperationContext,
): Promise<void> {
  const record = await context.records.read(snapshotRecord(request));
  if (record?.jobId === undefined) {
    context.log(`${snapshotSubject(request)}: no snapshot is recorded for it, nothing to delete`);
    return;
  }
  await deleteSnapshotById(context.client, request.target, record.jobId);
  context.log(`${snapshotSubject(request)}: snapshot ${record.jobId} was deleted, as the app asks`);
}
