import { foreignResources } from './foreign-resources';
import { type ModelRule } from './rule';

/** A backup compliance policy of other bindings cannot be destroyed by mistake. */
export const compliancePolicyResourceIsKept: ModelRule = {
  id: 'compliance-policy-resource-is-kept',
  about: 'app',
  statement: 'A backup compliance policy of other bindings has preventDestroy.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/backup-compliance-policy/',
  severity: 'warning',
  check: foreignResources({
    type: 'mongodbatlas_backup_compliance_policy',
    isSafe: ({ preventDestroy }) => preventDestroy,
    message:
      'destroying it asks Atlas to disable the policy, which fails in the middle of the run until MongoDB Support has approved it',
    fix: 'use atlas.BackupCompliancePolicy, or give it lifecycle: { preventDestroy: true }',
  }),
};
