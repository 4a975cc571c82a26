import {
  type WireCompliancePolicy,
  type WireCompliancePolicyRequest,
} from '../../../atlas/wire/compliance-policy';
import { Refusal } from '../refusal';
import { isSurelyShorter } from '../schedule/compare-retention';
import { type SimulatedProject } from '../state';
import { refuse } from './judge-policy';

type Policy = Required<WireCompliancePolicyRequest>;

/** Refuses what only MongoDB Support can do once a project holds something: making its policy weaker. */
export function judgeWeakening(live: WireCompliancePolicy, wanted: Policy): void {
  if (live.pitEnabled && !wanted.pitEnabled)
    refuseWith(
      'CANNOT_DISABLE_PIT_WITH_BACKUP_COMPLIANCE_POLICY',
      'Continuous Cloud Backup cannot be taken out of a backup compliance policy.',
    );
  if (live.pitEnabled && wanted.restoreWindowDays < live.restoreWindowDays)
    refuseWith(
      'CANNOT_DECREASE_PIT_WINDOW_WITH_BACKUP_COMPLIANCE_POLICY',
      'The restore window of a backup compliance policy cannot be decreased.',
    );
  if (live.encryptionAtRestEnabled && !wanted.encryptionAtRestEnabled)
    refuseWith(
      'CANNOT_DISABLE_ENCRYPTION_AT_REST_WITH_BACKUP_COMPLIANCE_POLICY',
      'Encryption at rest cannot be taken out of a backup compliance policy.',
    );
  if (live.copyProtectionEnabled && !wanted.copyProtectionEnabled)
    refuse('copy protection cannot be taken out');
  judgeItems(live, wanted);
}

function judgeItems(live: WireCompliancePolicy, wanted: Policy): void {
  for (const item of live.scheduledPolicyItems) {
    const kept = wanted.scheduledPolicyItems.some(
      (each) =>
        each.frequencyType === item.frequencyType &&
        !isSurelyShorter(each, item) &&
        (item.frequencyType !== 'hourly' || each.frequencyInterval <= item.frequencyInterval),
    );
    if (!kept) refuse(`the ${item.frequencyType} policy item cannot be weakened`);
  }
  const { onDemandPolicyItem: floor } = live;
  const { onDemandPolicyItem: next } = wanted;
  if (floor !== null && (next === null || isSurelyShorter(next, floor)))
    refuse('the ondemand policy item cannot be weakened');
}

/** Whether a project holds nothing a compliance policy protects: no cluster, and no snapshot of a deleted one. */
export const isEmptyProject = ({ clusters }: SimulatedProject): boolean => clusters.size === 0;

function refuseWith(code: string, detail: string): never {
  throw new Refusal(400, code, detail);
}
