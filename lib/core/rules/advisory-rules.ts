import { adoptionIsForTheFirstDeployment } from './adoption-is-for-the-first-deployment';
import { autoExportIsNotDaily } from './auto-export-is-not-daily';
import { clustersUnderACompliancePolicyHaveASchedule } from './clusters-under-a-compliance-policy-have-a-schedule';
import { compliancePolicyHasACredentialOfItsOwn } from './compliance-policy-has-a-credential-of-its-own';
import { copiedFrequencyHasItem } from './copied-frequency-has-item';
import { draftedCompliancePolicyWouldBeMet } from './drafted-compliance-policy-would-be-met';
import { driftIsNotOverwritten } from './drift-is-not-overwritten';
import { everyClusterHasASchedule } from './every-cluster-has-a-schedule';
import { existingSnapshotsKeepTheirExpiry } from './existing-snapshots-keep-their-expiry';
import { exportedFrequencyHasItem } from './exported-frequency-has-item';
import { newestSnapshotIsForDrills } from './newest-snapshot-is-for-drills';
import { rarerItemsKeepLongerOnEveryCalendar } from './rarer-items-keep-longer-on-every-calendar';
import { replicaSetIsRestoredIntoAReplicaSet } from './replica-set-is-restored-into-a-replica-set';
import { restoreHasAStackOfItsOwn } from './restore-has-a-stack-of-its-own';
import { restorePointsAreInTwoRegions } from './restore-points-are-in-two-regions';
import { restoreWindowHasPointInTimeRestore } from './restore-window-has-point-in-time-restore';
import { safetySnapshotMeetsCompliancePolicy } from './safety-snapshot-meets-compliance-policy';
import { scheduleOutlivesItsConstruct } from './schedule-outlives-its-construct';
import { schedulesComeBeforeTheirCompliancePolicy } from './schedules-come-before-their-compliance-policy';
import { serverlessRestoreIsStillServed } from './serverless-restore-is-still-served';
import { snapshotExpiryIsNotShortened } from './snapshot-expiry-is-not-shortened';
import { snapshotGuardsSomething } from './snapshot-guards-something';
import { snapshotOutlivesItsConstruct } from './snapshot-outlives-its-construct';
import { targetIsSavedBeforeItIsEmptied } from './target-is-saved-before-it-is-emptied';
import { tierIsKnown } from './tier-is-known';
import { type Rule } from './rule';

/** Rules whose violation is told and stops nothing. */
export const ADVISORY_RULES: readonly Rule[] = [
  tierIsKnown,
  rarerItemsKeepLongerOnEveryCalendar,
  restoreWindowHasPointInTimeRestore,
  copiedFrequencyHasItem,
  autoExportIsNotDaily,
  exportedFrequencyHasItem,
  scheduleOutlivesItsConstruct,
  driftIsNotOverwritten,
  adoptionIsForTheFirstDeployment,
  existingSnapshotsKeepTheirExpiry,
  everyClusterHasASchedule,
  restorePointsAreInTwoRegions,
  draftedCompliancePolicyWouldBeMet,
  safetySnapshotMeetsCompliancePolicy,
  clustersUnderACompliancePolicyHaveASchedule,
  compliancePolicyHasACredentialOfItsOwn,
  schedulesComeBeforeTheirCompliancePolicy,
  snapshotGuardsSomething,
  snapshotOutlivesItsConstruct,
  snapshotExpiryIsNotShortened,
  replicaSetIsRestoredIntoAReplicaSet,
  restoreHasAStackOfItsOwn,
  newestSnapshotIsForDrills,
  serverlessRestoreIsStillServed,
  targetIsSavedBeforeItIsEmptied,
];
