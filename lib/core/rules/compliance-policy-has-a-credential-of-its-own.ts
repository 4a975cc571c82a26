import { nameOf } from '../model/describe';
import { isSameValue } from '../model/same-value';
import { clustersUnder } from './compliance-scope';
import { SATISFIED, type CompliancePolicyRule } from './rule';

/** The credential that locks a project is not the one that runs its schedules. */
export const compliancePolicyHasACredentialOfItsOwn: CompliancePolicyRule = {
  id: 'compliance-policy-has-a-credential-of-its-own',
  about: 'compliance-policy',
  statement: 'The credential that locks a project is not the one that runs its schedules.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/backup-compliance-policy/',
  severity: 'warning',
  check: (_policy, project, model) => {
    const scheduled = clustersUnder(project, model).filter(
      ({ cluster }) => cluster.schedules.length > 0,
    );
    if (scheduled.length === 0) return SATISFIED;
    const answers = scheduled.map(({ cluster: { credential, path } }) =>
      project.credential === undefined || credential === undefined
        ? undefined
        : isSameValue(
            { value: project.credential, path: project.path },
            { value: credential, path },
          ),
    );
    const shared = answers.indexOf(true);
    const cluster = scheduled[shared]?.cluster;
    if (cluster !== undefined)
      return [
        {
          message: `one credential sends its compliance policy, which needs Project Owner, and the schedule of ${nameOf(cluster.name)}, which needs Project Backup Manager`,
          fix: 'give the compliance policy a connection of its own, in a stack of its own',
        },
      ];
    if (!answers.includes(undefined)) return SATISFIED;
    return [
      {
        verdict: 'unverified',
        message:
          'whether one credential sends its compliance policy and its schedules is not known',
        fix: 'give the compliance policy a connection of its own, in a stack of its own',
      },
    ];
  },
};
