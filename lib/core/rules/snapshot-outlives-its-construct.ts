import { SATISFIED, type SnapshotRule } from './rule';

/** Removing the construct keeps the snapshot until it expires. */
export const snapshotOutlivesItsConstruct: SnapshotRule = {
  id: 'snapshot-outlives-its-construct',
  about: 'snapshot',
  statement: 'Removing the construct keeps the snapshot until it expires.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-deletegroupclusterbackupsnapshot',
  severity: 'warning',
  check: ({ onRemove }) => {
    if (onRemove !== 'delete-snapshot') return SATISFIED;
    return [
      {
        message: 'removing its construct deletes the snapshot and its copies for good',
        fix: 'leave onRemove out to let it expire as planned, or acknowledge this with the reason',
      },
    ];
  },
};
