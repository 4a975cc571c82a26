import { describeLoss, furtherRunFateOf } from '../../facts/further-run-fate';
import { describeRestoreSource } from '../../facts/run-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A collection or Flex restore, a download or an export runs. */
export const runStarted: ChangeKind = {
  id: 'run-started',
  service: 'atlas',
  aspect: 'run',
  action: 'add',
  about: 'run',
  levels: ['irreversible', 'info'],
  statement: 'a collection or Flex restore, a download or an export runs',
  find: (pair) => {
    if (furtherRunFateOf(pair) !== 'runs' || pair.after === undefined) return NOTHING;
    const source = describeRestoreSource(pair.after.model);
    const loss = describeLoss(pair);
    const values = { what: 'run', before: 'not run', after: source };
    return loss === undefined
      ? [
          {
            ...values,
            level: 'info',
            fact: `it runs once, from ${source}`,
            remedy: 'nothing that is there is overwritten',
          },
        ]
      : [
          {
            ...values,
            level: 'irreversible',
            fact: `${loss}, from ${source}`,
            remedy: 'check the target twice',
          },
        ];
  },
};
