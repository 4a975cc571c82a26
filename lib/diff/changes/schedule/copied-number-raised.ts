import { numberChanges } from '../../facts/copied-number';
import { type ChangeKind } from '../change-kind';

/** A region holds more of the most recent snapshots. */
export const copiedNumberRaised: ChangeKind = {
  id: 'copied-number-raised',
  service: 'atlas',
  aspect: 'copied-number',
  action: 'increase',
  about: 'schedule',
  levels: ['better'],
  statement: 'a region holds more of the most recent snapshots',
  find: (pair) =>
    numberChanges(pair, (was, becomes) => becomes > was).map((change) => ({
      ...change,
      level: 'better',
      remedy: 'it fills up with the next ones',
    })),
};
