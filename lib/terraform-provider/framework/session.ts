import { type AtlasClient } from '../../atlas/client/atlas-client';
import { OperationError } from '../../atlas/operations/operation-error';
import { type Log } from '../protocol/plugin/hclog';
import { type StopSignal } from './stop-signal';

/** What one process of the provider holds between calls. */
export class Session {
  private client: AtlasClient | undefined;
  private readonly runs = new Map<string, string>();

  public constructor(
    public readonly stop: StopSignal,
    public readonly log: Log,
  ) {}

  /** Takes the client that the configuration asks for. */
  public connect(client: AtlasClient | undefined): void {
    this.client = client;
  }

  /** Whether Atlas can be asked: not while a credential is known only after apply. */
  public get isConnected(): boolean {
    return this.client !== undefined;
  }

  /** The client. @throws {OperationError} while there is none */
  public get atlas(): AtlasClient {
    if (this.client !== undefined) return this.client;
    throw new OperationError(
      'the provider mongodbbackup has no credential yet, because its configuration depends on something that is not applied; apply that first, with -target',
    );
  }

  /** Remembers that a run has had its turn, and what came of it. */
  public rememberRun(identity: string, outcome: string): void {
    this.runs.set(identity, outcome);
  }

  /** What came of a run that this process has seen in the state; undefined for one it has not. */
  public tryRecallRun(identity: string): string | undefined {
    return this.runs.get(identity);
  }
}
