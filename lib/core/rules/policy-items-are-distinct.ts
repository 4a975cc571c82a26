import { describeSlot, slotOf } from '../values/policy-item';
import { SATISFIED, type ScheduleRule } from './rule';

/** No two items of a policy take the same snapshot. */
export const policyItemsAreDistinct: ScheduleRule = {
  id: 'policy-items-are-distinct',
  about: 'schedule',
  statement: 'No two items of a policy take the same snapshot.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/',
  severity: 'error',
  check: ({ items = [] }) => {
    const twice = items.find(
      (item, index) =>
        item.frequency !== 'hourly' &&
        item.frequency !== 'daily' &&
        items.some((other, place) => place < index && slotOf(other) === slotOf(item)),
    );
    if (twice === undefined) return SATISFIED;
    return [
      {
        message: `its policy names ${describeSlot(twice)} twice`,
        fix: 'keep the item with the longest retention',
      },
    ];
  },
};
