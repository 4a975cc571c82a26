import { type VirtualClock } from '../../clock';
import { type AzureFaults } from '../faults';
import { type AzureState } from '../state';
import { type Behaviour } from './call';

/** A request as the log keeps it: what was asked, never who proved it how, and no password. */
export interface LoggedAzureRequest {
  readonly method: string;
  readonly path: string;
  /** Operation id; undefined for tokens, metadata and what is not modelled. */
  readonly operation: string | undefined;
  /** 0 where the connection was cut instead. */
  readonly status: number;
  readonly body: unknown;
}

/** What serving needs. */
export interface AzureContext {
  readonly state: AzureState;
  readonly clock: VirtualClock;
  readonly faults: AzureFaults;
  readonly behaviour: Behaviour;
  readonly log: (request: LoggedAzureRequest) => void;
}
