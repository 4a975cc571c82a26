import { SATISFIED, type ScheduleRule } from './rule';

/** A region is named by one copy of a zone only. */
export const oneCopyPerRegion: ScheduleRule = {
  id: 'one-copy-per-region',
  about: 'schedule',
  statement: 'A region is named by one copy of a zone only.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/snapshot-distribution/',
  severity: 'error',
  check: ({ copies }) => {
    const twice = copies?.find((copy, index) =>
      copies.some(
        (other, place) =>
          place < index && other.region.name === copy.region.name && other.zone === copy.zone,
      ),
    );
    if (twice === undefined) return SATISFIED;
    return [
      {
        message: `snapshots are copied to ${twice.region.name} by two copies`,
        fix: 'join them into one',
      },
    ];
  },
};
