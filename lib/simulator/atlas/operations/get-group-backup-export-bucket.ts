import { findBucketIn } from '../exports/find-bucket';
import { ok, type Operation } from '../http/call';
import { alphabetical } from './render-fields';

/** One export bucket. */
export const getGroupBackupExportBucket: Operation = {
  operationId: 'getGroupBackupExportBucket',
  method: 'GET',
  path: '/groups/{groupId}/backup/exportBuckets/{exportBucketId}',
  versions: ['2023-01-01', '2024-05-30'],
  deprecated: ['2023-01-01'],
  scope: 'project',
  handle: ({ project, params }) =>
    ok(alphabetical(findBucketIn(project, params['exportBucketId'] ?? ''))),
};
