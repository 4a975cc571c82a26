import { dataLossRows } from '../../facts/data-loss';
import { type ChangeKind } from '../change-kind';

/** Less is lost at worst when data of some age is restored. */
export const dataLossShrunk: ChangeKind = {
  id: 'data-loss-shrunk',
  service: 'atlas',
  aspect: 'data-loss',
  action: 'increase',
  about: 'schedule',
  levels: ['better'],
  statement: 'less is lost at worst when data of some age is restored',
  find: (pair, context) =>
    dataLossRows(pair, context, 'better').map((row) => ({
      level: 'better',
      ...row,
      remedy: 'it holds once the schedule has run that long',
    })),
};
