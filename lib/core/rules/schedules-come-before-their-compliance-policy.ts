import { stackOf } from '../model/stack-of';
import { clustersUnder } from './compliance-scope';
import { SATISFIED, type CompliancePolicyRule } from './rule';

/** Schedules of other stacks are deployed before the compliance policy of their project. */
export const schedulesComeBeforeTheirCompliancePolicy: CompliancePolicyRule = {
  id: 'schedules-come-before-their-compliance-policy',
  about: 'compliance-policy',
  statement:
    'Schedules of other stacks are deployed before the compliance policy of their project.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/backup-compliance-policy/',
  severity: 'info',
  check: (policy, project, model) => {
    const own = stackOf(policy);
    const stacks = clustersUnder(project, model)
      .flatMap(({ cluster }) => cluster.schedules.map(stackOf))
      .filter((stack) => stack !== own);
    if (stacks.length === 0) return SATISFIED;
    const first = [...new Set(stacks)].sort().join(', ');
    return [
      {
        message: `its schedules are in ${first} and its compliance policy is in ${own}, and Atlas refuses the policy while a schedule is below it`,
        fix: `deploy ${first} first, then ${own}`,
      },
    ];
  },
};
