import { stricterDemands } from '../../facts/compliance';
import { type ChangeKind, NOTHING } from '../change-kind';

/** An enforced compliance policy demands less. */
export const compliancePolicyLoosened: ChangeKind = {
  id: 'compliance-policy-loosened',
  service: 'atlas',
  aspect: 'compliance-minimum',
  action: 'decrease',
  about: 'compliance-policy',
  levels: ['invalid'],
  statement: 'an enforced compliance policy demands less, which Atlas refuses',
  find: ({ before, after }) => {
    if (before?.model.mode !== 'enforced' || after?.model.mode !== 'enforced') return NOTHING;
    return stricterDemands(before, after).map(({ what, mine, yours }) => ({
      level: 'invalid',
      verdict: 'does not weaken',
      what: `compliance policy: ${what}`,
      before: mine,
      after: yours,
      fact: `the compliance policy demands less: ${what} ${yours}, before ${mine}`,
      remedy: 'Atlas refuses it without MongoDB Support; keep what is in force',
    }));
  },
};
