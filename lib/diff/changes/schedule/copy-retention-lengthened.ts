import { copyRetentionChanges } from '../../facts/copy-retention';
import { type ChangeKind } from '../change-kind';

/** Copies in a region are kept longer, from the next one on. */
export const copyRetentionLengthened: ChangeKind = {
  id: 'copy-retention-lengthened',
  service: 'atlas',
  aspect: 'copy-retention',
  action: 'increase',
  about: 'schedule',
  levels: ['better'],
  statement: 'copies in a region are kept longer',
  find: (pair) =>
    copyRetentionChanges(pair, 'longer').map((change) => ({
      ...change,
      level: 'better',
      remedy: 'new copies live longer',
    })),
};
