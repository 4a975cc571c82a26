import { SATISFIED, type ScheduleRule } from './rule';

/** Hourly snapshots are not exported automatically. */
export const autoExportFrequencyIsOffered: ScheduleRule = {
  id: 'auto-export-frequency-is-offered',
  about: 'schedule',
  statement: 'Hourly snapshots are not exported automatically.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/export/',
  severity: 'fatal',
  check: ({ autoExport }) => {
    if (autoExport === undefined || autoExport === 'off' || autoExport.frequency !== 'hourly')
      return SATISFIED;
    return [
      {
        message: 'hourly snapshots are to be exported, which Atlas does not offer',
        fix: 'export weekly, monthly or yearly snapshots',
      },
    ];
  },
};
