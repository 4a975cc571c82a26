import { type AtlasClient, type AtlasRequest } from '../../client/atlas-client';
import { AtlasError } from '../../client/atlas-error';
import { listAll } from '../../client/list-all';
import { type WireCluster } from '../../wire/cluster';
import { type WireSnapshot } from '../../wire/snapshot';
import { clusterRequest, type ClusterTarget } from '../cluster-target';
import { orUndefinedIfGone } from '../or-undefined-if-gone';
import { type AtlasOperation } from '../../wire/versions';

/** Whether a cluster's snapshots are those of shards, which Atlas keeps at paths of their own. */
export const isSharded = ({ clusterType }: Pick<WireCluster, 'clusterType'>): boolean =>
  clusterType !== 'REPLICASET';

/** Every snapshot of a cluster, to the last page. */
export function listSnapshots(
  client: AtlasClient,
  target: ClusterTarget,
  cluster: Pick<WireCluster, 'clusterType'>,
): Promise<readonly WireSnapshot[]> {
  const [operation, path] = isSharded(cluster)
    ? (['listGroupClusterBackupSnapshotShardedClusters', 'shardedClusters'] as const)
    : (['listGroupClusterBackupSnapshots', ''] as const);
  const suffix = path === '' ? '/backup/snapshots' : `/backup/snapshots/${path}`;
  return listAll<WireSnapshot>(client, clusterRequest(target, operation, 'GET', suffix));
}

/** One snapshot; undefined where Atlas has none of that id any more. */
export const tryReadSnapshot = (
  client: AtlasClient,
  target: ClusterTarget,
  snapshotId: string,
): Promise<WireSnapshot | undefined> =>
  ofEitherKind<WireSnapshot>(client, target, {
    method: 'GET',
    operations: ['getGroupClusterBackupSnapshot', 'getGroupClusterBackupSnapshotShardedCluster'],
    snapshotId,
  });

/** Deletes a snapshot; one that is gone already is as good as deleted. */
export async function deleteSnapshotById(
  client: AtlasClient,
  target: ClusterTarget,
  snapshotId: string,
): Promise<void> {
  await ofEitherKind(client, target, {
    method: 'DELETE',
    operations: [
      'deleteGroupClusterBackupSnapshot',
      'deleteGroupClusterBackupSnapshotShardedCluster',
    ],
    snapshotId,
  });
}

interface OfOne {
  readonly method: AtlasRequest['method'];
  readonly operations: readonly [plain: AtlasOperation, sharded: AtlasOperation];
  readonly snapshotId: string;
}

/** A snapshot's id does not say whether it is one of shards; Atlas refuses the wrong path by a code of its own. */
function ofEitherKind<Body>(
  client: AtlasClient,
  target: ClusterTarget,
  { method, operations: [plain, sharded], snapshotId }: OfOne,
): Promise<Body | undefined> {
  const asking = client.send<Body>(snapshotRequest(target, plain, method, snapshotId));
  const otherwise = shardedRequest(target, sharded, method, snapshotId);
  return orUndefinedIfGone(
    asking.catch((error: unknown) => {
      if (!isWrongPath(error)) throw error;
      return client.send<Body>(otherwise);
    }),
  );
}

/** A request about one snapshot of a replica set, and for a change of retention about any. */
export const snapshotRequest = (
  target: ClusterTarget,
  operation: AtlasRequest['operation'],
  method: AtlasRequest['method'],
  snapshotId: string,
): AtlasRequest => clusterRequest(target, operation, method, `/backup/snapshots/${snapshotId}`);

const shardedRequest = (
  target: ClusterTarget,
  operation: AtlasRequest['operation'],
  method: AtlasRequest['method'],
  snapshotId: string,
): AtlasRequest =>
  clusterRequest(target, operation, method, `/backup/snapshots/shardedCluster/${snapshotId}`);

const isWrongPath = (error: unknown): boolean =>
  AtlasError.isAtlasError(error) && error.errorCode === 'INCORRECT_BACKUP_API_ENDPOINT';
