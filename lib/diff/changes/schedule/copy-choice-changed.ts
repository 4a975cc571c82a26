import { isNumberOnOneSide } from '../../facts/copied-number';
import { describeCopy, describeRegion, pairCopies } from '../../facts/copies';
import { type ChangeKind } from '../change-kind';

/** Copies in a region follow a number of snapshots instead of frequencies, or the reverse. */
export const copyChoiceChanged: ChangeKind = {
  id: 'copy-choice-changed',
  service: 'atlas',
  aspect: 'copy-choice',
  action: 'alter',
  about: 'schedule',
  levels: ['warning'],
  statement:
    'copies in a region follow a number of snapshots instead of frequencies, or the reverse',
  find: ({ before, after }) =>
    pairCopies(before?.model, after?.model).flatMap(({ before: old, after: young }) => {
      if (old === undefined || young === undefined) return [];
      if (before === undefined || after === undefined || !isNumberOnOneSide(old, young)) return [];
      const [was, becomes] = [describeCopy(old, before.model), describeCopy(young, after.model)];
      return [
        {
          level: 'warning' as const,
          verdict: 'cannot tell' as const,
          what: `copies in ${describeRegion(young)}`,
          before: was,
          after: becomes,
          fact: `${describeRegion(young)} holds ${becomes} instead of ${was}`,
          remedy:
            'which reaches further back depends on how often snapshots are taken; compare the forecasts of both',
        },
      ];
    }),
};
