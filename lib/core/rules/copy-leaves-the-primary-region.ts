import { SATISFIED, type ScheduleRule } from './rule';

/** Snapshots are copied to a region other than the primary one. */
export const copyLeavesThePrimaryRegion: ScheduleRule = {
  id: 'copy-leaves-the-primary-region',
  about: 'schedule',
  statement: 'Snapshots are copied to a region other than the primary one.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/snapshot-distribution/',
  severity: 'fatal',
  check: ({ copies }, { facts: { regions } }) => {
    const primary = regions?.[0];
    const same = copies?.find(
      ({ region, zone }) =>
        zone === undefined && region.name === primary?.name && region.provider === primary.provider,
    );
    if (same === undefined) return SATISFIED;
    return [
      {
        message: `snapshots are copied to ${same.region.name}, its primary region, where they are already`,
        fix: 'copy to another region',
      },
    ];
  },
};
