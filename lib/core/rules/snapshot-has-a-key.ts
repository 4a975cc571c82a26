import { SATISFIED, type SnapshotRule } from './rule';

/** A snapshot has a key that names the run. */
export const snapshotHasAKey: SnapshotRule = {
  id: 'snapshot-has-a-key',
  about: 'snapshot',
  statement: 'A snapshot has a key that names the run.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-takegroupclusterbackupsnapshots',
  severity: 'fatal',
  check: ({ key }) => {
    if (key.trim() !== '') return SATISFIED;
    return [
      {
        message: 'its key is empty, so nothing tells this run from the next',
        fix: "give it a key such as the name of what comes after it, e.g. 'schema v2'",
      },
    ];
  },
};
