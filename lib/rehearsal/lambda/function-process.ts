import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { newId } from '../names';
import { type InvocationResult, type LambdaFunction } from './lambda-function';
import { type InvocationMessage, type ResultMessage } from './messages';

interface ProcessOptions {
  readonly entry: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly onOutput: (text: string) => void;
}

type Settle = (result: InvocationResult) => void;

/** The process one function runs in, from its first invocation on. */
export class FunctionProcess {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<string, Settle>();
  private readonly exited: Promise<unknown>;

  public constructor(
    private readonly lambda: LambdaFunction,
    { entry, folder, environment, onOutput }: ProcessOptions,
  ) {
    this.child = fork(entry, [], {
      cwd: folder,
      execArgv: ['--no-warnings'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...environment },
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', onOutput);
    this.child.on('message', ({ id, ...result }: ResultMessage) => {
      this.settle(id, result);
    });
    this.exited = once(this.child, 'exit').then(() => {
      this.settleAll('Runtime.ExitError', 'Error: Runtime exited');
    });
  }

  public get isRunning(): boolean {
    return this.child.connected && this.child.exitCode === null;
  }

  public async invoke(event: unknown): Promise<InvocationResult> {
    const { timeoutSeconds, arn } = this.lambda;
    const id = newId();
    const timeoutMillis = timeoutSeconds * 1000;
    const message: InvocationMessage = { id, event, timeoutMillis, functionArn: arn };
    const timer = setTimeout(() => {
      this.settleAll(
        'Sandbox.Timedout',
        `Task timed out after ${timeoutSeconds.toFixed(2)} seconds`,
      );
      this.child.kill('SIGKILL');
    }, timeoutMillis);
    try {
      return await new Promise<InvocationResult>((resolve) => {
        this.waiting.set(id, resolve);
        this.child.send(message, (failure) => {
          if (failure !== null) this.settleAll('Runtime.ExitError', 'Error: Runtime exited');
        });
      });
    } finally {
      clearTimeout(timer);
    }
  }

  public async end(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  private settle(id: string, result: InvocationResult): void {
    this.waiting.get(id)?.(result);
    this.waiting.delete(id);
  }

  private settleAll(errorType: string, errorMessage: string): void {
    for (const id of [...this.waiting.keys()])
      this.settle(id, { error: { errorType, errorMessage } });
  }
}
