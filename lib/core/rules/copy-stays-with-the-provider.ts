import { SATISFIED, type ScheduleRule } from './rule';

/** Snapshots are copied within the cloud of the primary region. */
export const copyStaysWithTheProvider: ScheduleRule = {
  id: 'copy-stays-with-the-provider',
  about: 'schedule',
  statement: 'Snapshots are copied within the cloud of the primary region.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/snapshot-distribution/',
  severity: 'fatal',
  check: ({ copies }, { facts: { regions } }) => {
    const primary = regions?.[0];
    if (primary === undefined) return SATISFIED;
    const away = copies?.find(
      ({ region, zone }) => zone === undefined && region.provider !== primary.provider,
    );
    if (away === undefined) return SATISFIED;
    return [
      {
        message: `snapshots are copied to ${away.region.provider} ${away.region.name} and its primary region is on ${primary.provider}; Atlas copies within one cloud only`,
        fix: `copy to another region of ${primary.provider}`,
      },
    ];
  },
};
