import { type WireExportBucket, type WireExportBucketRequest } from '../../wire/export-bucket';
import { type OperationContext } from '../operation-context';
import { changeBucketNetworking, createBucket, listBuckets } from './bucket-requests';
import { requirePrivateWay } from './require-private-way';
import { bucketSubject, isSameBucket } from './same-bucket';

/** One export bucket, declared. */
export interface ApplyBucketRequest {
  readonly projectId: string;
  readonly bucket: WireExportBucketRequest;
  /** Whether the engine is undoing a deployment: nothing is then registered. */
  readonly isRollback: boolean;
}

/**
 * Registers a bucket, or finds it registered: a project needs one entry for a bucket, and an event may come twice. Where
 * it is known, only the way exports take is changed. Answers its id; undefined only in a rollback.
 */
export async function applyBucket(
  { projectId, bucket, isRollback }: ApplyBucketRequest,
  { client, log }: Pick<OperationContext, 'client' | 'log'>,
): Promise<string | undefined> {
  const found = (await listBuckets(client, projectId)).find((other) => isSameBucket(other, bucket));
  if (found === undefined && isRollback) {
    log(`${bucketSubject(bucket)}: a rollback registers nothing`);
    return undefined;
  }
  if (found === undefined) {
    if (bucket.requirePrivateNetworking === true)
      await requirePrivateWay(client, { projectId, subject: bucketSubject(bucket) });
    const { _id } = await createBucket(client, projectId, bucket);
    log(`${bucketSubject(bucket)}: registered as ${_id}`);
    return _id;
  }
  await changeNetworking({ projectId, bucket, isRollback }, found, { client, log });
  return found._id;
}

/** In a rollback the private way may be taken again, and never given up. */
async function changeNetworking(
  { projectId, bucket, isRollback }: ApplyBucketRequest,
  { _id, requirePrivateNetworking: live = false }: WireExportBucket,
  { client, log }: Pick<OperationContext, 'client' | 'log'>,
): Promise<void> {
  const { requirePrivateNetworking: wanted } = bucket;
  if (wanted === undefined || wanted === live || (isRollback && !wanted)) return;
  if (wanted) await requirePrivateWay(client, { projectId, subject: bucketSubject(bucket) });
  await changeBucketNetworking(client, { projectId, bucketId: _id }, wanted);
  const way = wanted ? 'a private endpoint only' : 'the public internet too';
  log(`${bucketSubject(bucket)}: exports take ${way} from now on`);
}
