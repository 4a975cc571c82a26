import { type SimulatedCluster } from '../state';

const HOSTS = 'mongocluster.cosmos.azure.com';
const OPTIONS = '?tls=true&authMechanism=SCRAM-SHA-256&retrywrites=false&maxIdleTimeMS=120000';

/** The address of one cluster, without anybody's name and password. */
export const connectionStringOf = ({ name }: Pick<SimulatedCluster, 'name'>): string =>
  addressOf(`${name}.${HOSTS}`);

/** The addresses of a cluster: a primary is also reached under the one that follows a promotion. */
export function connectionStringsOf(cluster: SimulatedCluster): readonly object[] {
  const self = {
    name: 'Self',
    description: 'Connects to this cluster',
    connectionString: connectionStringOf(cluster),
  };
  if (cluster.replica.role !== 'Primary') return [self];
  const global = {
    name: 'Global',
    description: 'Connects to whichever cluster takes writes',
    connectionString: addressOf(`${cluster.name}.global.${HOSTS}`),
  };
  return [global, self];
}

const addressOf = (host: string): string => `mongodb+srv://<user>:<password>@${host}/${OPTIONS}`;
