import { describeProject } from '../model/describe';
import { type CompliancePolicyModel } from '../model/compliance-policy-model';
import { isUnknown } from '../values/known';
import { type ModelRule, type PlacedViolation } from './rule';

/** A project has one compliance policy in the app. */
export const oneCompliancePolicyPerProject: ModelRule = {
  id: 'one-compliance-policy-per-project',
  about: 'app',
  statement: 'A project has one compliance policy in the app.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/backup-compliance-policy/',
  severity: 'fatal',
  check: ({ projects }) => {
    const owners = new Map<string, CompliancePolicyModel>();
    const found: PlacedViolation[] = [];
    for (const project of projects) {
      const identity = isUnknown(project.id) ? project.path : project.id;
      for (const policy of project.compliancePolicies ?? []) {
        const owner = owners.get(identity);
        if (owner === undefined) {
          owners.set(identity, policy);
          continue;
        }
        found.push({
          subject: describeProject(project),
          origin: policy,
          message: `it has a second compliance policy beside ${owner.path}, and Atlas has one for a project`,
          fix: 'declare one compliance policy for it',
        });
      }
    }
    return found;
  },
};
