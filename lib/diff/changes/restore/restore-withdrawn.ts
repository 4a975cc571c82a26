import { restoreFateOf } from '../../facts/run-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A restore leaves the code. */
export const restoreWithdrawn: ChangeKind = {
  id: 'restore-withdrawn',
  service: 'atlas',
  aspect: 'restore',
  action: 'remove',
  about: 'restore',
  levels: ['info'],
  statement: 'a restore is no longer declared',
  find: (pair) =>
    restoreFateOf(pair) === 'withdrawn' && pair.before?.model.dryRun !== true
      ? [
          {
            level: 'info',
            what: 'restore',
            before: 'declared',
            after: 'not declared',
            fact: `restore ${pair.before?.model.runId ?? ''} is no longer declared`,
            remedy: 'what it restored stays; nothing is undone',
          },
        ]
      : NOTHING,
};
