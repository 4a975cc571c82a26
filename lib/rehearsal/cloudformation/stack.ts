import { now } from '../clock';
import { newId, type Place } from '../names';
import { type StackEvent } from '../rehearsal';
import { type Template } from '../template/template';
import { type ChangeSet } from './change-set';
import { type StackResource } from './stack-resource';
import { type ParameterValues } from './parameter-value';

export interface StackOutput {
  readonly name: string;
  readonly value: string;
  readonly description?: string;
  readonly exportName?: string;
}

export interface RecordedEvent extends StackEvent {
  readonly id: string;
}

const STACK_TYPE = 'AWS::CloudFormation::Stack';

/** A stack: its state, its resources and its history. */
export class Stack {
  public status = 'REVIEW_IN_PROGRESS';
  public statusReason: string | undefined;
  public template: Template | undefined;
  public templateBody = '{}';
  public parameters: ParameterValues = {};
  public outputs: readonly StackOutput[] = [];
  public isTerminationProtected = false;
  public readonly createdAt = now();
  public updatedAt: Date | undefined;
  public readonly resources = new Map<string, StackResource>();
  public readonly events: RecordedEvent[] = [];
  public readonly changeSets = new Map<string, ChangeSet>();
  /** Takes up a rollback that failed or was put off. */
  public pendingRollback: ((skipped: readonly string[]) => Promise<void>) | undefined;
  /** The operation under way, if any. */
  public running: Promise<void> = Promise.resolve();

  public constructor(
    public readonly name: string,
    public readonly id: string,
    public readonly place: Place,
    private readonly log: (line: string) => void,
  ) {}

  public get isGone(): boolean {
    return this.status === 'DELETE_COMPLETE';
  }

  /** Moves the stack on and tells its history. */
  public transition(status: string, reason?: string): void {
    this.status = status;
    this.statusReason = reason;
    this.updatedAt = now();
    this.record({ logicalId: this.name, physicalId: this.id, type: STACK_TYPE }, status, reason);
  }

  public record(
    { logicalId, physicalId, type }: Pick<StackResource, 'logicalId' | 'physicalId' | 'type'>,
    status: string,
    reason?: string,
  ): void {
    this.events.push({
      id: newId(),
      timestamp: now(),
      logicalId,
      physicalId,
      type,
      status,
      ...(reason !== undefined && { reason }),
    });
    const because = reason === undefined ? '' : ` ${firstLine(reason)}`;
    this.log(`${this.name} ${logicalId} ${type} ${status}${because}`);
  }
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';
