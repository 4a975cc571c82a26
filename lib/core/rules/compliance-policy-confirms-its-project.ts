import { SATISFIED, type CompliancePolicyRule } from './rule';

/** An enforced compliance policy names the project it locks, as Atlas shows it. */
export const compliancePolicyConfirmsItsProject: CompliancePolicyRule = {
  id: 'compliance-policy-confirms-its-project',
  about: 'compliance-policy',
  statement: 'An enforced compliance policy names the project it locks, as Atlas shows it.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/backup-compliance-policy/',
  severity: 'fatal',
  check: ({ mode, confirmProjectName }, { name }) => {
    if (mode === 'draft') return SATISFIED;
    if (confirmProjectName === undefined || confirmProjectName.trim() === '')
      return [
        {
          message:
            'its compliance policy is enforced without confirmProjectName, and once it is on only MongoDB Support can lift it',
          fix: 'write the name of the project as Atlas shows it into confirmProjectName, or use the mode draft',
        },
      ];
    if (name === undefined || name === confirmProjectName) return SATISFIED;
    return [
      {
        verdict: 'unverified',
        message: `confirmProjectName is ${confirmProjectName}, another name than the app gives the project; what Atlas shows is compared before anything is sent`,
        fix: 'look up the name in Atlas',
      },
    ];
  },
};
