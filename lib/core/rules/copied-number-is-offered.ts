import { isOfferedNumber, MOST_LAST_SNAPSHOTS } from '../values/snapshot-copy';
import { type ScheduleRule } from './rule';

/** A copy that follows the number of snapshots follows one that Atlas offers. */
export const copiedNumberIsOffered: ScheduleRule = {
  id: 'copied-number-is-offered',
  about: 'schedule',
  statement: `A region holds the last 1 to ${MOST_LAST_SNAPSHOTS} snapshots.`,
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-updategroupclusterbackupschedule',
  severity: 'fatal',
  check: ({ copies = [] }) =>
    copies.flatMap(({ region, last }) =>
      last === undefined || isOfferedNumber(last)
        ? []
        : [
            {
              message: `${region.name} is to hold the last ${last} snapshots, and Atlas takes a whole number from 1 to ${MOST_LAST_SNAPSHOTS}`,
              fix: 'choose one of these',
            },
          ],
    ),
};
