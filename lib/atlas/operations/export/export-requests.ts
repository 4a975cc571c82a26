import { type AtlasClient } from '../../client/atlas-client';
import { listAll } from '../../client/list-all';
import { type WireExportJob, type WireExportRequest } from '../../wire/export-job';
import { clusterRequest, type ClusterTarget } from '../cluster-target';
import { orUndefinedIfGone } from '../or-undefined-if-gone';

const PATH = '/backup/exports';

/** Every export of a cluster's snapshots. */
export const listExports = (
  client: AtlasClient,
  cluster: ClusterTarget,
): Promise<readonly WireExportJob[]> =>
  listAll(client, clusterRequest(cluster, 'listGroupClusterBackupExports', 'GET', PATH));

/** One export; undefined where Atlas knows none of that id any more. */
export const tryReadExport = (
  client: AtlasClient,
  cluster: ClusterTarget,
  exportId: string,
): Promise<WireExportJob | undefined> =>
  orUndefinedIfGone(
    client.send<WireExportJob>(
      clusterRequest(cluster, 'getGroupClusterBackupExport', 'GET', `${PATH}/${exportId}`),
    ),
  );

/** Asks for an export; nobody can cancel it. */
export const createExport = (
  client: AtlasClient,
  cluster: ClusterTarget,
  body: WireExportRequest,
): Promise<WireExportJob> =>
  client.send({
    ...clusterRequest(cluster, 'createGroupClusterBackupExport', 'POST', PATH),
    body,
  });
