import { SATISFIED, type ScheduleRule } from './rule';

/** An exported frequency has an item in the policy. */
export const exportedFrequencyHasItem: ScheduleRule = {
  id: 'exported-frequency-has-item',
  about: 'schedule',
  statement: 'An exported frequency has an item in the policy.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/export/',
  severity: 'warning',
  check: ({ items, autoExport }) => {
    if (items === undefined || autoExport === undefined || autoExport === 'off') return SATISFIED;
    const { frequency: exported } = autoExport;
    if (items.some(({ frequency }) => frequency === exported)) return SATISFIED;
    return [
      {
        message: `${exported} snapshots are to be exported and its policy takes none`,
        fix: `add a ${exported} item, or export snapshots the policy takes`,
      },
    ];
  },
};
