import { storageChange } from '../../facts/storage';
import { type ChangeKind } from '../change-kind';

/** Fewer restore points are held at a time, all policy items together. */
export const storageShrunk: ChangeKind = {
  id: 'storage-shrunk',
  service: 'atlas',
  aspect: 'storage',
  action: 'decrease',
  about: 'schedule',
  levels: ['info'],
  statement: 'fewer restore points are held at a time, all policy items together',
  find: (pair, context) =>
    storageChange(pair, context, 'decrease').map((row) => ({
      level: 'info',
      ...row,
      remedy: 'what they cost shrinks by less, because Atlas bills the blocks that changed',
    })),
};
