import { type AtlasClient } from '../../atlas/client/atlas-client';
import { type ClusterTarget } from '../../atlas/operations/cluster-target';
import { listFlexSnapshots } from '../../atlas/operations/flex/flex-requests';
import { asSnapshot } from '../../atlas/operations/flex/flex-snapshots';
import { orIfFlex } from '../../atlas/operations/flex/or-if-flex';
import { readCluster } from '../../atlas/operations/read-cluster';
import { listSnapshots } from '../../atlas/operations/snapshot/snapshot-requests';
import { type WireSnapshot } from '../../atlas/wire/snapshot';

/** What a cluster has of snapshots. */
export interface LiveSnapshots {
  readonly isFlex: boolean;
  readonly snapshots: readonly WireSnapshot[];
}

/** The snapshots of a cluster, also of a Flex cluster. */
export const readLiveSnapshots = (
  client: AtlasClient,
  target: ClusterTarget,
): Promise<LiveSnapshots> =>
  orIfFlex<LiveSnapshots>(ofDedicated(client, target), async () => ({
    isFlex: true,
    snapshots: (await listFlexSnapshots(client, target)).map(asSnapshot),
  }));

async function ofDedicated(client: AtlasClient, target: ClusterTarget): Promise<LiveSnapshots> {
  const cluster = await readCluster(client, target);
  return { isFlex: false, snapshots: await listSnapshots(client, target, cluster) };
}
