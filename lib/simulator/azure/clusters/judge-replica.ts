import { type Call } from '../http/call';
import { badRequest, conflict, Refusal } from '../refusal';
import { keyOf, regionOf, type ClusterId } from '../resource-id';
import { type AzureState, type SimulatedCluster } from '../state';
import { isBurstable } from './limits';
import { type ClusterRequest } from './read-request';

/** Refuses a replica the service cannot make, and answers with its primary. */
export function judgeReplica(
  { state }: Pick<Call, 'state'>,
  target: ClusterId,
  request: ClusterRequest,
): SimulatedCluster {
  const { sourceResourceId, sourceLocation } = request.replica ?? {};
  if (sourceResourceId === undefined || sourceLocation === undefined)
    throw badRequest('A replica needs replicaParameters with sourceResourceId and sourceLocation.');
  const primary = state.clusters.get(keyOf(sourceResourceId));
  if (primary === undefined)
    throw new Refusal(
      404,
      'ResourceNotFound',
      `The source cluster '${sourceResourceId}' was not found.`,
    );
  judgePrimary(state, primary);
  judgeRegions(primary, { ...request, sourceLocation });
  if (
    keyOf(primary.subscriptionId) !== keyOf(target.subscriptionId) ||
    keyOf(primary.resourceGroup) !== keyOf(target.resourceGroup)
  )
    throw badRequest('A replica stays in the subscription and resource group of its primary.');
  return primary;
}

function judgePrimary(state: AzureState, primary: SimulatedCluster): void {
  if (primary.replica.role !== 'Primary')
    throw badRequest(`Cluster '${primary.name}' is a replica itself.`);
  if (isBurstable(primary.settings.compute.tier))
    throw badRequest(
      `Tier ${primary.settings.compute.tier} cannot have a replica; M30 and up can.`,
    );
  const other = replicasOf(state, primary)[0];
  if (other !== undefined)
    throw conflict(`Cluster '${primary.name}' has a replica already: '${other.name}'.`);
}

function judgeRegions(
  primary: SimulatedCluster,
  request: ClusterRequest & { readonly sourceLocation: string },
): void {
  const { createMode, location = '', sourceLocation } = request;
  if (regionOf(sourceLocation) !== regionOf(primary.location))
    throw badRequest(
      `The source location ${sourceLocation} is not where cluster '${primary.name}' is: ${primary.location}.`,
    );
  const isSame = regionOf(location) === regionOf(primary.location);
  if (createMode === 'GeoReplica' && isSame)
    throw badRequest('A GeoReplica lies in another region than its primary.');
  if (createMode === 'Replica' && !isSame)
    throw badRequest('A Replica lies in the region of its primary.');
}

/** The replicas of a cluster. */
export const replicasOf = (
  { clusters }: AzureState,
  primary: Pick<SimulatedCluster, 'id'>,
): readonly SimulatedCluster[] =>
  [...clusters.values()].filter(
    ({ replica }) =>
      replica.role !== 'Primary' && keyOf(replica.sourceResourceId ?? '') === keyOf(primary.id),
  );
