import { numberChanges } from '../../facts/copied-number';
import { type ChangeKind } from '../change-kind';

/** A region holds fewer of the most recent snapshots. */
export const copiedNumberLowered: ChangeKind = {
  id: 'copied-number-lowered',
  service: 'atlas',
  aspect: 'copied-number',
  action: 'decrease',
  about: 'schedule',
  levels: ['weakens'],
  statement: 'a region holds fewer of the most recent snapshots',
  find: (pair) =>
    numberChanges(pair, (was, becomes) => becomes < was).map((change) => ({
      ...change,
      level: 'weakens',
      remedy: 'the copies of older ones may go at deploy',
    })),
};
