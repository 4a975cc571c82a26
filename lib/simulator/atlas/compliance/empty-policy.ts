import { type WireCompliancePolicy } from '../../../atlas/wire/compliance-policy';
import { toSeconds } from '../schedule/settle';

/** A compliance policy that asks for nothing, ACTIVE since a moment. */
export const emptyPolicy = (projectId: string, at: Date): WireCompliancePolicy => ({
  authorizedEmail: 'security@example.com',
  authorizedUserFirstName: 'Security',
  authorizedUserLastName: 'Officer',
  copyProtectionEnabled: false,
  deletable: false,
  encryptionAtRestEnabled: false,
  onDemandPolicyItem: null,
  pitEnabled: false,
  projectId,
  restoreWindowDays: 0,
  scheduledPolicyItems: [],
  state: 'ACTIVE',
  updatedDate: toSeconds(at),
  updatedUser: 'support@example.com',
});
