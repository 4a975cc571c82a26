import { type ChangeKind } from './change-kind';
import { adoptionAllowed } from './schedule/adoption-allowed';
import { adoptionWithdrawn } from './schedule/adoption-withdrawn';
import { copiedFrequencyAdded } from './schedule/copied-frequency-added';
import { copiedFrequencyRemoved } from './schedule/copied-frequency-removed';
import { copiedNumberLowered } from './schedule/copied-number-lowered';
import { copiedNumberRaised } from './schedule/copied-number-raised';
import { copyAdded } from './schedule/copy-added';
import { copyChoiceChanged } from './schedule/copy-choice-changed';
import { copyRemoved } from './schedule/copy-removed';
import { copyRetentionLengthened } from './schedule/copy-retention-lengthened';
import { copyRetentionShortened } from './schedule/copy-retention-shortened';
import { copyRetentionUnclear } from './schedule/copy-retention-unclear';
import { dataLossGrown } from './schedule/data-loss-grown';
import { dataLossShrunk } from './schedule/data-loss-shrunk';
import { dataLossUnclear } from './schedule/data-loss-unclear';
import { driftGuardAdded } from './schedule/drift-guard-added';
import { driftGuardRemoved } from './schedule/drift-guard-removed';
import { existingPointsExtended } from './schedule/existing-points-extended';
import { existingPointsPurged } from './schedule/existing-points-purged';
import { existingPointsTouched } from './schedule/existing-points-touched';
import { exportAdded } from './schedule/export-added';
import { exportFrequencyLowered } from './schedule/export-frequency-lowered';
import { exportFrequencyRaised } from './schedule/export-frequency-raised';
import { exportRemoved } from './schedule/export-removed';
import { exportRetargeted } from './schedule/export-retargeted';
import { hourlyIntervalLengthened } from './schedule/hourly-interval-lengthened';
import { hourlyIntervalShortened } from './schedule/hourly-interval-shortened';
import { oplogCopyAdded } from './schedule/oplog-copy-added';
import { oplogCopyRemoved } from './schedule/oplog-copy-removed';
import { policyItemAdded } from './schedule/policy-item-added';
import { policyItemRemoved } from './schedule/policy-item-removed';
import { referenceTimeMoved } from './schedule/reference-time-moved';
import { restoreWindowLengthened } from './schedule/restore-window-lengthened';
import { restoreWindowShortened } from './schedule/restore-window-shortened';
import { retentionLengthened } from './schedule/retention-lengthened';
import { retentionShortened } from './schedule/retention-shortened';
import { retentionUnclear } from './schedule/retention-unclear';
import { scheduleDeclared } from './schedule/schedule-declared';
import { scheduleDeleted } from './schedule/schedule-deleted';
import { scheduleEmptied } from './schedule/schedule-emptied';
import { scheduleGuardAdded } from './schedule/schedule-guard-added';
import { scheduleGuardRemoved } from './schedule/schedule-guard-removed';
import { scheduleReapplied } from './schedule/schedule-reapplied';
import { scheduleRebuilt } from './schedule/schedule-rebuilt';
import { scheduleReleased } from './schedule/schedule-released';
import { scheduleRetargeted } from './schedule/schedule-retargeted';
import { settingManaged } from './schedule/setting-managed';
import { settingReleased } from './schedule/setting-released';
import { slotMoved } from './schedule/slot-moved';
import { storageGrown } from './schedule/storage-grown';
import { storageShrunk } from './schedule/storage-shrunk';

/** Every kind of change about a schedule. */
export const SCHEDULE_KINDS: readonly ChangeKind[] = [
  adoptionAllowed,
  adoptionWithdrawn,
  copiedFrequencyAdded,
  copiedFrequencyRemoved,
  copiedNumberLowered,
  copiedNumberRaised,
  copyAdded,
  copyChoiceChanged,
  copyRemoved,
  copyRetentionLengthened,
  copyRetentionShortened,
  copyRetentionUnclear,
  dataLossGrown,
  dataLossShrunk,
  dataLossUnclear,
  driftGuardAdded,
  driftGuardRemoved,
  existingPointsExtended,
  existingPointsPurged,
  existingPointsTouched,
  exportAdded,
  exportFrequencyLowered,
  exportFrequencyRaised,
  exportRemoved,
  exportRetargeted,
  hourlyIntervalLengthened,
  hourlyIntervalShortened,
  oplogCopyAdded,
  oplogCopyRemoved,
  policyItemAdded,
  policyItemRemoved,
  referenceTimeMoved,
  restoreWindowLengthened,
  restoreWindowShortened,
  retentionLengthened,
  retentionShortened,
  retentionUnclear,
  scheduleDeclared,
  scheduleDeleted,
  scheduleEmptied,
  scheduleGuardAdded,
  scheduleGuardRemoved,
  scheduleReapplied,
  scheduleRebuilt,
  scheduleReleased,
  scheduleRetargeted,
  settingManaged,
  settingReleased,
  slotMoved,
  storageGrown,
  storageShrunk,
];
