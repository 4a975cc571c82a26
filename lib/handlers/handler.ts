import { SCHEDULE_RESOURCE_TYPE } from './contract';
import { type HandlerDependencies } from './dependencies';
import { type CompletionAnswer, type ResourceAnswer, type ResourceEvent } from './event';
import { loadRuns } from './load-runs';
import { toOneLineError } from './one-line-error';
import { type ResourceKind } from './resource-kind';
import { handleSchedule } from './schedule';

/** Serves both hooks of the Provider framework: `isComplete` is known by the field our own answer added. */
export type Handler = (event: ResourceEvent) => Promise<ResourceAnswer | CompletionAnswer>;

/** The Lambda, pure apart from its dependencies. */
export function makeHandler(deps: HandlerDependencies): Handler {
  return async (event) => {
    if (event.Phase === 'settled') return { IsComplete: true };
    try {
      const kind = kindOf(event);
      if (event.Phase !== undefined) return await goOn(kind, event, deps);
      deps.log(`${event.RequestType} ${event.LogicalResourceId} (${event.ResourceType})`);
      return await kind.begin(event, deps);
    } catch (error) {
      throw toOneLineError(error, event, deps.log);
    }
  };
}

function kindOf({ ResourceType, RequestType }: ResourceEvent): ResourceKind {
  if (ResourceType === SCHEDULE_RESOURCE_TYPE && RequestType !== 'Delete')
    return { begin: handleSchedule };
  const kind = loadRuns().RUNS[ResourceType];
  if (kind !== undefined) return kind;
  throw new Error(`resource type ${ResourceType} is not one this handler serves`);
}

async function goOn(
  { goOn: next }: ResourceKind,
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<CompletionAnswer> {
  return next === undefined ? { IsComplete: true } : await next(event, deps);
}
