import { furtherRunFateOf } from '../../facts/further-run-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A collection or Flex restore, a download or an export leaves the code. */
export const runWithdrawn: ChangeKind = {
  id: 'run-withdrawn',
  service: 'atlas',
  aspect: 'run',
  action: 'remove',
  about: 'run',
  levels: ['info'],
  statement: 'a collection or Flex restore, a download or an export is no longer declared',
  find: (pair) =>
    furtherRunFateOf(pair) === 'withdrawn' && pair.before?.model.dryRun !== true
      ? [
          {
            level: 'info',
            what: 'run',
            before: 'declared',
            after: 'not declared',
            fact: 'it is no longer declared',
            remedy:
              pair.before?.model.kind === 'snapshot-download'
                ? 'its link is cancelled; what was downloaded stays'
                : 'what it did stays; nothing is undone',
          },
        ]
      : NOTHING,
};
