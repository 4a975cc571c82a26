import { findBucketIn } from '../exports/find-bucket';
import { judgePrivateWay } from '../exports/judge-private-way';
import { BACKUP_MANAGERS, ok, type Operation } from '../http/call';
import { invalidAttribute, missingAttribute, readBody } from '../http/read-body';
import { readFlag } from '../http/read-flag';
import { alphabetical } from './render-fields';

/** Says whether exports to a bucket must take a private way. */
export const updateGroupBackupExportBucket: Operation = {
  operationId: 'updateGroupBackupExportBucket',
  method: 'PATCH',
  path: '/groups/{groupId}/backup/exportBuckets/{exportBucketId}',
  versions: ['2024-05-30'],
  roles: BACKUP_MANAGERS,
  scope: 'project',
  handle: (call) => {
    const { project, params } = call;
    const bucket = findBucketIn(project, params['exportBucketId'] ?? '');
    const requirePrivateNetworking = readFlag(
      readBody(call, ['requirePrivateNetworking', 'links']),
      'requirePrivateNetworking',
    );
    if (requirePrivateNetworking === undefined) throw missingAttribute('requirePrivateNetworking');
    if (bucket.cloudProvider !== 'AWS') throw invalidAttribute('requirePrivateNetworking');
    if (requirePrivateNetworking) judgePrivateWay(project);
    const changed = { ...bucket, requirePrivateNetworking };
    project.exportBuckets.set(bucket._id, changed);
    return ok(alphabetical(changed));
  },
};
