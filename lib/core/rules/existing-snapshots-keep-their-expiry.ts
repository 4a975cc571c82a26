import { type ExistingSnapshotsModel } from '../model/protection-model';
import { SATISFIED, type ScheduleRule } from './rule';

/** Snapshots already taken keep their expiry. */
export const existingSnapshotsKeepTheirExpiry: ScheduleRule = {
  id: 'existing-snapshots-keep-their-expiry',
  about: 'schedule',
  statement: 'Snapshots already taken keep their expiry.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-updategroupclusterbackupschedule',
  severity: 'warning',
  check: ({ existingSnapshots }) => {
    if (existingSnapshots === undefined) return SATISFIED;
    const { act, key } = existingSnapshots;
    return [
      {
        message: MESSAGES[act](key),
        fix: 'leave existingSnapshots out to let them expire as planned, or acknowledge this with the reason',
      },
    ];
  },
};

const MESSAGES: Readonly<Record<ExistingSnapshotsModel['act'], (key: string) => string>> = {
  'apply-new-retention': (key) =>
    `snapshots already taken get the new retention once, for the key '${key}'; those older than it are deleted for good`,
  'delete-of-removed-items': (key) =>
    `snapshots of removed items are deleted for good once, for the key '${key}'`,
  'delete-copies-of-removed-regions': (key) =>
    `copies in regions that are no longer named are deleted for good once, for the key '${key}'`,
  'apply-new-copy-retention': (key) =>
    `copies made already get the new retention once, for the key '${key}'; those older than it are deleted for good`,
  'delete-copies-of-removed-items': (key) =>
    `copies of removed items are deleted for good once, for the key '${key}'`,
};
