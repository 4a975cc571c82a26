import { AwsError } from '../aws-error';
import { type Caller } from '../iam/caller';
import { type Json, type JsonObject } from '../json';
import { type InvocationResult } from '../lambda/lambda-function';
import { newId } from '../names';
import { runWaiter } from './run-waiter';

export interface StateMachine {
  readonly arn: string;
  readonly definition: JsonObject;
  readonly roleArn: string;
}

interface StateMachineOptions {
  /** Factor on the intervals between retries. */
  readonly waitScale: number;
  readonly onWait: (seconds: number) => void;
  /** Invokes a function in the name of the machine's role. */
  readonly invoke: (caller: Caller, functionArn: string, event: Json) => Promise<InvocationResult>;
  readonly log: (line: string) => void;
}

/** State machines, run as far as waiters need it. */
export class StateMachines {
  private readonly machines = new Map<string, StateMachine>();
  private readonly executions = new Set<string>();
  private readonly stopped = new AbortController();

  public constructor(private readonly options: StateMachineOptions) {}

  public put(machine: StateMachine): void {
    this.machines.set(machine.arn, machine);
  }

  public remove(arn: string): void {
    this.machines.delete(arn);
  }

  /** Starts an execution and answers its ARN; it runs on by itself. @throws StateMachineDoesNotExist, ExecutionAlreadyExists */
  public start(arn: string, input: Json, name: string = newId()): string {
    const machine = this.machines.get(arn);
    if (machine === undefined)
      throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
    const executionArn = `${arn.replace(':stateMachine:', ':execution:')}:${name}`;
    if (this.executions.has(executionArn))
      throw new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${executionArn}'`);
    this.executions.add(executionArn);
    const { waitScale, onWait, invoke, log } = this.options;
    const caller: Caller = { kind: 'role', roleArn: machine.roleArn, session: newId() };
    runWaiter(machine.definition, input, {
      waitScale,
      onWait,
      signal: this.stopped.signal,
      invoke: (functionArn, event) => invoke(caller, functionArn, event),
    }).then(
      (outcome) => {
        log(`execution of ${arn}: ${outcome}`);
      },
      (error: unknown) => {
        if (!this.stopped.signal.aborted) log(`execution of ${arn}: ${String(error)}`);
      },
    );
    return executionArn;
  }

  /** Stops every execution. */
  public close(): void {
    this.stopped.abort();
  }
}
