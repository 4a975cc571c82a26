import { describeRestore } from '../model/describe';
import { namedTwice } from './named-twice';
import { type ModelRule } from './rule';

/** No two restores into a cluster have the same run id. */
export const runIdIsUsedOncePerTarget: ModelRule = {
  id: 'run-id-is-used-once-per-target',
  about: 'app',
  statement: 'No two restores into a cluster have the same run id.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-snapshot/',
  severity: 'fatal',
  check: ({ clusters }) =>
    namedTwice(
      clusters,
      ({ restores }) => restores,
      ({ runId }) => runId,
    ).map(({ cluster, run, earlier }) => ({
      subject: describeRestore(run, cluster),
      origin: run,
      message: `${earlier.path} has the same run id, and a run happens at most once under one`,
      fix: 'give each restore into a cluster a run id of its own',
    })),
};
