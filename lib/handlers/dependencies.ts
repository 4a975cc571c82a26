import { type AtlasClient } from '../atlas/client/atlas-client';
import { type Credential } from '../atlas/client/credential';
import { type RunRecords } from '../atlas/operations/run-records';

/** The handle of a wait condition, by its stack and its logical id. */
export interface StackHandle {
  readonly stackId: string;
  readonly logicalId: string;
}

/** What a wait condition is told. */
export interface WaitSignal {
  readonly status: 'SUCCESS' | 'FAILURE';
  readonly reason: string;
}

/** What the handler needs of the world; tests bring their own. */
export interface HandlerDependencies {
  /** The text of a Secrets Manager secret, read anew at every call. */
  readonly readSecret: (arn: string) => Promise<string | undefined>;
  /** Puts a text into a Secrets Manager secret that exists. */
  readonly writeSecret: (arn: string, text: string) => Promise<void>;
  /** Status of a stack, e.g. `UPDATE_ROLLBACK_IN_PROGRESS`. */
  readonly readStackStatus: (stackId: string) => Promise<string>;
  /** A client for one credential, with the time this invocation has left; it asks before every write. */
  readonly createClient: (
    baseUrl: string,
    credential: Credential,
    beforeWrite: () => Promise<void>,
  ) => AtlasClient;
  /** Records of runs; no stack is part of their names, since a recreated stack must not act twice. */
  readonly records: RunRecords;
  /** Starts an execution of a state machine, once under its name. */
  readonly startExecution: (machineArn: string, name: string, input: object) => Promise<void>;
  /** Signals to the handle of a wait condition; answers false where it takes no signal any more. */
  readonly signal: (handle: StackHandle, signal: WaitSignal) => Promise<boolean>;
  /** What was said last of each resource that is waited for; kept between invocations as long as Lambda lives. */
  readonly said: Map<string, string>;
  readonly log: (line: string) => void;
}
