import { connectionStringsOf } from '../clusters/connection-strings';
import { CLUSTER_VERSIONS } from '../http/api-versions';
import { ok, type Operation } from '../http/call';
import { findCluster } from '../http/find';
import { CLUSTER } from './paths';

/** The addresses of a cluster, without anybody's name and password. */
export const mongoClustersListConnectionStrings: Operation = {
  operationId: 'MongoClusters_ListConnectionStrings',
  method: 'POST',
  path: `${CLUSTER}/listConnectionStrings`,
  apiVersions: CLUSTER_VERSIONS,
  handle: (call) => ok({ connectionStrings: connectionStringsOf(findCluster(call)) }),
};
