import { isExportedTo } from '../exports/auto-export';
import { findBucketIn } from '../exports/find-bucket';
import { BACKUP_MANAGERS, done, type Operation } from '../http/call';
import { Refusal } from '../refusal';

/** Forgets an export bucket, unless a cluster still exports to it by itself. */
export const deleteGroupBackupExportBucket: Operation = {
  operationId: 'deleteGroupBackupExportBucket',
  method: 'DELETE',
  path: '/groups/{groupId}/backup/exportBuckets/{exportBucketId}',
  versions: ['2023-01-01'],
  roles: BACKUP_MANAGERS,
  scope: 'project',
  handle: ({ project, params }) => {
    const { _id } = findBucketIn(project, params['exportBucketId'] ?? '');
    if (isExportedTo(project, _id))
      throw new Refusal(
        400,
        'EXPORT_BUCKET_DELETE_FAILED',
        `Export bucket ${_id} cannot be deleted while a cluster exports to it automatically.`,
        [_id],
      );
    project.exportBuckets.delete(_id);
    return done;
  },
};
