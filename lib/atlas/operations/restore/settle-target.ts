import { type WireCluster } from '../../wire/cluster';
import { clusterRequest } from '../cluster-target';
import { type OperationContext } from '../operation-context';
import { type Settled, type StartedRun } from '../run/run-kind';
import { reopenWindow } from './follow-up-snapshots';
import { describeMoment, pointOf } from './restore-point';
import { type RestoreRequest } from './restore-request';

/** Waits until the target stands still, then reopens its window of point-in-time restore, which the restore closed. */
export async function settleTarget(
  request: RestoreRequest,
  { plan = {} }: StartedRun,
  context: OperationContext,
): Promise<Settled> {
  const target = await context.client.send<WireCluster>(
    clusterRequest(request.target, 'getGroupCluster', 'GET'),
  );
  const { clusterName } = request.target;
  if (target.stateName !== 'IDLE')
    return { isSettled: false, status: `finished, ${clusterName} is still ${target.stateName}` };
  if (target.pitEnabled) {
    const reopening = await reopenWindow(request, context);
    if (!reopening.isDone)
      return { isSettled: false, status: `finished, reopening the window: ${reopening.status}` };
  }
  const { clusterName: from } = request.source.cluster;
  return {
    isSettled: true,
    sentence: `${clusterName} is IDLE and holds ${from} as of ${describeMoment(pointOf(plan))}`,
  };
}
