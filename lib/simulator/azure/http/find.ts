import { Refusal } from '../refusal';
import { clusterIdOf, groupIdOf, keyOf, type ClusterId } from '../resource-id';
import { type AzureState, type SimulatedCluster, type SimulatedGroup } from '../state';
import { type Call } from './call';

/** The id of the cluster a path names. */
export const targetOf = ({ params }: Pick<Call, 'params'>): ClusterId => ({
  subscriptionId: params['subscriptionId'] ?? '',
  resourceGroup: params['resourceGroupName'] ?? '',
  name: params['mongoClusterName'] ?? '',
});

/** The resource group a path names; refuses one that is not there. */
export function findGroup({ state, params }: Pick<Call, 'state' | 'params'>): SimulatedGroup {
  const name = params['resourceGroupName'] ?? '';
  const group = state.groups.get(keyOf(groupIdOf(params['subscriptionId'] ?? '', name)));
  if (group !== undefined) return group;
  throw new Refusal(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`);
}

/** The cluster a path names; a child of a missing cluster is answered with the same words as the cluster. */
export function findCluster(call: Pick<Call, 'state' | 'params'>): SimulatedCluster {
  const group = findGroup(call);
  const target = targetOf(call);
  const cluster = call.state.clusters.get(keyOf(clusterIdOf(target)));
  if (cluster !== undefined) return cluster;
  throw notFound('Microsoft.DocumentDB/mongoClusters', target.name, group.name);
}

/** What the gateway says of a resource that is not there. */
export const notFound = (type: string, name: string, resourceGroup: string): Refusal =>
  new Refusal(
    404,
    'ResourceNotFound',
    `The Resource '${type}/${name}' under resource group '${resourceGroup}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );

/** The clusters of a subscription, or of one of its groups. */
export const clustersUnder = ({ clusters }: AzureState, id: string): readonly SimulatedCluster[] =>
  [...clusters.values()].filter((each) => keyOf(each.id).startsWith(`${keyOf(id)}/`));
