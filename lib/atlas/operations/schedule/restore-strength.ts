import { AtlasError } from '../../client/atlas-error';
import { type WireSchedule } from '../../wire/schedule';
import { patchSchedule } from './patch-schedule';
import { type ApplyScheduleRequest } from './schedule-request';
import { type OperationContext } from '../operation-context';
import { subjectOf } from '../cluster-target';
import { describeSchedule } from './describe-schedule';
import { desiredState } from './desired-state';
import { OperationError } from '../operation-error';
import { isEmptyPatch, planPatch } from './plan-patch';
import { readSchedule, type LiveSchedule } from './read-live-schedule';
import { stateOf } from './schedule-state';
import { strengthen } from './strengthen';

/** What a rollback does: puts stronger old values back, lowers nothing, never fails, and says what is live. */
export async function restoreStrength(
  request: ApplyScheduleRequest,
  live: LiveSchedule,
  context: OperationContext,
): Promise<WireSchedule> {
  const subject = subjectOf(request.target);
  let current = live.schedule;
  try {
    const wanted = strengthen(stateOf(current), desiredState(request.desired, live));
    const patch = planPatch(current, wanted);
    if (!isEmptyPatch(patch)) {
      await patchSchedule(request.target, patch, context);
      current = await readSchedule(context.client, request.target);
    }
  } catch (error) {
    if (!AtlasError.isAtlasError(error) && !OperationError.isOperationError(error)) throw error;
    context.log(`${subject}: rollback could not put stronger old values back: ${error.message}`);
  }
  context.log(`${subject}: rollback lowers nothing; live is ${describeSchedule(stateOf(current))}`);
  return current;
}
