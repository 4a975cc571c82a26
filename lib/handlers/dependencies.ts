import { type AtlasClient } from '../atlas/client/atlas-client';
import { type Credential } from '../atlas/client/credential';
import { type RunRecords } from '../atlas/operations/run-records';

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
  readonly log: (line: string) => void;
}
