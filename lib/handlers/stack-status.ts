import { OperationError } from '../atlas/operations/operation-error';
import { type HandlerDependencies } from './dependencies';
import { type ResourceEvent } from './event';

/**
 * Where a stack stands when one of its events is handled. `forward`: being deployed or deleted as asked; `rollback`: a
 * deployment is being undone; `late`: none of it is going on, so the event is a duplicate or comes after its end.
 */
export type StackPhase = 'forward' | 'rollback' | 'late';

/** The event's request and stack: all that telling the phase takes. */
export type PhasedEvent = Pick<ResourceEvent, 'RequestType' | 'StackId' | 'LogicalResourceId'>;

const APPLYING = ['CREATE_IN_PROGRESS', 'UPDATE_IN_PROGRESS'];

/**
 * The statuses in which CloudFormation sends a request going forward; a resource taken out of a template, or replaced,
 * is deleted in the clean-up after the update.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html
 */
const FORWARD: Readonly<Record<ResourceEvent['RequestType'], readonly string[]>> = {
  Create: APPLYING,
  Update: APPLYING,
  Delete: ['DELETE_IN_PROGRESS', 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS'],
};

/** Reads the phase of an event's stack. When it cannot be read, nothing is begun. @throws {OperationError} */
export async function readPhase(
  event: PhasedEvent,
  deps: Pick<HandlerDependencies, 'readStackStatus'>,
): Promise<StackPhase> {
  const status = await readStatus(event, deps);
  if (FORWARD[event.RequestType].includes(status)) return 'forward';
  return status.includes('ROLLBACK') && status.endsWith('_IN_PROGRESS') ? 'rollback' : 'late';
}

/** The phase of an event that is to be acted on; a late one is refused. @throws {OperationError} */
export async function requireInProgress(
  event: PhasedEvent,
  deps: Pick<HandlerDependencies, 'readStackStatus'>,
): Promise<Exclude<StackPhase, 'late'>> {
  const phase = await readPhase(event, deps);
  if (phase !== 'late') return phase;
  throw new OperationError(
    `${event.LogicalResourceId}: this ${event.RequestType} comes late, its stack is at something else by now, so nothing was changed; deploy the stack again if the change is still wanted`,
  );
}

/**
 * What is called right before every write: it throws once the stack is no longer in the phase the work began in, e.g.
 * because CloudFormation gave up on a slow deployment and undid it. @throws {OperationError}
 */
export function guardWrites(
  event: PhasedEvent,
  deps: Pick<HandlerDependencies, 'readStackStatus'>,
  begunIn: StackPhase,
): () => Promise<void> {
  return async () => {
    const phase = await readPhase(event, deps);
    if (phase === begunIn) return;
    const now = phase === 'rollback' ? 'is being rolled back' : 'is at something else by now';
    throw new OperationError(
      `${event.LogicalResourceId}: its stack ${now}, so the write was not sent; deploy the stack again if the change is still wanted`,
    );
  };
}

async function readStatus(
  { StackId }: PhasedEvent,
  { readStackStatus }: Pick<HandlerDependencies, 'readStackStatus'>,
): Promise<string> {
  try {
    return await readStackStatus(StackId);
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown reason';
    throw new OperationError(
      `whether this is a rollback cannot be told, because the status of the stack is unreadable (${reason}), so nothing was changed; let the handler's role call cloudformation:DescribeStacks on its own stack, then deploy again`,
    );
  }
}
