import { SATISFIED, type ScheduleRule } from './rule';

/** Daily snapshots are exported only where MongoDB Support has allowed it. */
export const autoExportIsNotDaily: ScheduleRule = {
  id: 'auto-export-is-not-daily',
  about: 'schedule',
  statement: 'Daily snapshots are exported only where MongoDB Support has allowed it.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/export/',
  severity: 'warning',
  check: ({ autoExport }) => {
    if (autoExport === undefined || autoExport === 'off' || autoExport.frequency !== 'daily')
      return SATISFIED;
    return [
      {
        message:
          'daily snapshots are to be exported, which Atlas offers only after MongoDB Support has allowed it',
        fix: 'ask Support first, or export weekly, monthly or yearly snapshots',
      },
    ];
  },
};
