import { type AtlasClient } from '../../client/atlas-client';
import { listAll } from '../../client/list-all';
import {
  type WireCollectionRestoreJob,
  type WireCollectionRestoreRequest,
  type WireRestoredCollection,
} from '../../wire/collection-restore-job';
import { clusterRequest, type ClusterTarget } from '../cluster-target';
import { orUndefinedIfGone } from '../or-undefined-if-gone';

/** Every restore of single collections out of a cluster, wherever it goes. */
export const listCollectionJobs = (
  client: AtlasClient,
  source: ClusterTarget,
): Promise<readonly WireCollectionRestoreJob[]> =>
  listAll(client, clusterRequest(source, 'listGroupClusterCollectionRestoreJobs', 'GET', PATH));

/** One job; undefined where Atlas knows none of that id any more. */
export const tryReadCollectionJob = (
  client: AtlasClient,
  source: ClusterTarget,
  jobId: string,
): Promise<WireCollectionRestoreJob | undefined> =>
  orUndefinedIfGone(
    client.send<WireCollectionRestoreJob>(
      clusterRequest(source, 'getGroupClusterCollectionRestoreJob', 'GET', `${PATH}/${jobId}`),
    ),
  );

/** How each collection of a job fares; none while it is being prepared. */
export const listRestoredCollections = (
  client: AtlasClient,
  source: ClusterTarget,
  jobId: string,
): Promise<readonly WireRestoredCollection[]> =>
  listAll(
    client,
    clusterRequest(
      source,
      'listGroupClusterCollectionRestoreJobCollections',
      'GET',
      `${PATH}/${jobId}/collections`,
    ),
  );

/** Asks for a job; the one request of a run that must not be sent twice. */
export const createCollectionJob = (
  client: AtlasClient,
  source: ClusterTarget,
  body: WireCollectionRestoreRequest,
): Promise<WireCollectionRestoreJob> =>
  client.send({
    ...clusterRequest(source, 'createGroupClusterCollectionRestoreJob', 'POST', PATH),
    body,
  });

const PATH = '/collectionRestoreJobs';
