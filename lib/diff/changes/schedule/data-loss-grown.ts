import { dataLossRows } from '../../facts/data-loss';
import { type ChangeKind } from '../change-kind';

/** More is lost at worst when data of some age is restored. */
export const dataLossGrown: ChangeKind = {
  id: 'data-loss-grown',
  service: 'atlas',
  aspect: 'data-loss',
  action: 'decrease',
  about: 'schedule',
  levels: ['weakens'],
  statement: 'more is lost at worst when data of some age is restored',
  find: (pair, context) =>
    dataLossRows(pair, context, 'worse').map((row) => ({
      level: 'weakens',
      ...row,
      remedy: 'keep retention, restore window and frequency to lose no more than before',
    })),
};
