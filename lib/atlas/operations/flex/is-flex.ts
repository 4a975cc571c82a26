import { type AtlasClient } from '../../client/atlas-client';
import { type ClusterTarget } from '../cluster-target';
import { reading } from '../restore/reading';
import { type WireFlexCluster } from '../../wire/flex-backup';
import { readFlexCluster } from './flex-requests';
import { NOT_FLEX } from './flex-view';

/** Whether a name is a Flex cluster's: Atlas knows none of that name, or says that it is another kind. @throws {AtlasError} for any other refusal */
export const isFlex = async (client: AtlasClient, cluster: ClusterTarget): Promise<boolean> =>
  (await tryReadFlexCluster(client, cluster)) !== undefined;

/** A Flex cluster; undefined for a cluster of another kind. @throws {AtlasError} for any refusal that tells neither */
export async function tryReadFlexCluster(
  client: AtlasClient,
  cluster: ClusterTarget,
): Promise<WireFlexCluster | undefined> {
  const { value, error } = await reading(readFlexCluster(client, cluster));
  if (error === undefined || error.status === 404 || error.errorCode === NOT_FLEX) return value;
  throw error;
}
