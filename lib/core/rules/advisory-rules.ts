import { autoExportIsNotDaily } from './auto-export-is-not-daily';
import { copiedFrequencyHasItem } from './copied-frequency-has-item';
import { driftIsNotOverwritten } from './drift-is-not-overwritten';
import { existingSnapshotsKeepTheirExpiry } from './existing-snapshots-keep-their-expiry';
import { exportedFrequencyHasItem } from './exported-frequency-has-item';
import { rarerItemsKeepLongerOnEveryCalendar } from './rarer-items-keep-longer-on-every-calendar';
import { restoreWindowHasPointInTimeRestore } from './restore-window-has-point-in-time-restore';
import { scheduleOutlivesItsConstruct } from './schedule-outlives-its-construct';
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
  existingSnapshotsKeepTheirExpiry,
];
