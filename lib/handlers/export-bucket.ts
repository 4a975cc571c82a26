import { applyBucket } from '../atlas/operations/export/apply-bucket';
import { deleteBucket } from '../atlas/operations/export/delete-bucket';
import { bucketSubject } from '../atlas/operations/export/same-bucket';
import { isObjectId } from '../core/values/names';
import { withClient } from './connection';
import { type ExportBucketAttributes } from './contract/further-runs';
import { type HandlerDependencies } from './dependencies';
import { type ResourceAnswer, type ResourceEvent } from './event';
import { parseExportBucketProperties } from './export-properties';
import { type ResourceKind } from './resource-kind';
import { orLeaveAlone } from './rollback';
import { requireInProgress } from './stack-status';

/** Serves a `Custom::MongoDbBackupExportBucket`; another bucket is another resource. */
export const exportBucket: ResourceKind = {
  begin: (event, deps) =>
    event.RequestType === 'Delete' ? remove(event, deps) : apply(event, deps),
};

async function apply(event: ResourceEvent, deps: HandlerDependencies): Promise<ResourceAnswer> {
  const { projectId, bucket } = parseExportBucketProperties(event.ResourceProperties);
  const phase = await requireInProgress(event, deps);
  const isRollback = phase === 'rollback';
  const applying = withClient({ event, phase, deps }, (client) =>
    applyBucket({ projectId, bucket, isRollback }, { client, log: deps.log }),
  );
  const otherwise = { subject: bucketSubject(bucket), result: undefined };
  const id = isRollback ? await orLeaveAlone(applying, otherwise, deps) : await applying;
  const BucketId = id ?? event.PhysicalResourceId ?? '';
  const Data: ExportBucketAttributes & Record<string, string> = { BucketId };
  return { PhysicalResourceId: BucketId, Data, Phase: 'settled' };
}

async function remove(event: ResourceEvent, deps: HandlerDependencies): Promise<ResourceAnswer> {
  const { PhysicalResourceId: bucketId = '' } = event;
  const answer: ResourceAnswer = { PhysicalResourceId: bucketId, Phase: 'settled' };
  if (!isObjectId(bucketId)) {
    deps.log(
      `export bucket ${event.LogicalResourceId}: it was never registered, nothing to delete`,
    );
    return answer;
  }
  const phase = await requireInProgress(event, deps);
  if (phase === 'rollback') {
    deps.log(`export bucket ${bucketId}: a rollback deletes nothing, it stays registered`);
    return answer;
  }
  const { projectId } = parseExportBucketProperties(event.ResourceProperties);
  await withClient({ event, phase, deps }, (client) =>
    deleteBucket({ projectId, bucketId }, { client, log: deps.log }),
  );
  return answer;
}
