import { type ScheduleSettings } from '../../../core/model/protection-model';
import { subjectOf } from '../cluster-target';
import { type OperationContext } from '../operation-context';
import { OperationError } from '../operation-error';
import { readAppliedBefore } from './applied-schedule';
import { isAtlasDefault } from './atlas-default';
import { resolvableState } from './desired-state';
import { describeDrift, findDrift, type DriftSides } from './drift';
import { type LiveSchedule } from './read-live-schedule';
import { type ApplyScheduleRequest } from './schedule-request';
import { stateOf, type ScheduleState } from './schedule-state';

/** Stops a deployment that would lower what somebody else strengthened, unless the app says that it may. */
export async function requireNoDrift(
  request: ApplyScheduleRequest,
  live: LiveSchedule,
  { desired, context }: { readonly desired: ScheduleState; readonly context: OperationContext },
): Promise<void> {
  const liveState = stateOf(live.schedule);
  const isFirst = request.lastDeclared === undefined;
  if (isFirst && isAtlasDefault(liveState)) return;
  const before = isFirst ? {} : await readBefore(request, live, context);
  const conflicts = findDrift({ lastDeclared: undefined, ...before, live: liveState, desired });
  if (conflicts.length === 0) return;
  const subject = subjectOf(request.target);
  const mayAdopt = isFirst && request.adopt !== undefined;
  if (request.onDrift === 'overwrite' || (mayAdopt && request.adopt)) {
    context.log(
      `${subject}: lowering what was set by hand, as the app asks: ${describeDrift(conflicts)}`,
    );
    return;
  }
  const remedy = mayAdopt ? 'adopt: true replaces it' : 'OnDrift.OVERWRITE lowers it';
  throw new OperationError(
    `${subject}: the live schedule is stronger than the app declares and nothing was changed (${describeDrift(conflicts)}); declare the live values, or ${remedy}`,
  );
}

/** What is ours of the live schedule: what was declared last, and what an undone deployment left. */
async function readBefore(
  request: ApplyScheduleRequest,
  live: LiveSchedule,
  context: OperationContext,
): Promise<Pick<DriftSides, 'lastDeclared' | 'applied'>> {
  const { settings } = await readAppliedBefore(request, context);
  const resolved = (past: ScheduleSettings | undefined): ScheduleState | undefined =>
    past && resolvableState(past, live);
  return { lastDeclared: resolved(request.lastDeclared), applied: resolved(settings) };
}
