import { HOURLY_INTERVALS } from '../values/frequency';
import { SATISFIED, type CompliancePolicyRule } from './rule';

/** Hourly snapshots a compliance policy demands are taken at an interval Atlas offers; of other frequencies it ignores the day. */
export const complianceHourlyIntervalIsOffered: CompliancePolicyRule = {
  id: 'compliance-hourly-interval-is-offered',
  about: 'compliance-policy',
  statement:
    'Hourly snapshots a compliance policy demands are taken at an interval Atlas offers; of other frequencies it ignores the day.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-updategroupbackupcompliancepolicy',
  severity: 'fatal',
  check: ({ minimum }) => {
    const odd = minimum.filter(
      ({ frequency, every }) =>
        frequency === 'hourly' && !HOURLY_INTERVALS.some((hours) => hours === every),
    );
    if (odd.length === 0) return SATISFIED;
    return odd.map(({ every }) => ({
      message: `by its compliance policy snapshots are taken every ${every ?? '(no)'} h, and Atlas offers ${HOURLY_INTERVALS.join(', ')}`,
      fix: 'choose one of these',
    }));
  },
};
