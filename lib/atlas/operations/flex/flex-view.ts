import { type AtlasClient } from '../../client/atlas-client';
import { type WireCluster } from '../../wire/cluster';
import { type WireFlexCluster, type WireFlexRestoreJob } from '../../wire/flex-backup';
import { clusterRequest, type ClusterTarget } from '../cluster-target';
import { type OperationContext } from '../operation-context';
import { type RunView } from '../restore/preflight/check';
import { readProject } from '../restore/read-restore-view';
import { reading, type Reading } from '../restore/reading';
import { choosePoint } from '../restore/restore-point';
import { type RestoreRequest } from '../restore/restore-request';
import { listFlexJobs, listFlexSnapshots, readFlexCluster } from './flex-requests';
import { asSnapshot } from './flex-snapshots';

/** Atlas's answer to the name of a cluster of another family in the Flex API. */
export const NOT_FLEX = 'CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API';

/** What the checks of a Flex restore judge. */
export interface FlexView extends RunView {
  readonly request: RestoreRequest;
  readonly source: RunView['source'] & {
    readonly flex: Reading<WireFlexCluster>;
    /** The same name as the cluster API knows it, where it is no Flex cluster's. */
    readonly cluster: Reading<WireCluster> | undefined;
    readonly jobs: Reading<readonly WireFlexRestoreJob[]>;
  };
  /** The target: a Flex cluster, or one of M10 or larger. */
  readonly target: RunView['target'] & {
    readonly dedicated: WireCluster | undefined;
    readonly version: string | undefined;
  };
}

/** Reads everything the preflight of a Flex restore judges; what Atlas refuses becomes a reading without a value. */
export async function readFlexView(
  request: RestoreRequest,
  recordName: string,
  { client, records }: OperationContext,
): Promise<FlexView> {
  const { cluster } = request.source;
  const snapshots = await reading(
    listFlexSnapshots(client, cluster).then((list) => list.map(asSnapshot)),
  );
  const flex = await reading(readFlexCluster(client, cluster));
  return {
    request,
    credential: client.credential,
    record: await records.read(recordName),
    source: {
      ...(await readProject(client, cluster)),
      snapshots,
      flex,
      cluster: flex.error?.errorCode === NOT_FLEX ? await readCluster(client, cluster) : undefined,
      jobs: await reading(listFlexJobs(client, cluster)),
    },
    target: {
      ...(await readProject(client, request.target)),
      ...(await readTarget(client, request.target)),
    },
    now: client.now(),
    chosen: choosePoint(request, snapshots.value ?? [], client.now()),
  };
}

/** A name is of one family only, and Atlas says by its refusal that it is of the other. */
async function readTarget(
  client: AtlasClient,
  target: ClusterTarget,
): Promise<Pick<FlexView['target'], 'cluster' | 'dedicated' | 'version'>> {
  const flex = await reading(readFlexCluster(client, target));
  if (flex.error === undefined)
    return { cluster: flex, dedicated: undefined, version: flex.value.mongoDBVersion };
  const cluster = await readCluster(client, target);
  return { cluster, dedicated: cluster.value, version: cluster.value?.mongoDBVersion };
}

const readCluster = (client: AtlasClient, target: ClusterTarget): Promise<Reading<WireCluster>> =>
  reading(client.send<WireCluster>(clusterRequest(target, 'getGroupCluster', 'GET')));
