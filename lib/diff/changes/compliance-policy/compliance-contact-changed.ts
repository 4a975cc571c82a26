import { type CompliancePolicyModel } from '../../../core/model/compliance-policy-model';
import { AUTHORIZED_USER } from '../../read/setting-names';
import { type ChangeKind, NOTHING } from '../change-kind';

/** Somebody else may ask MongoDB Support to lift the policy. */
export const complianceContactChanged: ChangeKind = {
  id: 'compliance-contact-changed',
  service: 'atlas',
  aspect: 'compliance-contact',
  action: 'alter',
  about: 'compliance-policy',
  levels: ['warning'],
  statement: 'another person may ask MongoDB Support to lift a compliance policy',
  find: ({ before, after }) => {
    if (before?.model.mode !== 'enforced' || after?.model.mode !== 'enforced') return NOTHING;
    const isUnread = [before, after].some(({ resource }) =>
      resource?.unreadable?.includes(AUTHORIZED_USER),
    );
    const [old, young] = [describe(before.model), describe(after.model)];
    if (isUnread || old === young) return NOTHING;
    return [
      {
        level: 'warning',
        what: AUTHORIZED_USER,
        before: old,
        after: young,
        fact: `${young} instead of ${old} may ask MongoDB Support to lift the compliance policy`,
        remedy:
          'use an address that can sign in to the Support portal, because a wrong one blocks later changes until Support mends it',
      },
    ];
  },
};

const describe = ({
  authorizedUser: { email, firstName, lastName },
}: CompliancePolicyModel): string => `${firstName} ${lastName} (${email})`;
