import { type CompliancePolicyModel } from '../model/compliance-policy-model';
import { type CompliancePolicyRule, type Violation } from './rule';

/** The person who may ask Support to lift a compliance policy has both names and an e-mail address. */
export const compliancePolicyAuthorizedUserIsNamed: CompliancePolicyRule = {
  id: 'compliance-policy-authorized-user-is-named',
  about: 'compliance-policy',
  statement:
    'The person who may ask Support to lift a compliance policy has both names and an e-mail address.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/backup-compliance-policy/',
  severity: 'fatal',
  check: ({ authorizedUser }) => [
    ...namelessIn(authorizedUser),
    ...malformedEmailOf(authorizedUser),
  ],
};

type AuthorizedUser = CompliancePolicyModel['authorizedUser'];

// Looser than any mail server: a name, an @ and a host with a dot.
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

function namelessIn(user: AuthorizedUser): Violation[] {
  return (['firstName', 'lastName'] as const)
    .filter((name) => user[name].trim() === '')
    .map((name) => ({
      message: `${name} of the person its compliance policy authorizes is empty, which Atlas refuses`,
      fix: 'name the security or legal representative who can be verified by MongoDB Support',
    }));
}

function malformedEmailOf({ email }: AuthorizedUser): Violation[] {
  if (EMAIL.test(email)) return [];
  return [
    {
      message: `${JSON.stringify(email)} is no e-mail address of the person its compliance policy authorizes; a wrong one locks later changes until Support corrects it`,
      fix: 'give an address that can sign in to the MongoDB Support portal',
    },
  ];
}
