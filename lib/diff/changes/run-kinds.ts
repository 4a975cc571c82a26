import { type ChangeKind } from './change-kind';
import { runChanged } from './run/run-changed';
import { runStarted } from './run/run-started';
import { runWithdrawn } from './run/run-withdrawn';

/** Every kind of change about a collection or Flex restore, a download or an export. */
export const RUN_KINDS: readonly ChangeKind[] = [runChanged, runStarted, runWithdrawn];
