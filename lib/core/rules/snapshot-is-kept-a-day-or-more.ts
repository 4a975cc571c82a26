import { SHORTEST_RETENTION } from '../values/retention';
import { isWhole } from './judge-retention';
import { SATISFIED, type SnapshotRule } from './rule';

/** An on-demand snapshot is kept a whole number of days, weeks, months or years, 1 or more. */
export const snapshotIsKeptADayOrMore: SnapshotRule = {
  id: 'snapshot-is-kept-a-day-or-more',
  about: 'snapshot',
  statement:
    'An on-demand snapshot is kept a whole number of days, weeks, months or years, 1 or more.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-takegroupclusterbackupsnapshots',
  severity: 'fatal',
  check: ({ keep }) => {
    if (isWhole(keep)) return SATISFIED;
    return [
      {
        message: `it is kept ${keep.amount} ${keep.unit}, which is no whole number of days, weeks, months or years`,
        fix: `keep it for ${SHORTEST_RETENTION} or more of one of these`,
      },
    ];
  },
};
