import { OperationError } from '../atlas/operations/operation-error';
import { LONGEST_WATCH_MINUTES, type WatchProperties } from './contract';
import { type HandlerDependencies } from './dependencies';
import { type CompletionAnswer, type ResourceEvent } from './event';
import { toOneLineError } from './one-line-error';
import { readPhase } from './stack-status';

const MINUTE_MILLIS = 60_000;
/** Kept of the wait condition's time, so that our own message, which says what still runs, comes before CloudFormation's. */
const MARGIN_MINUTES = 5;

/** Whether somebody has to be set to watch: a handle that was there before has had its answer. */
export function isToBeWatched(event: ResourceEvent, { handle }: WatchProperties): boolean {
  const before = event.OldResourceProperties?.['watch'] as Partial<WatchProperties> | undefined;
  return event.RequestType === 'Create' || before?.handle !== handle;
}

/** When watching ends, milliseconds since 1970. */
export const watchEnd = (now: number, waitMinutes: number): number =>
  now + Math.min(waitMinutes, LONGEST_WATCH_MINUTES - MARGIN_MINUTES) * MINUTE_MILLIS;

/** Sets the state machine to watch the run of an event. What it is given shows in its history: no address is in it. */
export async function startWatch(
  event: ResourceEvent,
  {
    subject,
    machine,
    waitUntil,
  }: { readonly subject: string; readonly machine: string; readonly waitUntil: number },
  { startExecution }: HandlerDependencies,
): Promise<void> {
  const { RequestType, RequestId, StackId, LogicalResourceId, ResourceType, ResourceProperties } =
    event;
  const resource = { RequestType, RequestId, StackId, LogicalResourceId, ResourceType };
  const input = { ...resource, ResourceProperties, Phase: 'watching', WaitUntil: waitUntil };
  try {
    await startExecution(machine, RequestId, input);
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown reason';
    throw new OperationError(
      `${subject}: its job was started and goes on in Atlas, but the state machine that is to wait for it could not be started (${reason}); let the handler's role start it, then deploy again with the same runId to wait for the same job`,
    );
  }
}

/**
 * One look at a run that a wait condition waits for: its end is signalled, an error too. Once the stack has left the
 * deployment the condition belongs to, nobody is told any more.
 */
export async function watchOnce(
  event: ResourceEvent,
  { watch, look }: { readonly watch: WatchProperties; readonly look: () => Promise<boolean> },
  deps: HandlerDependencies,
): Promise<CompletionAnswer> {
  const { StackId, LogicalResourceId } = event;
  if ((await readPhase(event, deps)) !== 'forward') {
    deps.log(`${LogicalResourceId}: its stack waits no longer, so nobody is told how the run ends`);
    return { IsComplete: true };
  }
  const signal = async (status: 'SUCCESS' | 'FAILURE', reason: string): Promise<void> => {
    const handle = { stackId: StackId, logicalId: watch.handle };
    if (!(await deps.signal(handle, { status, reason })))
      deps.log(`${LogicalResourceId}: the wait condition takes no signal any more`);
  };
  let failure: Error | undefined;
  try {
    if (!(await look())) return { IsComplete: false };
  } catch (error) {
    failure = toOneLineError(error, event, deps.log);
  }
  await (failure === undefined ? signal('SUCCESS', 'done') : signal('FAILURE', failure.message));
  return { IsComplete: true };
}
