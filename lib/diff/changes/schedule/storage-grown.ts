import { storageChange } from '../../facts/storage';
import { type ChangeKind } from '../change-kind';

/** More restore points are held at a time, all policy items together. */
export const storageGrown: ChangeKind = {
  id: 'storage-grown',
  service: 'atlas',
  aspect: 'storage',
  action: 'increase',
  about: 'schedule',
  levels: ['info'],
  statement: 'more restore points are held at a time, all policy items together',
  find: (pair, context) =>
    storageChange(pair, context, 'increase').map((row) => ({
      level: 'info',
      ...row,
      remedy: 'what they cost grows by less, because Atlas bills the blocks that changed',
    })),
};
