import { hasNoZone } from './has-no-zone';
import { SATISFIED, unverified, type ScheduleRule } from './rule';

/** Snapshots are copied within the cloud of the primary region. */
export const copyStaysWithTheProvider: ScheduleRule = {
  id: 'copy-stays-with-the-provider',
  about: 'schedule',
  statement: 'Snapshots are copied within the cloud of the primary region.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/snapshot-distribution/',
  severity: 'fatal',
  check: ({ copies }, { facts: { regions } }) => {
    if (copies === undefined || copies.length === 0) return SATISFIED;
    const primary = regions?.[0];
    const away = copies.find(
      (copy) => hasNoZone(copy) && copy.region.provider !== primary?.provider,
    );
    if (away === undefined && copies.every(hasNoZone)) return SATISFIED;
    if (away === undefined || primary === undefined)
      return unverified(
        'whether snapshots are copied within the cloud of their primary region is not known',
        primary === undefined
          ? 'state its regions, or leave it to the deployment'
          : 'leave it to the deployment, which reads the regions of each zone',
      );
    return [
      {
        message: `snapshots are copied to ${away.region.provider} ${away.region.name} and its primary region is on ${primary.provider}; Atlas copies within one cloud only`,
        fix: `copy to another region of ${primary.provider}`,
      },
    ];
  },
};
