import { type AtlasClient, type AtlasRequest } from '../../client/atlas-client';
import { listAll } from '../../client/list-all';
import {
  type WireFlexCluster,
  type WireFlexRestoreJob,
  type WireFlexRestoreRequest,
  type WireFlexSnapshot,
} from '../../wire/flex-backup';
import { type AtlasOperation } from '../../wire/versions';
import { subjectOf, type ClusterTarget } from '../cluster-target';
import { orUndefinedIfGone } from '../or-undefined-if-gone';

/** A request below `/groups/{project}/flexClusters/{name}`. */
export function flexRequest(
  target: ClusterTarget,
  operation: AtlasOperation,
  method: AtlasRequest['method'],
  suffix = '',
): AtlasRequest {
  const project = encodeURIComponent(target.projectId);
  const name = encodeURIComponent(target.clusterName);
  return {
    operation,
    method,
    path: `/api/atlas/v2/groups/${project}/flexClusters/${name}${suffix}`,
    subject: subjectOf(target),
  };
}

/** A Flex cluster; Atlas refuses one of another family by a code of its own. */
export const readFlexCluster = (
  client: AtlasClient,
  target: ClusterTarget,
): Promise<WireFlexCluster> => client.send(flexRequest(target, 'getGroupFlexCluster', 'GET'));

/** The daily snapshots of a Flex cluster; nobody can ask for one. */
export const listFlexSnapshots = (
  client: AtlasClient,
  source: ClusterTarget,
): Promise<readonly WireFlexSnapshot[]> =>
  listAll(
    client,
    flexRequest(source, 'listGroupFlexClusterBackupSnapshots', 'GET', '/backup/snapshots'),
  );

/** One snapshot; undefined where Atlas has none of that id any more. */
export const tryReadFlexSnapshot = (
  client: AtlasClient,
  source: ClusterTarget,
  snapshotId: string,
): Promise<WireFlexSnapshot | undefined> =>
  orUndefinedIfGone(
    client.send<WireFlexSnapshot>(
      flexRequest(
        source,
        'getGroupFlexClusterBackupSnapshot',
        'GET',
        `/backup/snapshots/${snapshotId}`,
      ),
    ),
  );

/** Every restore and download of a Flex cluster's snapshots, wherever it goes. */
export const listFlexJobs = (
  client: AtlasClient,
  source: ClusterTarget,
): Promise<readonly WireFlexRestoreJob[]> =>
  listAll(client, flexRequest(source, 'listGroupFlexClusterBackupRestoreJobs', 'GET', JOBS));

/** One job; undefined where Atlas knows none of that id any more. */
export const tryReadFlexJob = (
  client: AtlasClient,
  source: ClusterTarget,
  jobId: string,
): Promise<WireFlexRestoreJob | undefined> =>
  orUndefinedIfGone(
    client.send<WireFlexRestoreJob>(
      flexRequest(source, 'getGroupFlexClusterBackupRestoreJob', 'GET', `${JOBS}/${jobId}`),
    ),
  );

/** Asks for a restore; the one request of a run that must not be sent twice. */
export const createFlexRestore = (
  client: AtlasClient,
  source: ClusterTarget,
  body: WireFlexRestoreRequest,
): Promise<WireFlexRestoreJob> =>
  client.send({
    ...flexRequest(source, 'createGroupFlexClusterBackupRestoreJob', 'POST', JOBS),
    body,
  });

const JOBS = '/backup/restoreJobs';
