import { SATISFIED, type RestoreRule } from './rule';

/** A restore has a run id, under which it happens at most once. */
export const restoreHasARunId: RestoreRule = {
  id: 'restore-has-a-run-id',
  about: 'restore',
  statement: 'A restore has a run id, under which it happens at most once.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-snapshot/',
  severity: 'fatal',
  check: ({ runId }) => {
    if (runId.trim() !== '') return SATISFIED;
    return [
      {
        message: 'its run id is empty, so nothing tells this run from the next',
        fix: "give it a run id such as the day or the ticket, e.g. '2026-11-21'",
      },
    ];
  },
};
