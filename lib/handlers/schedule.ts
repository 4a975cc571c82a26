import { applySchedule } from '../atlas/operations/schedule/apply-schedule';
import { type AppliedSchedule } from '../atlas/operations/schedule/schedule-request';
import { withClient, type EventAtWork } from './connection';
import { type ScheduleAttributes } from './contract';
import { type HandlerDependencies } from './dependencies';
import { type ResourceAnswer, type ResourceEvent } from './event';
import { loadRuns } from './load-runs';
import { parseScheduleIdentity, scheduleIdOf } from './schedule-identity';
import { scheduleRequestOf } from './schedule-request';
import { requireInProgress } from './stack-status';

/** Applies or changes a `Custom::MongoDbBackupSchedule`; its removal and its rollback are with the rarer kinds. */
export async function handleSchedule(
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<ResourceAnswer> {
  const at = { event, phase: await requireInProgress(event, deps), deps };
  const applied = at.phase === 'forward' ? await apply(at) : await loadRuns().putBack(at);
  const data: ScheduleAttributes = {
    PolicyId: applied.policyId,
    NextSnapshot: applied.nextSnapshot,
  };
  const PhysicalResourceId = scheduleIdOf(parseScheduleIdentity(event.ResourceProperties));
  return { PhysicalResourceId, Data: { ...data }, Phase: 'settled' };
}

async function apply(at: EventAtWork): Promise<AppliedSchedule> {
  const { records, log } = at.deps;
  const request = scheduleRequestOf(at);
  return await withClient(at, (client) => applySchedule(request, { client, records, log }));
}
