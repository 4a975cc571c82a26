import { type AtlasClient } from '../client/atlas-client';
import { type RunRecords } from './run-records';

/** What an operation needs of the world. */
export interface OperationContext {
  readonly client: AtlasClient;
  readonly records: RunRecords;
  /** Receives one sentence per step. */
  readonly log: (line: string) => void;
}
