import { refuseIfBusy } from '../clusters/busy';
import { bury } from '../clusters/delete-cluster';
import { type Operation } from '../http/call';
import { clustersUnder, findGroup } from '../http/find';
import { refuseIfLockedBelow } from '../locks';
import { keyOf } from '../resource-id';
import { GROUP } from './paths';

/** Deletes a resource group with everything in it, unless a lock somewhere in it says no. */
export const resourceGroupsDelete: Operation = {
  operationId: 'ResourceGroups_Delete',
  method: 'DELETE',
  path: GROUP,
  handle: (call) => {
    const { state, now } = call;
    const group = findGroup(call);
    refuseIfLockedBelow(state, group.id);
    const clusters = clustersUnder(state, group.id);
    for (const cluster of clusters) refuseIfBusy(cluster, now);
    for (const cluster of clusters) bury(state, cluster, now);
    for (const key of state.echoes.keys())
      if (key.startsWith(`${keyOf(group.id)}/`)) state.echoes.delete(key);
    state.groups.delete(keyOf(group.id));
    return { status: 200, body: undefined };
  },
};
