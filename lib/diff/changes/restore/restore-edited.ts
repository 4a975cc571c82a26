import { describeRestoreSource, isSourceEdited } from '../../facts/run-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A restore keeps its run id and names another source, which restores nothing once it has run. */
export const restoreEdited: ChangeKind = {
  id: 'restore-edited',
  service: 'atlas',
  aspect: 'restore-source',
  action: 'alter',
  about: 'restore',
  levels: ['warning'],
  statement: 'a restore keeps its run id and names another source',
  find: (pair) =>
    isSourceEdited(pair) && pair.before !== undefined && pair.after !== undefined
      ? [
          {
            level: 'warning',
            what: 'restore',
            before: describeRestoreSource(pair.before.model),
            after: describeRestoreSource(pair.after.model),
            fact: `restore ${pair.after.model.runId} names another source under the same run id, so nothing is restored if it has run, and the new source is taken if it has not`,
            remedy: 'use a new run id to restore from the new source',
          },
        ]
      : NOTHING,
};
