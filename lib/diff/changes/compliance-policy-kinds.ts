import { type ChangeKind } from './change-kind';
import { complianceContactChanged } from './compliance-policy/compliance-contact-changed';
import { compliancePolicyEnforced } from './compliance-policy/compliance-policy-enforced';
import { compliancePolicyLoosened } from './compliance-policy/compliance-policy-loosened';
import { compliancePolicyTightened } from './compliance-policy/compliance-policy-tightened';
import { compliancePolicyWithdrawn } from './compliance-policy/compliance-policy-withdrawn';

/** Every kind of change about a compliance policy. */
export const COMPLIANCE_POLICY_KINDS: readonly ChangeKind[] = [
  complianceContactChanged,
  compliancePolicyEnforced,
  compliancePolicyLoosened,
  compliancePolicyTightened,
  compliancePolicyWithdrawn,
];
