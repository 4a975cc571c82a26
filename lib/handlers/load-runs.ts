import { type AppliedSchedule } from '../atlas/operations/schedule/schedule-request';
import { type EventAtWork } from './connection';
import { type HandlerDependencies } from './dependencies';
import { type ResourceKind } from './resource-kind';

/** What the second bundle offers. */
interface Runs {
  readonly RUNS: Readonly<Record<string, ResourceKind>>;
  readonly putBack: (at: EventAtWork) => Promise<AppliedSchedule>;
  readonly writeSecret: HandlerDependencies['writeSecret'];
  readonly startExecution: HandlerDependencies['startExecution'];
  readonly signalHandle: HandlerDependencies['signal'];
}

/** Loads the second bundle: what applying schedules never needs. */
export function loadRuns(): Runs {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a bundle of its own, loaded when first needed
  return require('./runs') as Runs;
}
