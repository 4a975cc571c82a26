import { replicaSetNameOf } from '../snapshots/replica-set-name';
import { type SimulatedCluster } from '../state';

const PORT = 27017;
const NODES = ['00', '01', '02'];
const DOMAIN = 'mongodb.example';

/** Where a cluster is reached; nowhere while it is being created. */
export function connectionStringsOf(cluster: SimulatedCluster): object {
  if (cluster.stateName === 'CREATING') return {};
  const name = cluster.name.toLowerCase();
  const replicaSet = replicaSetNameOf(cluster);
  const host = `${replicaSet.slice('atlas-'.length)}.${DOMAIN}`;
  const nodes = NODES.map((node) => `${name}-shard-00-${node}.${host}:${PORT}`).join(',');
  return {
    standard: `mongodb://${nodes}/?ssl=true&authSource=admin&replicaSet=${replicaSet}-shard-0`,
    standardSrv: `mongodb+srv://${name}.${host}`,
  };
}
