import { SATISFIED, type ScheduleRule } from './rule';

/** A policy has at least one item. */
export const policyHasItems: ScheduleRule = {
  id: 'policy-has-items',
  about: 'schedule',
  statement: 'A policy has at least one item.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-updategroupclusterbackupschedule',
  severity: 'fatal',
  check: ({ items }) => {
    if (items === undefined || items.length > 0) return SATISFIED;
    return [
      {
        message: 'its policy has no items, so no snapshot would be taken',
        fix: 'add an item, or leave the policy out if it is not to be managed',
      },
    ];
  },
};
