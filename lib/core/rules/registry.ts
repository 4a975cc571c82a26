import { autoExportFrequencyIsOffered } from './auto-export-frequency-is-offered';
import { autoExportIsNotDaily } from './auto-export-is-not-daily';
import { cloudBackupIsOn } from './cloud-backup-is-on';
import { copiedFrequencyHasItem } from './copied-frequency-has-item';
import { copiedOplogHasPointInTimeRestore } from './copied-oplog-has-point-in-time-restore';
import { copyLeavesThePrimaryRegion } from './copy-leaves-the-primary-region';
import { copyStaysWithTheProvider } from './copy-stays-with-the-provider';
import { driftIsNotOverwritten } from './drift-is-not-overwritten';
import { existingSnapshotsKeepTheirExpiry } from './existing-snapshots-keep-their-expiry';
import { exportedFrequencyHasItem } from './exported-frequency-has-item';
import { nvmeHasCloudBackup } from './nvme-has-cloud-backup';
import { nvmeHourlyIntervalIs12 } from './nvme-hourly-interval-is-12';
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
import { rarerItemsKeepLongerOnEveryCalendar } from './rarer-items-keep-longer-on-every-calendar';
import { restoreWindowHasPointInTimeRestore } from './restore-window-has-point-in-time-restore';
import { restoreWindowIsWholeDays } from './restore-window-is-whole-days';
import { retentionIsWhole } from './retention-is-whole';
import { retentionMeetsMinimum } from './retention-meets-minimum';
import { scheduleOutlivesItsConstruct } from './schedule-outlives-its-construct';
import { tierIsKnown } from './tier-is-known';
import { tierSupportsCloudBackup } from './tier-supports-cloud-backup';
import { tierSupportsPointInTimeRestore } from './tier-supports-point-in-time-restore';
import { type Rule } from './rule';

/** Every rule, in the order findings are reported. */
export const RULES: readonly Rule[] = [
  tierSupportsCloudBackup,
  tierIsKnown,
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
  rarerItemsKeepLongerOnEveryCalendar,
  restoreWindowIsWholeDays,
  pitWindowWithinHourlyRetention,
  pitHasHourlyItem,
  restoreWindowHasPointInTimeRestore,
  copiedOplogHasPointInTimeRestore,
  copyLeavesThePrimaryRegion,
  copyStaysWithTheProvider,
  oneCopyPerRegion,
  copiedFrequencyHasItem,
  autoExportFrequencyIsOffered,
  autoExportIsNotDaily,
  exportedFrequencyHasItem,
  oneSchedulePerCluster,
  scheduleOutlivesItsConstruct,
  driftIsNotOverwritten,
  existingSnapshotsKeepTheirExpiry,
];
