import { SATISFIED, type SnapshotRule } from './rule';

/** A lower keep does not shorten the life of a snapshot already taken. */
export const snapshotExpiryIsNotShortened: SnapshotRule = {
  id: 'snapshot-expiry-is-not-shortened',
  about: 'snapshot',
  statement: 'A lower keep does not shorten the life of a snapshot already taken.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-updategroupclusterbackupsnapshot',
  severity: 'warning',
  check: ({ allowShorterKeep }) => {
    if (allowShorterKeep !== true) return SATISFIED;
    return [
      {
        message: 'allowShorterKeep lets a lower keep expire the snapshot earlier than promised',
        fix: 'leave allowShorterKeep out once the lower keep is deployed, or acknowledge this with the reason',
      },
    ];
  },
};
