import { copyRetentionChanges } from '../../facts/copy-retention';
import { type ChangeKind } from '../change-kind';

/** Copies in a region are kept shorter, from the next one on. */
export const copyRetentionShortened: ChangeKind = {
  id: 'copy-retention-shortened',
  service: 'atlas',
  aspect: 'copy-retention',
  action: 'decrease',
  about: 'schedule',
  levels: ['weakens'],
  statement: 'copies in a region are kept shorter',
  find: (pair) =>
    copyRetentionChanges(pair, 'shorter').map((change) => ({
      ...change,
      level: 'weakens',
      remedy: 'copies that exist already keep their expiry, new ones live shorter',
    })),
};
