import { stricterDemands } from '../../facts/compliance';
import { type ChangeKind, NOTHING } from '../change-kind';

/** An enforced compliance policy demands more. */
export const compliancePolicyTightened: ChangeKind = {
  id: 'compliance-policy-tightened',
  service: 'atlas',
  aspect: 'compliance-minimum',
  action: 'increase',
  about: 'compliance-policy',
  levels: ['irreversible'],
  statement: 'an enforced compliance policy demands more, which cannot be taken back',
  find: ({ before, after }) => {
    if (before?.model.mode !== 'enforced' || after?.model.mode !== 'enforced') return NOTHING;
    return stricterDemands(after, before).map(({ what, mine, yours }) => ({
      level: 'irreversible',
      verdict: 'does not weaken',
      what: `compliance policy: ${what}`,
      before: yours,
      after: mine,
      fact: `the compliance policy demands more: ${what} ${mine}, before ${yours}`,
      remedy: 'it cannot be taken back without MongoDB Support',
    }));
  },
};
