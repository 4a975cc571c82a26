import { type WireSchedule } from '../../wire/schedule';
import { isAtlasDefault } from './atlas-default';
import { checkAgainstLive } from './check-against-live';
import { subjectOf } from '../cluster-target';
import { compareFacts, describeMismatches } from '../compare-facts';
import { describeSchedule } from './describe-schedule';
import { desiredState } from './desired-state';
import { describeDrift, findDrift } from './drift';
import { factsOf } from '../live-facts';
import { flagOf, isPending, sendOnceForKey } from './one-shot';
import { OperationError } from '../operation-error';
import { patchSchedule, readBack } from './patch-schedule';
import { isEmptyPatch, planPatch } from './plan-patch';
import { readLiveSchedule, type LiveSchedule } from './read-live-schedule';
import { restoreStrength } from './restore-strength';
import { type AppliedSchedule, type ApplyScheduleRequest } from './schedule-request';
import { type OperationContext } from '../operation-context';
import { stateOf, type ScheduleState } from './schedule-state';

/**
 * Makes the live schedule the declared one: reads, checks every stated fact, refuses to lower what somebody else
 * strengthened, writes with one PATCH, and reads again. Nothing is written when nothing differs, and a refused PATCH
 * leaves the old schedule standing.
 */
export async function applySchedule(
  request: ApplyScheduleRequest,
  context: OperationContext,
): Promise<AppliedSchedule> {
  const live = await readLiveSchedule(context.client, request.target);
  if (request.isRollback) return outcomeOf(await restoreStrength(request, live, context));
  requireFacts(request, live, context);
  const desired = desiredState(request.desired, live);
  checkAgainstLive(request.target, factsOf(live.cluster), {
    ...stateOf(live.schedule),
    ...desired,
  });
  requireNoDrift(request, live, { desired, log: context.log });
  return outcomeOf(await write(request, live, { desired, context }));
}

function requireFacts(
  { target, facts }: ApplyScheduleRequest,
  live: LiveSchedule,
  { log }: OperationContext,
): void {
  const mismatches = compareFacts(facts, factsOf(live.cluster));
  const grave = mismatches.filter(({ matters }) => matters);
  const light = mismatches.filter(({ matters }) => !matters);
  if (light.length > 0)
    log(`${subjectOf(target)}: ${describeMismatches(light)}; backups do not depend on it`);
  if (grave.length === 0) return;
  throw new OperationError(
    `${subjectOf(target)}: ${describeMismatches(grave)}; correct what the app states, or change the cluster first (stating a fact switches nothing on)`,
  );
}

function requireNoDrift(
  request: ApplyScheduleRequest,
  live: LiveSchedule,
  { desired, log }: { readonly desired: ScheduleState; readonly log: (line: string) => void },
): void {
  const { lastDeclared } = request;
  const isFirst = lastDeclared === undefined;
  const liveState = stateOf(live.schedule);
  if (isFirst && isAtlasDefault(liveState)) return;
  const before = isFirst ? undefined : desiredState(lastDeclared, live);
  const conflicts = findDrift({ lastDeclared: before, live: liveState, desired });
  if (conflicts.length === 0) return;
  const subject = subjectOf(request.target);
  if (request.onDrift === 'overwrite' || (isFirst && request.adopt)) {
    log(`${subject}: lowering what was set by hand, as the app asks: ${describeDrift(conflicts)}`);
    return;
  }
  const remedy = isFirst ? 'adopt: true replaces it' : 'OnDrift.OVERWRITE lowers it';
  throw new OperationError(
    `${subject}: the live schedule is stronger than the app declares and nothing was changed (${describeDrift(conflicts)}); declare the live values, or ${remedy}`,
  );
}

interface Write {
  readonly desired: ScheduleState;
  readonly context: OperationContext;
}

async function write(
  request: ApplyScheduleRequest,
  live: LiveSchedule,
  { desired, context }: Write,
): Promise<WireSchedule> {
  const { target } = request;
  const act = request.desired.existingSnapshots;
  const oneShot = {
    target,
    records: context.records,
    at: () => new Date(context.client.now()).toISOString(),
  };
  if (act !== undefined && (await isPending(act, oneShot))) {
    const patch = { ...planPatch(live.schedule, desired, true), ...flagOf(act) };
    await sendOnceForKey(act, oneShot, () => patchSchedule(target, patch, context));
    context.log(
      `${subjectOf(target)}: existing snapshots were changed once for the key '${act.key}'`,
    );
    return await readBack(target, desired, context);
  }
  const patch = planPatch(live.schedule, desired);
  if (isEmptyPatch(patch)) {
    context.log(`${subjectOf(target)}: the live schedule is as declared, nothing was written`);
    return live.schedule;
  }
  context.log(`${subjectOf(target)}: replacing ${describeSchedule(stateOf(live.schedule))}`);
  await patchSchedule(target, patch, context);
  return await readBack(target, desired, context);
}

function outcomeOf(schedule: WireSchedule): AppliedSchedule {
  return { policyId: schedule.policies[0]?.id ?? '', nextSnapshot: schedule.nextSnapshot ?? '' };
}
