import { type AtlasClient, type AtlasRequest } from '../../client/atlas-client';
import { listAll } from '../../client/list-all';
import { type WireExportBucket, type WireExportBucketRequest } from '../../wire/export-bucket';
import { type AtlasOperation } from '../../wire/versions';
import { orUndefinedIfGone } from '../or-undefined-if-gone';

/** Every export bucket of a project. */
export const listBuckets = (
  client: AtlasClient,
  projectId: string,
): Promise<readonly WireExportBucket[]> =>
  listAll(client, bucketRequest(projectId, 'listGroupBackupExportBuckets', 'GET'));

/** One bucket; undefined where the project has none of that id. */
export const tryReadBucket = (
  client: AtlasClient,
  projectId: string,
  bucketId: string,
): Promise<WireExportBucket | undefined> =>
  orUndefinedIfGone(
    client.send<WireExportBucket>(
      bucketRequest(projectId, 'getGroupBackupExportBucket', 'GET', bucketId),
    ),
  );

/** Registers a bucket; Atlas writes a small object into it to see that it may. */
export const createBucket = (
  client: AtlasClient,
  projectId: string,
  body: WireExportBucketRequest,
): Promise<WireExportBucket> =>
  client.send({ ...bucketRequest(projectId, 'createGroupBackupExportBucket', 'POST'), body });

/** Says whether exports must take a private way; the one thing Atlas lets change. */
export const changeBucketNetworking = (
  client: AtlasClient,
  { projectId, bucketId }: { readonly projectId: string; readonly bucketId: string },
  requirePrivateNetworking: boolean,
): Promise<WireExportBucket> =>
  client.send({
    ...bucketRequest(projectId, 'updateGroupBackupExportBucket', 'PATCH', bucketId),
    body: { requirePrivateNetworking },
  });

/** Lets go of a bucket; what was exported stays in it. One that is gone is as good as let go. */
export const deleteBucketById = async (
  client: AtlasClient,
  projectId: string,
  bucketId: string,
): Promise<void> => {
  await orUndefinedIfGone(
    client.send(bucketRequest(projectId, 'deleteGroupBackupExportBucket', 'DELETE', bucketId)),
  );
};

function bucketRequest(
  projectId: string,
  operation: AtlasOperation,
  method: AtlasRequest['method'],
  bucketId?: string,
): AtlasRequest {
  const path = `/api/atlas/v2/groups/${encodeURIComponent(projectId)}/backup/exportBuckets`;
  return {
    operation,
    method,
    path: bucketId === undefined ? path : `${path}/${encodeURIComponent(bucketId)}`,
    subject: bucketId === undefined ? `project ${projectId}` : `export bucket ${bucketId}`,
  };
}
