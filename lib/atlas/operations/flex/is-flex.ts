import { type AtlasClient } from '../../client/atlas-client';
import { type ClusterTarget } from '../cluster-target';
import { reading } from '../restore/reading';
import { readFlexCluster } from './flex-requests';

/** Whether a name is a Flex cluster's; whatever else it is, Atlas refuses to show it as one. */
export const isFlex = async (client: AtlasClient, cluster: ClusterTarget): Promise<boolean> =>
  (await reading(readFlexCluster(client, cluster))).error === undefined;
