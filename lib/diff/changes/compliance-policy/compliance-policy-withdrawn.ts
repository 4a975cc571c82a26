import { type ChangeKind, NOTHING } from '../change-kind';

/** A compliance policy leaves the code. */
export const compliancePolicyWithdrawn: ChangeKind = {
  id: 'compliance-policy-withdrawn',
  service: 'atlas',
  aspect: 'compliance-policy',
  action: 'remove',
  about: 'compliance-policy',
  levels: ['info', 'invalid'],
  statement: 'an enforced compliance policy leaves the code or becomes a draft',
  find: ({ before, after, action }) => {
    if (before?.model.mode !== 'enforced' || after?.model.mode === 'enforced') return NOTHING;
    const isDeleted =
      before.resource !== undefined &&
      before.resource.keptOnRemoval !== true &&
      action !== 'forget';
    return [
      {
        level: isDeleted ? 'invalid' : 'info',
        what: 'compliance policy',
        before: 'enforced',
        after: isDeleted ? 'deleted, which Atlas refuses' : 'released, live value stays',
        fact: isDeleted
          ? 'its deletion is asked for, which Atlas refuses without MongoDB Support (CANNOT_DISABLE_BACKUP_COMPLIANCE_POLICY)'
          : 'the compliance policy is no longer declared; it stays in force',
        remedy: isDeleted
          ? 'keep the resource on removal, or drop it without destroying'
          : 'only MongoDB Support can lift it',
      },
    ];
  },
};
