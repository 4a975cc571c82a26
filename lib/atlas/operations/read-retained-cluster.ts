import { type AtlasClient } from '../client/atlas-client';
import { AtlasError } from '../client/atlas-error';
import { listAll } from '../client/list-all';
import { type WireCluster } from '../wire/cluster';
import { clusterRequest, type ClusterTarget } from './cluster-target';

/**
 * Reads a cluster, or what Atlas keeps of one that was deleted while its snapshots were retained.
 * @see https://www.mongodb.com/docs/atlas/backup/cloud-backup/overview/
 */
export async function readRetainedCluster(
  client: AtlasClient,
  target: ClusterTarget,
): Promise<WireCluster> {
  try {
    return await client.send<WireCluster>(clusterRequest(target, 'getGroupCluster', 'GET'));
  } catch (error) {
    if (!AtlasError.isAtlasError(error) || error.status !== 404) throw error;
    const retained = await listRetainedClusters(client, target.projectId);
    const found = retained.find(({ name }) => name === target.clusterName);
    if (found === undefined) throw error;
    return found;
  }
}

/** The clusters of a project, also those that were deleted and whose snapshots live on. */
const listRetainedClusters = (
  client: AtlasClient,
  projectId: string,
): Promise<readonly WireCluster[]> =>
  listAll(
    client,
    {
      operation: 'listGroupClusters',
      path: `/api/atlas/v2/groups/${encodeURIComponent(projectId)}/clusters`,
      subject: `project ${projectId}`,
    },
    '&includeDeletedWithRetainedBackups=true',
  );
