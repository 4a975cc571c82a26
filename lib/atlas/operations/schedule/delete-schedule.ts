import { AtlasError } from '../../client/atlas-error';
import { type OperationContext } from '../operation-context';
import { clusterRequest, subjectOf, type ClusterTarget } from '../cluster-target';

const ALREADY_GONE = [
  'CLUSTER_NOT_FOUND',
  'GROUP_NOT_FOUND',
  'BACKUP_CONFIG_NOT_FOUND',
  'RESOURCE_NOT_FOUND',
];

/** Empties the live schedule: no scheduled snapshot is taken any more, existing ones stay until they expire. */
export async function deleteSchedule(
  target: ClusterTarget,
  { client, log }: OperationContext,
): Promise<void> {
  try {
    await client.send(
      clusterRequest(target, 'deleteGroupClusterBackupSchedule', 'DELETE', '/backup/schedule'),
    );
    log(
      `${subjectOf(target)}: the schedule was emptied, as the app asks; existing snapshots stay until they expire`,
    );
  } catch (error) {
    if (!AtlasError.isAtlasError(error) || !ALREADY_GONE.includes(error.errorCode)) throw error;
    log(`${subjectOf(target)}: there is no schedule any more, nothing to delete`);
  }
}
