import { subjectOf } from '../cluster-target';
import { compareFacts, describeMismatches } from '../compare-facts';
import { factsOf } from '../live-facts';
import { type OperationContext } from '../operation-context';
import { OperationError } from '../operation-error';
import { checkAgainstLive } from './check-against-live';
import { desiredState } from './desired-state';
import { readLiveSchedule, type LiveSchedule } from './read-live-schedule';
import { requireNoDrift } from './require-no-drift';
import { outcomeOf, type AppliedSchedule, type ApplyScheduleRequest } from './schedule-request';
import { stateOf } from './schedule-state';
import { writeSchedule } from './write-schedule';

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
  requireFacts(request, live, context);
  const desired = desiredState(request.desired, live);
  checkAgainstLive(request.target, factsOf(live.cluster), {
    ...stateOf(live.schedule),
    ...desired,
  });
  await requireNoDrift(request, live, { desired, context });
  return outcomeOf(await writeSchedule(request, live, { desired, context }));
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
