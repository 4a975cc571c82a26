import { type AtlasClient } from '../client/atlas-client';
import { type CheckResult } from './restore/preflight/answer';
import { type RunRecords } from './run-records';

/** What an operation needs of the world. */
export interface OperationContext {
  readonly client: AtlasClient;
  readonly records: RunRecords;
  /** Receives one sentence per step. */
  readonly log: (line: string) => void;
  /** Receives what every check of a preflight found. @default - nobody asks */
  readonly onChecked?: (results: readonly CheckResult[]) => void;
}
