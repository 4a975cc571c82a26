import { keyOf } from '../resource-id';
import { type ChildResource, type SimulatedCluster } from '../state';
import { notFound } from './find';

/** A firewall rule or user of a cluster; refuses one that is not there. */
export function findChild(
  cluster: SimulatedCluster,
  kind: 'firewallRules' | 'users',
  name: string,
): ChildResource {
  const child = cluster[kind].get(keyOf(name));
  if (child !== undefined) return child;
  throw notFound(
    `Microsoft.DocumentDB/mongoClusters/${cluster.name}/${kind}`,
    name,
    cluster.resourceGroup,
  );
}
