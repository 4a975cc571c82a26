import { describeSlot } from '../../../core/values/policy-item';
import { describeRetention } from '../../../core/values/retention';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A compliance policy comes into force. */
export const compliancePolicyEnforced: ChangeKind = {
  id: 'compliance-policy-enforced',
  service: 'atlas',
  aspect: 'compliance-policy',
  action: 'add',
  about: 'compliance-policy',
  levels: ['irreversible'],
  statement: 'a compliance policy is enforced where none was, or a draft one is',
  find: ({ before, after }) => {
    if (after?.model.mode !== 'enforced' || before?.model.mode === 'enforced') return NOTHING;
    const demands = after.model.minimum.map(
      (item) => `${describeSlot(item)} kept at least ${describeRetention(item.keep)}`,
    );
    return [
      {
        level: 'irreversible',
        verdict: 'does not weaken',
        what: 'compliance policy',
        before: before === undefined ? 'none' : 'draft',
        after: 'enforced',
        fact: 'a backup compliance policy is enforced, which only MongoDB Support can lift: from then on no retention can be cut, no snapshot deleted and no cluster deleted with its backups',
        remedy:
          'try ComplianceMode.DRAFT first, and see that every cluster of the project meets it',
        details: demands,
      },
    ];
  },
};
