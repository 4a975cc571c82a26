import { type Call } from '../http/call';
import { RECORDED_PREVIEW } from '../http/api-versions';
import { readBody, readObject, readOneOf } from '../http/read-body';
import { startWork } from '../long-running/start';
import { badRequest, Refusal } from '../refusal';
import { keyOf } from '../resource-id';
import { setData } from '../../stored-data';
import { type SimulatedCluster } from '../state';
import { PROMOTE_SECONDS } from '../timings';
import { refuseIfBusy } from './busy';
import { settleCluster } from './update-cluster';

/** Makes a replica the primary and its primary the replica; what the one had not received is lost. */
export function promote(call: Call, cluster: SimulatedCluster): Readonly<Record<string, string>> {
  readPromotion(call);
  const { sourceResourceId, role } = cluster.replica;
  const primary = call.state.clusters.get(keyOf(sourceResourceId ?? ''));
  if (role === 'Primary' || primary === undefined)
    throw badRequest(`Cluster '${cluster.name}' is no replica; only a replica can be promoted.`);
  refuseIfBusy(cluster, call.now);
  refuseIfBusy(primary, call.now);
  for (const each of [cluster, primary])
    Object.assign(each, { provisioningState: 'Updating', clusterStatus: 'Updating' });
  return startWork(call, {
    subscriptionId: cluster.subscriptionId,
    location: cluster.location,
    resourceId: cluster.id,
    seconds: PROMOTE_SECONDS,
    succeed: (at) => {
      swapRoles(cluster, primary, at);
      for (const each of [cluster, primary]) settleCluster(call, each, at);
    },
    fail: () => {
      for (const each of [cluster, primary])
        Object.assign(each, { provisioningState: 'Failed', clusterStatus: 'Ready' });
    },
  });
}

/** The document has the fields at the root; the live service was seen to want them below `properties`. Both are taken. */
function readPromotion({ body, apiVersion }: Call): void {
  const whole = readBody(body);
  const fields = readObject(whole, 'properties') ?? whole;
  const option = readOneOf(fields, 'promoteOption', ['Forced', 'Planned']);
  readOneOf(fields, 'mode', ['Switchover']);
  if (option === undefined)
    throw badRequest(`The property '${fields.at}/promoteOption' is required.`);
  if (option === 'Planned' && apiVersion !== RECORDED_PREVIEW)
    throw new Refusal(
      400,
      'BadRequest',
      `The promote option Planned exists in version ${RECORDED_PREVIEW} only.`,
    );
}

function swapRoles(replica: SimulatedCluster, primary: SimulatedCluster, at: Date): void {
  primary.replica = { ...replica.replica, sourceResourceId: replica.id };
  replica.replica = {
    role: 'Primary',
    replicationState: 'Active',
    sourceResourceId: undefined,
  };
  primary.settings = {
    ...primary.settings,
    highAvailability: { targetMode: 'Disabled' },
  };
  setData(replica, primary.data, at);
  primary.backupsBeganAt = undefined;
  replica.backupsBeganAt = at;
}
