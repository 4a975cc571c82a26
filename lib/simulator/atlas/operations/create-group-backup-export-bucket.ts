import { happenLater } from '../../agenda';
import { judgePrivateWay } from '../exports/judge-private-way';
import { readBucket } from '../exports/read-bucket';
import { BACKUP_MANAGERS, ok, type Operation } from '../http/call';
import { BUCKET_REGION_SECONDS } from '../timings';
import { alphabetical } from './render-fields';

const MADE_UP_REGION = 'us-east-1';

/** Registers an export bucket; Atlas finds out its region some time later. */
export const createGroupBackupExportBucket: Operation = {
  operationId: 'createGroupBackupExportBucket',
  method: 'POST',
  path: '/groups/{groupId}/backup/exportBuckets',
  versions: ['2023-01-01', '2024-05-30'],
  deprecated: ['2023-01-01'],
  roles: BACKUP_MANAGERS,
  scope: 'project',
  handle: (call) => {
    const { state, project, clock, newId } = call;
    const request = readBucket(call);
    if (request.requirePrivateNetworking === true) judgePrivateWay(project);
    const bucket = { _id: newId(clock.now()), ...request };
    project.exportBuckets.set(bucket._id, bucket);
    if (request.cloudProvider === 'AWS')
      happenLater(state, clock.now(), BUCKET_REGION_SECONDS, () => {
        const live = project.exportBuckets.get(bucket._id);
        if (live !== undefined)
          project.exportBuckets.set(bucket._id, { ...live, region: MADE_UP_REGION });
      });
    return ok(alphabetical(bucket));
  },
};
