import { SCHEDULE_RESOURCE_TYPE } from './contract';
import { type HandlerDependencies } from './dependencies';
import { type CompletionAnswer, type ResourceAnswer, type ResourceEvent } from './event';
import { toOneLineError } from './one-line-error';
import { handleSchedule } from './schedule';

/** Serves both hooks of the Provider framework: `isComplete` is known by the field our own answer added. */
export type Handler = (event: ResourceEvent) => Promise<ResourceAnswer | CompletionAnswer>;

/** The Lambda, pure apart from its dependencies. */
export function makeHandler(deps: HandlerDependencies): Handler {
  return async (event) => {
    if (event.Phase === 'settled') return { IsComplete: true };
    deps.log(`${event.RequestType} ${event.LogicalResourceId} (${event.ResourceType})`);
    try {
      return await dispatch(event, deps);
    } catch (error) {
      throw toOneLineError(error, event, deps.log);
    }
  };
}

function dispatch(event: ResourceEvent, deps: HandlerDependencies): Promise<ResourceAnswer> {
  if (event.ResourceType === SCHEDULE_RESOURCE_TYPE) return handleSchedule(event, deps);
  throw new Error(`resource type ${event.ResourceType} is not one this handler serves`);
}
