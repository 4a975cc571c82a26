import { autoExportFrequencyIsOffered } from './auto-export-frequency-is-offered';
import { autoExportNamesItsBucket } from './auto-export-names-its-bucket';
import { cloudBackupIsOn } from './cloud-backup-is-on';
import { copiedNumberIsOffered } from './copied-number-is-offered';
import { copiedOplogHasPointInTimeRestore } from './copied-oplog-has-point-in-time-restore';
import { copiesChooseSnapshotsAlike } from './copies-choose-snapshots-alike';
import { copyActsHaveCopyItems } from './copy-acts-have-copy-items';
import { copyLeavesThePrimaryRegion } from './copy-leaves-the-primary-region';
import { copyStaysWithTheProvider } from './copy-stays-with-the-provider';
import { nvmeHasCloudBackup } from './nvme-has-cloud-backup';
import { nvmeHourlyIntervalIs12 } from './nvme-hourly-interval-is-12';
import { oneCopyPerRegion } from './one-copy-per-region';
import { oneHourlyAndOneDailyItem } from './one-hourly-and-one-daily-item';
import { pitHasHourlyItem } from './pit-has-hourly-item';
import { pitWindowWithinHourlyRetention } from './pit-window-within-hourly-retention';
import { pointInTimeRestoreHasCloudBackup } from './point-in-time-restore-has-cloud-backup';
import { policyHasItems } from './policy-has-items';
import { policyItemSlotIsOffered } from './policy-item-slot-is-offered';
import { policyItemsAreDistinct } from './policy-items-are-distinct';
import { rarerItemsKeepLonger } from './rarer-items-keep-longer';
import { restoreWindowIsWholeDays } from './restore-window-is-whole-days';
import { retentionIsWhole } from './retention-is-whole';
import { retentionMeetsMinimum } from './retention-meets-minimum';
import { tierSupportsCloudBackup } from './tier-supports-cloud-backup';
import { tierSupportsPointInTimeRestore } from './tier-supports-point-in-time-restore';
import { type Rule } from './rule';

/** Rules about one schedule and its cluster that stop a synth, and a deployment once the live cluster is known. */
export const SCHEDULE_RULES: readonly Rule[] = [
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
  copiesChooseSnapshotsAlike,
  copiedNumberIsOffered,
  copyActsHaveCopyItems,
  autoExportFrequencyIsOffered,
  autoExportNamesItsBucket,
];
