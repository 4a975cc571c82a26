import { type ChangeKind } from './change-kind';
import { restoreChangeRefused } from './restore/restore-change-refused';
import { restoreConsentAdded } from './restore/restore-consent-added';
import { restoreConsentRemoved } from './restore/restore-consent-removed';
import { restoreEdited } from './restore/restore-edited';
import { restoreRunsAgain } from './restore/restore-runs-again';
import { restoreWipesTarget } from './restore/restore-wipes-target';
import { restoreWithdrawn } from './restore/restore-withdrawn';
import { safetySnapshotAdded } from './restore/safety-snapshot-added';
import { safetySnapshotRemoved } from './restore/safety-snapshot-removed';

/** Every kind of change about a restore. */
export const RESTORE_KINDS: readonly ChangeKind[] = [
  restoreChangeRefused,
  restoreConsentAdded,
  restoreConsentRemoved,
  restoreEdited,
  restoreRunsAgain,
  restoreWipesTarget,
  restoreWithdrawn,
  safetySnapshotAdded,
  safetySnapshotRemoved,
];
