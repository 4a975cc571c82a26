import { SATISFIED, type ScheduleRule } from './rule';

/** Snapshots of a scheduled cluster are copied to a second region. */
export const restorePointsAreInTwoRegions: ScheduleRule = {
  id: 'restore-points-are-in-two-regions',
  about: 'schedule',
  statement: 'Snapshots of a scheduled cluster are copied to a second region.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/snapshot-distribution/',
  severity: 'warning',
  check: ({ copies }) => {
    if (copies === undefined) return NOT_MANAGED;
    return copies.length > 0 ? SATISFIED : IN_ONE_REGION;
  },
};

const FIX = 'add copies to another region, or acknowledge this with the reason';

const IN_ONE_REGION = [
  { message: 'its restore points are in its primary region only and go with it', fix: FIX },
];

const NOT_MANAGED = [
  {
    verdict: 'unverified' as const,
    message:
      'whether its restore points are in a second region is not known, as copies are not managed',
    fix: FIX,
  },
];
