import { Refusal } from '../refusal';
import { type SimulatedCluster } from '../state';

/** Refuses a target whose state does not let a restore begin. */
export function judgeTargetState({ name, paused, liveImportRunning }: SimulatedCluster): void {
  if (paused)
    throw new Refusal(
      400,
      'CLUSTER_PAUSED_CANNOT_RESTORE',
      `Cluster ${name} is paused and cannot be restored to.`,
      [name],
    );
  if (liveImportRunning)
    throw new Refusal(
      400,
      'CANNOT_PERFORM_RESTORE_ON_CLUSTER_WITH_RUNNING_LIVE_IMPORT',
      `A live import runs into cluster ${name}.`,
      [name],
    );
}

/** One restore at a time: refuses a target that another one runs into, or that is not there yet or any more. */
export function judgeTargetIsFree({
  name,
  restoring,
  stateName,
}: Pick<SimulatedCluster, 'name' | 'restoring' | 'stateName'>): void {
  if (restoring !== undefined)
    throw new Refusal(
      409,
      'ATLAS_CLUSTER_RESTORE_IN_PROGRESS',
      `A restore is in progress for cluster ${name}.`,
      [name],
    );
  if (stateName === 'CREATING' || stateName === 'DELETING')
    throw new Refusal(
      409,
      'RESTORE_INITIATION_FAILED',
      `The restore could not be started because cluster ${name} is ${stateName}.`,
      [name],
    );
}
