import { conflict } from '../refusal';
import { type SimulatedCluster } from '../state';

const SETTLED = ['Succeeded', 'Failed', 'Canceled'];

/** Refuses a write while another one is under way, or so shortly after one that the service has not let go. */
export function refuseIfBusy(cluster: SimulatedCluster, now: Date): void {
  const isBusy =
    !SETTLED.includes(cluster.provisioningState) ||
    (cluster.busyUntil !== undefined && now < cluster.busyUntil);
  if (isBusy)
    throw conflict(
      `Another operation on cluster '${cluster.name}' is in-progress; try again when it has ended.`,
    );
}
