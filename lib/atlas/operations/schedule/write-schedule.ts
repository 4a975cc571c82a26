import { AtlasError } from '../../client/atlas-error';
import { type WireSchedule, type WireSchedulePatch } from '../../wire/schedule';
import { subjectOf } from '../cluster-target';
import { type OperationContext } from '../operation-context';
import { announceApplying, recordApplied } from './applied-schedule';
import { describeSchedule } from './describe-schedule';
import { flagOf, isPending, sendOnceForKey } from './one-shot';
import { patchSchedule, readBack } from './patch-schedule';
import { isEmptyPatch, planPatch } from './plan-patch';
import { type LiveSchedule } from './read-live-schedule';
import { type ApplyScheduleRequest } from './schedule-request';
import { stateOf, type ScheduleState } from './schedule-state';

/** Writes what differs, with the act on existing snapshots if one is still to be sent, and records whose schedule it is. */
export async function writeSchedule(
  request: ApplyScheduleRequest,
  live: LiveSchedule,
  { desired, context }: { readonly desired: ScheduleState; readonly context: OperationContext },
): Promise<WireSchedule> {
  const { target } = request;
  const applied = { ...request, policyId: live.schedule.policies[0]?.id ?? '' };
  const send = async (patch: WireSchedulePatch): Promise<void> => {
    const withdraw = await announceApplying(applied, context);
    await patchSchedule(target, patch, context).catch(async (error: unknown) => {
      if (AtlasError.isAtlasError(error))
        await (error.effectUnknown ? recordApplied(applied, context) : withdraw());
      throw error;
    });
    await recordApplied(applied, context);
  };
  const act = request.desired.existingSnapshots;
  const oneShot = {
    target,
    records: context.records,
    at: () => new Date(context.client.now()).toISOString(),
  };
  if (act !== undefined && (await isPending(act, oneShot))) {
    const flag = flagOf(act, live.schedule.copySettings, desired.copies);
    const patch = { ...planPatch(live.schedule, desired, flag), ...flag };
    await sendOnceForKey(act, oneShot, () => send(patch));
    context.log(
      `${subjectOf(target)}: existing snapshots were changed once for the key '${act.key}'`,
    );
    return await readBack(target, desired, context);
  }
  const patch = planPatch(live.schedule, desired);
  if (isEmptyPatch(patch)) {
    await recordApplied(applied, context);
    context.log(`${subjectOf(target)}: the live schedule is as declared, nothing was written`);
    return live.schedule;
  }
  context.log(`${subjectOf(target)}: replacing ${describeSchedule(stateOf(live.schedule))}`);
  await send(patch);
  return await readBack(target, desired, context);
}
