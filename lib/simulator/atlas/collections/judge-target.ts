import { type WireCollectionRestoreRequest } from '../../../atlas/wire/collection-restore-job';
import { type ClusterCall } from '../http/call';
import { Refusal } from '../refusal';
import { findTarget } from '../restore/find-target';
import { judgeTargetState } from '../restore/judge-target';
import { type SimulatedCluster } from '../state';

/** The running cluster collections are to go into; NVMe storage takes and gives none, and one job at a time runs. */
export function judgeTarget(
  call: ClusterCall,
  request: WireCollectionRestoreRequest,
): SimulatedCluster {
  const target = findTarget(call, request);
  for (const { name, tier } of [call.cluster, target]) {
    if (tier.includes('_NVME'))
      throw new Refusal(
        403,
        'FEATURE_UNSUPPORTED',
        `Collections cannot be restored from or to cluster ${name}, which is on NVMe storage.`,
        [name],
      );
  }
  judgeTargetState(target);
  if (target.restoringCollections === undefined) return target;
  throw new Refusal(
    409,
    'ATLAS_CLUSTER_RESTORE_IN_PROGRESS',
    `A restore is in progress for cluster ${target.name}.`,
    [target.name],
  );
}
