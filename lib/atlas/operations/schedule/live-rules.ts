import { copiedOplogHasPointInTimeRestore } from '../../../core/rules/copied-oplog-has-point-in-time-restore';
import { nvmeHasCloudBackup } from '../../../core/rules/nvme-has-cloud-backup';
import { nvmeHourlyIntervalIs12 } from '../../../core/rules/nvme-hourly-interval-is-12';
import { pitHasHourlyItem } from '../../../core/rules/pit-has-hourly-item';
import { pitWindowWithinHourlyRetention } from '../../../core/rules/pit-window-within-hourly-retention';
import { restoreWindowIsWholeDays } from '../../../core/rules/restore-window-is-whole-days';
import { type ClusterRule, type ScheduleRule } from '../../../core/rules/rule';
import { tierSupportsCloudBackup } from '../../../core/rules/tier-supports-cloud-backup';
import { tierSupportsPointInTimeRestore } from '../../../core/rules/tier-supports-point-in-time-restore';

/**
 * The rules whose answer the live cluster may change, or a value known only at deploy. What a schedule says of itself was
 * checked when the app was synthesized, whether backups are on is read first, and where copies may go is decided with
 * the zones of the live cluster.
 */
export const LIVE_RULES: readonly (ClusterRule | ScheduleRule)[] = [
  tierSupportsCloudBackup,
  tierSupportsPointInTimeRestore,
  nvmeHasCloudBackup,
  nvmeHourlyIntervalIs12,
  restoreWindowIsWholeDays,
  pitWindowWithinHourlyRetention,
  pitHasHourlyItem,
  copiedOplogHasPointInTimeRestore,
];
