import { keptByCalendar, keptForLess } from './compare-items';
import { byCompliancePolicy } from './compliance-words';
import { type CompliancePolicyRule } from './rule';

/** A compliance policy demands rarer snapshots for at least as long as more frequent ones. */
export const complianceRarerItemsKeepLonger: CompliancePolicyRule = {
  id: 'compliance-rarer-items-keep-longer',
  about: 'compliance-policy',
  statement:
    'A compliance policy demands rarer snapshots for at least as long as more frequent ones.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/backup-compliance-policy/',
  severity: 'fatal',
  check: ({ minimum }) => [
    ...keptForLess(minimum).map(byCompliancePolicy),
    ...keptByCalendar(minimum).map((violation) => ({
      ...byCompliancePolicy(violation),
      verdict: 'unverified' as const,
    })),
  ],
};
