import { type HandlerDependencies } from './dependencies';
import { type CompletionAnswer, type ResourceAnswer, type ResourceEvent } from './event';

/** What serves one type of custom resource. */
export interface ResourceKind {
  readonly begin: (event: ResourceEvent, deps: HandlerDependencies) => Promise<ResourceAnswer>;
  /** Goes on where `begin` answered that it waits; left out by a kind that never does. */
  readonly goOn?: (event: ResourceEvent, deps: HandlerDependencies) => Promise<CompletionAnswer>;
}
