import { describeSlot } from '../values/policy-item';
import { RetentionUnit, SHORTEST_RETENTION } from '../values/retention';
import { SATISFIED, type ScheduleRule } from './rule';

/** Each retention is a whole number of days, weeks, months or years, 1 or more. */
export const retentionIsWhole: ScheduleRule = {
  id: 'retention-is-whole',
  about: 'schedule',
  statement: 'Each retention is a whole number of days, weeks, months or years, 1 or more.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-updategroupclusterbackupschedule',
  severity: 'fatal',
  check: ({ items }) => {
    const odd = items?.filter(
      ({ keep }) =>
        !Number.isInteger(keep.amount) || keep.amount < SHORTEST_RETENTION || !UNITS.has(keep.unit),
    );
    if (odd === undefined || odd.length === 0) return SATISFIED;
    return odd.map((item) => ({
      message: `${describeSlot(item)} are kept ${item.keep.amount} ${item.keep.unit}, which is no whole number of days, weeks, months or years`,
      fix: `keep them for ${SHORTEST_RETENTION} or more of one of these`,
    }));
  },
};

const UNITS: ReadonlySet<string> = new Set(Object.values(RetentionUnit));
