import { complianceHourlyIntervalIsOffered } from './compliance-hourly-interval-is-offered';
import { compliancePolicyAuthorizedUserIsNamed } from './compliance-policy-authorized-user-is-named';
import { compliancePolicyConfirmsItsProject } from './compliance-policy-confirms-its-project';
import { complianceRarerItemsKeepLonger } from './compliance-rarer-items-keep-longer';
import { complianceRetentionMeetsMinimum } from './compliance-retention-meets-minimum';
import { complianceWindowWithinHourlyRetention } from './compliance-window-within-hourly-retention';
import { nothingIsDeletedUnderACompliancePolicy } from './nothing-is-deleted-under-a-compliance-policy';
import { onDemandSnapshotMeetsCompliancePolicy } from './on-demand-snapshot-meets-compliance-policy';
import { oneCompliancePolicyPerProject } from './one-compliance-policy-per-project';
import { oneSchedulePerCluster } from './one-schedule-per-cluster';
import { restoreFitsTheTargetEncryption } from './restore-fits-the-target-encryption';
import { restoreFitsTheTargetTopology } from './restore-fits-the-target-topology';
import { restoreFitsTheTargetVersion } from './restore-fits-the-target-version';
import { restoreHasARunId } from './restore-has-a-run-id';
import { restoreNamesTheClusterItEmpties } from './restore-names-the-cluster-it-empties';
import { restoreOntoItsOwnSourceSaysSo } from './restore-onto-its-own-source-says-so';
import { restoreSourceHasBackups } from './restore-source-has-backups';
import { restoreTargetIsDedicated } from './restore-target-is-dedicated';
import { restoreTargetMayBeEmptied } from './restore-target-may-be-emptied';
import { restoredMomentHasPointInTimeRestore } from './restored-moment-has-point-in-time-restore';
import { restoredMomentIsOnTheCalendar } from './restored-moment-is-on-the-calendar';
import { runIdIsUsedOncePerTarget } from './run-id-is-used-once-per-target';
import { runFitsItsClusters } from './run-fits-its-clusters';
import { runIdIsUsedOncePerKind } from './run-id-is-used-once-per-kind';
import { runNamesTheClusterItOverwrites } from './run-names-the-cluster-it-overwrites';
import { runTargetMayBeEmptied } from './run-target-may-be-emptied';
import { scheduleMeetsCompliancePolicy } from './schedule-meets-compliance-policy';
import { skippedSafetySnapshotHasAReason } from './skipped-safety-snapshot-has-a-reason';
import { snapshotHasAKey } from './snapshot-has-a-key';
import { snapshotIsKeptADayOrMore } from './snapshot-is-kept-a-day-or-more';
import { snapshotKeyIsUsedOnce } from './snapshot-key-is-used-once';
import { snapshottedClusterHasCloudBackup } from './snapshotted-cluster-has-cloud-backup';
import { tierSupportsOnDemandSnapshots } from './tier-supports-on-demand-snapshots';
import { type Rule } from './rule';
import { SCHEDULE_RULES } from './schedule-rules';

/** Rules whose violation stops a synth and a deployment, because the service refuses or protection is lost. */
export const BLOCKING_RULES: readonly Rule[] = [
  ...SCHEDULE_RULES,
  oneSchedulePerCluster,
  complianceHourlyIntervalIsOffered,
  complianceRetentionMeetsMinimum,
  complianceRarerItemsKeepLonger,
  complianceWindowWithinHourlyRetention,
  compliancePolicyConfirmsItsProject,
  compliancePolicyAuthorizedUserIsNamed,
  oneCompliancePolicyPerProject,
  scheduleMeetsCompliancePolicy,
  onDemandSnapshotMeetsCompliancePolicy,
  nothingIsDeletedUnderACompliancePolicy,
  snapshotHasAKey,
  snapshotKeyIsUsedOnce,
  snapshotIsKeptADayOrMore,
  tierSupportsOnDemandSnapshots,
  snapshottedClusterHasCloudBackup,
  restoreNamesTheClusterItEmpties,
  restoreOntoItsOwnSourceSaysSo,
  restoreTargetMayBeEmptied,
  skippedSafetySnapshotHasAReason,
  restoreHasARunId,
  runIdIsUsedOncePerTarget,
  restoredMomentIsOnTheCalendar,
  restoreTargetIsDedicated,
  restoreSourceHasBackups,
  restoredMomentHasPointInTimeRestore,
  restoreFitsTheTargetVersion,
  restoreFitsTheTargetTopology,
  restoreFitsTheTargetEncryption,
  runNamesTheClusterItOverwrites,
  runTargetMayBeEmptied,
  runFitsItsClusters,
  runIdIsUsedOncePerKind,
];
