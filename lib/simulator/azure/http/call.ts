import { type AzureFault, type SpoiledAzureWork } from '../faults';
import { type AzureState } from '../state';

/** How this Azure behaves where the live one differs by time or is not known. */
export interface Behaviour {
  /** Retry-After of every answer that starts or reports work; undefined sends none. */
  readonly retryAfterSeconds: number | undefined;
  /** How long a cluster refuses writes after one succeeded. */
  readonly busySecondsAfterWrite: number;
  /** Whether a deleted cluster is restored by the API as a live one is. */
  readonly deletedClustersRestorable: boolean;
}

/** One authenticated request, as an operation sees it. */
export interface Call {
  readonly state: AzureState;
  readonly now: Date;
  readonly behaviour: Behaviour;
  readonly baseUrl: string;
  /** The path, as it was asked. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly apiVersion: string;
  readonly operationId: string;
  /** The parsed body; undefined for a request without one. */
  readonly body: unknown;
  /** A fault that waits for work of that kind, counted down. */
  readonly effect: (kind: SpoiledAzureWork) => AzureFault | undefined;
}

/** What an operation answers. */
export interface Reply {
  readonly status: number;
  readonly body: object | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An operation of Azure Resource Manager or of one of its services. */
export interface Operation {
  /** Operation id of the API document. */
  readonly operationId: string;
  readonly method: 'GET' | 'HEAD' | 'PATCH' | 'DELETE' | 'POST' | 'PUT';
  /** Path, with `{name}` for parameters; the rest matches in any case. */
  readonly path: string;
  /** Versions it answers; left out: any. */
  readonly apiVersions?: readonly string[];
  readonly handle: (call: Call) => Reply;
}

/** A success with a body. */
export const ok = (body: object): Reply => ({ status: 200, body });

/** A list, as Azure Resource Manager pages it: always one page here. */
export const list = (value: readonly object[]): Reply => ok({ value });
