import { type AtlasClient } from '../../client/atlas-client';
import { type WireCluster } from '../../wire/cluster';
import { type WireRestoreJob } from '../../wire/restore-job';
import { type WireServerlessInstance } from '../../wire/serverless-backup';
import { clusterRequest, type ClusterTarget } from '../cluster-target';
import { type OperationContext } from '../operation-context';
import { type RunView } from '../restore/preflight/check';
import { readProject } from '../restore/read-restore-view';
import { reading, type Reading } from '../restore/reading';
import { listRestoreJobs } from '../restore/restore-jobs';
import { choosePoint } from '../restore/restore-point';
import { type RestoreRequest } from '../restore/restore-request';
import { requireStillServed } from './require-still-served';
import {
  listServerlessJobs,
  listServerlessSnapshots,
  readServerlessInstance,
} from './serverless-requests';

/** What the checks of a Serverless restore judge. */
export interface ServerlessView extends RunView {
  readonly request: RestoreRequest;
  readonly source: RunView['source'] & {
    readonly instance: Reading<WireServerlessInstance>;
    readonly jobs: Reading<readonly WireRestoreJob[]>;
  };
  /** The target: a Serverless instance, or a cluster of M10 or larger. */
  readonly target: RunView['target'] & {
    readonly dedicated: WireCluster | undefined;
    readonly version: string | undefined;
    readonly jobs: Reading<readonly WireRestoreJob[]>;
  };
}

/**
 * Reads everything the preflight of a Serverless restore judges; what Atlas refuses becomes a reading without a value.
 * @throws {OperationError} once Atlas has ended the API
 */
export async function readServerlessView(
  request: RestoreRequest,
  recordName: string,
  { client, records }: OperationContext,
): Promise<ServerlessView> {
  const { cluster } = request.source;
  const snapshots = await reading(listServerlessSnapshots(client, cluster));
  requireStillServed(request, snapshots, client.now());
  return {
    request,
    credential: client.credential,
    record: await records.read(recordName),
    source: {
      ...(await readProject(client, cluster)),
      snapshots,
      instance: await reading(readServerlessInstance(client, cluster)),
      jobs: await reading(listServerlessJobs(client, cluster)),
    },
    target: {
      ...(await readProject(client, request.target)),
      ...(await readTarget(client, request.target)),
    },
    now: client.now(),
    chosen: choosePoint(request, snapshots.value ?? [], client.now()),
  };
}

/** What is no Serverless instance is looked up among the clusters. */
async function readTarget(
  client: AtlasClient,
  target: ClusterTarget,
): Promise<Pick<ServerlessView['target'], 'cluster' | 'dedicated' | 'version' | 'jobs'>> {
  const instance = await reading(readServerlessInstance(client, target));
  if (instance.error === undefined)
    return {
      cluster: instance,
      dedicated: undefined,
      version: instance.value.mongoDBVersion,
      jobs: await reading(listServerlessJobs(client, target)),
    };
  const cluster = await reading(
    client.send<WireCluster>(clusterRequest(target, 'getGroupCluster', 'GET')),
  );
  return {
    cluster,
    dedicated: cluster.value,
    version: cluster.value?.mongoDBVersion,
    jobs: await reading(listRestoreJobs(client, target)),
  };
}
