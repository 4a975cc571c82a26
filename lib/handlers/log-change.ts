import { withoutDurations } from '../atlas/operations/run/duration';
import { type HandlerDependencies } from './dependencies';
import { type ResourceEvent } from './event';

/** Logs where something waited for stands whenever that is another than before, not at every poll. */
export function logChange(
  { StackId, LogicalResourceId, RequestId }: ResourceEvent,
  line: string,
  { said, log }: Pick<HandlerDependencies, 'said' | 'log'>,
): void {
  const resource = `${StackId} ${LogicalResourceId}`;
  const state = `${RequestId} ${withoutDurations(line)}`;
  if (said.get(resource) === state) return;
  said.set(resource, state);
  log(line);
}
