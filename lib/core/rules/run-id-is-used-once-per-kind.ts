import { describeRun } from '../model/describe';
import { namedTwice } from './named-twice';
import { type ModelRule } from './rule';

/** No two runs of one kind on a cluster have the same run id. */
export const runIdIsUsedOncePerKind: ModelRule = {
  id: 'run-id-is-used-once-per-kind',
  about: 'app',
  statement: 'No two runs of one kind on a cluster have the same run id.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-overview/',
  severity: 'fatal',
  check: ({ clusters }) =>
    namedTwice(
      clusters,
      ({ runs }) => runs,
      ({ kind, runId }) => `${kind} ${runId}`,
    ).map(({ cluster, run, earlier }) => ({
      subject: describeRun(run, cluster),
      origin: run,
      message: `${earlier.path} has the same run id, and a run happens at most once under one`,
      fix: 'give each run on a cluster a run id of its own',
    })),
};
