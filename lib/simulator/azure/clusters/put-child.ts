import { type Call } from '../http/call';
import { startWork } from '../long-running/start';
import { keyOf } from '../resource-id';
import { type ChildResource, type SimulatedCluster } from '../state';
import { CHILD_SECONDS } from '../timings';
import { refuseIfBusy } from './busy';

type Kind = 'firewallRules' | 'users';

/** Puts a firewall rule or a user into a cluster. */
export function putChild(
  call: Call,
  cluster: SimulatedCluster,
  kind: Kind,
  child: ChildResource,
): Readonly<Record<string, string>> {
  refuseIfBusy(cluster, call.now);
  const key = keyOf(child.name);
  const before = cluster[kind].get(key);
  cluster[kind].set(key, child);
  return startWork(call, {
    ...placeOf(cluster),
    succeed: () => {
      child.provisioningState = 'Succeeded';
    },
    fail: () => {
      if (before === undefined) cluster[kind].delete(key);
      else cluster[kind].set(key, before);
    },
  });
}

/** Takes a firewall rule or a user out of a cluster. */
export function deleteChild(
  call: Call,
  cluster: SimulatedCluster,
  kind: Kind,
  child: ChildResource,
): Readonly<Record<string, string>> {
  refuseIfBusy(cluster, call.now);
  child.provisioningState = 'Dropping';
  return startWork(call, {
    ...placeOf(cluster),
    succeed: () => {
      cluster[kind].delete(keyOf(child.name));
    },
    fail: () => {
      child.provisioningState = 'Failed';
    },
  });
}

const placeOf = ({
  subscriptionId,
  location,
  id,
}: SimulatedCluster): {
  readonly subscriptionId: string;
  readonly location: string;
  readonly resourceId: string;
  readonly seconds: number;
} => ({ subscriptionId, location, resourceId: id, seconds: CHILD_SECONDS });
