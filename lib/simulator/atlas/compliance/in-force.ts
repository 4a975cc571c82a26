import { type WireCompliancePolicy } from '../../../atlas/wire/compliance-policy';
import { Refusal } from '../refusal';
import { type SimulatedProject } from '../state';

/** The compliance policy that binds a project: one that is being switched off binds no more. */
export function policyInForce({
  compliancePolicy,
}: SimulatedProject): WireCompliancePolicy | undefined {
  return compliancePolicy?.state === 'DISABLING' ? undefined : compliancePolicy;
}

/** Refuses what a compliance policy forbids. */
export function forbid(
  project: SimulatedProject,
  errorCode: string,
  detail: string,
  isForbidden: (policy: WireCompliancePolicy) => boolean = () => true,
): void {
  const policy = policyInForce(project);
  if (policy !== undefined && isForbidden(policy)) throw new Refusal(400, errorCode, detail);
}

/** Refuses a schedule that falls short of a compliance policy, naming who lacks what. */
export function notMeeting(offenders: readonly string[]): Refusal {
  return new Refusal(
    400,
    'BACKUP_POLICIES_NOT_MEETING_BACKUP_COMPLIANCE_POLICY_REQUIREMENTS',
    `Backup policies do not meet the backup compliance policy requirements: ${offenders.join('; ')}.`,
    offenders,
  );
}
