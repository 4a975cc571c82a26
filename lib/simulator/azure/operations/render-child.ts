import { type ChildResource, type SimulatedCluster } from '../state';

/** A firewall rule or a user as the service answers it. */
export const renderChild = (
  cluster: SimulatedCluster,
  kind: 'firewallRules' | 'users',
  { name, properties, provisioningState }: ChildResource,
): object => ({
  id: `${cluster.id}/${kind}/${name}`,
  name,
  type: `Microsoft.DocumentDB/mongoClusters/${kind}`,
  properties: { ...properties, provisioningState },
});
