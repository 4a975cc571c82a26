import { describeSnapshot } from '../model/describe';
import { namedTwice } from './named-twice';
import { type ModelRule } from './rule';

/** No two snapshots of a cluster have the same key. */
export const snapshotKeyIsUsedOnce: ModelRule = {
  id: 'snapshot-key-is-used-once',
  about: 'app',
  statement: 'No two snapshots of a cluster have the same key.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-takegroupclusterbackupsnapshots',
  severity: 'error',
  check: ({ clusters }) =>
    namedTwice(
      clusters,
      ({ snapshots }) => snapshots,
      ({ key }) => key,
    ).map(({ cluster, run, earlier }) => ({
      subject: describeSnapshot(run, cluster),
      origin: run,
      message: `${earlier.path} has the same key, and in Atlas nobody can tell the two snapshots apart`,
      fix: 'give each snapshot of a cluster a key of its own',
    })),
};
