import { hasNoZone } from './has-no-zone';
import { SATISFIED, unverified, type ScheduleRule } from './rule';

/** Snapshots are copied to a region other than the primary one. */
export const copyLeavesThePrimaryRegion: ScheduleRule = {
  id: 'copy-leaves-the-primary-region',
  about: 'schedule',
  statement: 'Snapshots are copied to a region other than the primary one.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/snapshot-distribution/',
  severity: 'fatal',
  check: ({ copies }, { facts: { regions } }) => {
    if (copies === undefined || copies.length === 0) return SATISFIED;
    const primary = regions?.[0];
    const same = copies.find(
      ({ region, zone }) =>
        zone === undefined && region.name === primary?.name && region.provider === primary.provider,
    );
    if (same === undefined && primary !== undefined && copies.every(hasNoZone)) return SATISFIED;
    if (same === undefined)
      return unverified(
        'whether snapshots are copied away from their primary region is not known',
        primary === undefined
          ? 'state its regions, or leave it to the deployment'
          : 'leave it to the deployment, which reads the regions of each zone',
      );
    return [
      {
        message: `snapshots are copied to ${same.region.name}, its primary region, where they are already`,
        fix: 'copy to another region',
      },
    ];
  },
};
