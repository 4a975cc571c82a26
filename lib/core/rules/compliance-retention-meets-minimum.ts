import { describeRetention, SHORTEST_RETENTION } from '../values/retention';
import { byCompliancePolicy } from './compliance-words';
import { isWhole, notWhole, tooShort } from './judge-retention';
import { type CompliancePolicyRule, type Violation } from './rule';

/** What a compliance policy demands is kept as long as Atlas keeps the frequency at least, in whole units. */
export const complianceRetentionMeetsMinimum: CompliancePolicyRule = {
  id: 'compliance-retention-meets-minimum',
  about: 'compliance-policy',
  statement:
    'What a compliance policy demands is kept as long as Atlas keeps the frequency at least, in whole units.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-updategroupbackupcompliancepolicy',
  severity: 'fatal',
  check: ({ minimum, onDemandMinimum }) => {
    const found: Violation[] = [...notWhole(minimum), ...tooShort(minimum)].map(byCompliancePolicy);
    if (onDemandMinimum === undefined || isWhole(onDemandMinimum)) return found;
    found.push({
      message: `by its compliance policy on-demand snapshots are kept ${describeRetention(onDemandMinimum)}, which is no whole number of days, weeks, months or years`,
      fix: `keep them for ${SHORTEST_RETENTION} or more of one of these`,
    });
    return found;
  },
};
