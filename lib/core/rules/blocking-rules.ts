import { autoExportFrequencyIsOffered } from './auto-export-frequency-is-offered';
import { autoExportNamesItsBucket } from './auto-export-names-its-bucket';
import { cloudBackupIsOn } from './cloud-backup-is-on';
import { complianceHourlyIntervalIsOffered } from './compliance-hourly-interval-is-offered';
import { compliancePolicyAuthorizedUserIsNamed } from './compliance-policy-authorized-user-is-named';
import { compliancePolicyConfirmsItsProject } from './compliance-policy-confirms-its-project';
import { complianceRarerItemsKeepLonger } from './compliance-rarer-items-keep-longer';
import { complianceRetentionMeetsMinimum } from './compliance-retention-meets-minimum';
import { complianceWindowWithinHourlyRetention } from './compliance-window-within-hourly-retention';
import { copiedOplogHasPointInTimeRestore } from './copied-oplog-has-point-in-time-restore';
import { copyLeavesThePrimaryRegion } from './copy-leaves-the-primary-region';
import { copyStaysWithTheProvider } from './copy-stays-with-the-provider';
import { nothingIsDeletedUnderACompliancePolicy } from './nothing-is-deleted-under-a-compliance-policy';
import { nvmeHasCloudBackup } from './nvme-has-cloud-backup';
import { nvmeHourlyIntervalIs12 } from './nvme-hourly-interval-is-12';
import { onDemandSnapshotMeetsCompliancePolicy } from './on-demand-snapshot-meets-compliance-policy';
import { oneCompliancePolicyPerProject } from './one-compliance-policy-per-project';
import { oneCopyPerRegion } from './one-copy-per-region';
import { oneHourlyAndOneDailyItem } from './one-hourly-and-one-daily-item';
import { oneSchedulePerCluster } from './one-schedule-per-cluster';
import { pitHasHourlyItem } from './pit-has-hourly-item';
import { pitWindowWithinHourlyRetention } from './pit-window-within-hourly-retention';
import { pointInTimeRestoreHasCloudBackup } from './point-in-time-restore-has-cloud-backup';
import { policyHasItems } from './policy-has-items';
import { policyItemSlotIsOffered } from './policy-item-slot-is-offered';
import { policyItemsAreDistinct } from './policy-items-are-distinct';
import { rarerItemsKeepLonger } from './rarer-items-keep-longer';
import { restoreFitsTheTargetEncryption } from './restore-fits-the-target-encryption';
import { restoreFitsTheTargetTopology } from './restore-fits-the-target-topology';
import { restoreFitsTheTargetVersion } from './restore-fits-the-target-version';
import { restoreHasARunId } from './restore-has-a-run-id';
import { restoreNamesTheClusterItEmpties } from './restore-names-the-cluster-it-empties';
import { restoreOntoItsOwnSourceSaysSo } from './restore-onto-its-own-source-says-so';
import { restoreSourceHasBackups } from './restore-source-has-backups';
import { restoreTargetIsDedicated } from './restore-target-is-dedicated';
import { restoreTargetMayBeEmptied } from './restore-target-may-be-emptied';
import { restoreWindowIsWholeDays } from './restore-window-is-whole-days';
import { restoredMomentHasPointInTimeRestore } from './restored-moment-has-point-in-time-restore';
import { restoredMomentIsOnTheCalendar } from './restored-moment-is-on-the-calendar';
import { retentionIsWhole } from './retention-is-whole';
import { retentionMeetsMinimum } from './retention-meets-minimum';
import { runIdIsUsedOncePerTarget } from './run-id-is-used-once-per-target';
import { scheduleMeetsCompliancePolicy } from './schedule-meets-compliance-policy';
import { skippedSafetySnapshotHasAReason } from './skipped-safety-snapshot-has-a-reason';
import { snapshotHasAKey } from './snapshot-has-a-key';
import { snapshotIsKeptADayOrMore } from './snapshot-is-kept-a-day-or-more';
import { snapshotKeyIsUsedOnce } from './snapshot-key-is-used-once';
import { snapshottedClusterHasCloudBackup } from './snapshotted-cluster-has-cloud-backup';
import { tierSupportsCloudBackup } from './tier-supports-cloud-backup';
import { tierSupportsOnDemandSnapshots } from './tier-supports-on-demand-snapshots';
import { tierSupportsPointInTimeRestore } from './tier-supports-point-in-time-restore';
import { type Rule } from './rule';

/** Rules whose violation stops a synth and a deployment, because the service refuses or protection is lost. */
export const BLOCKING_RULES: readonly Rule[] = [
  tierSupportsCloudBackup,
  tierSupportsPointInTimeRestore,
  cloudBackupIsOn,
  pointInTimeRestoreHasCloudBackup,
  nvmeHasCloudBackup,
  nvmeHourlyIntervalIs12,
  policyHasItems,
  oneHourlyAndOneDailyItem,
  policyItemsAreDistinct,
  policyItemSlotIsOffered,
  retentionIsWhole,
  retentionMeetsMinimum,
  rarerItemsKeepLonger,
  restoreWindowIsWholeDays,
  pitWindowWithinHourlyRetention,
  pitHasHourlyItem,
  copiedOplogHasPointInTimeRestore,
  copyLeavesThePrimaryRegion,
  copyStaysWithTheProvider,
  oneCopyPerRegion,
  autoExportFrequencyIsOffered,
  autoExportNamesItsBucket,
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
];
