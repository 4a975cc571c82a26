import { applySchedule } from '../atlas/operations/schedule/apply-schedule';
import { readAppliedBefore } from '../atlas/operations/schedule/applied-schedule';
import {
  type AppliedSchedule,
  type ApplyScheduleRequest,
} from '../atlas/operations/schedule/schedule-request';
import { withClient, type EventAtWork } from './connection';
import { type ScheduleAttributes, type ScheduleProperties } from './contract';
import { type HandlerDependencies } from './dependencies';
import { type ResourceAnswer, type ResourceEvent } from './event';
import { ownerOf } from './owner';
import { orLeaveAlone } from './rollback';
import { parseScheduleProperties } from './schedule-properties';
import { parseScheduleIdentity, scheduleIdOf } from './schedule-identity';
import { requireInProgress } from './stack-status';

/** Applies or changes a `Custom::MongoDbBackupSchedule`; its removal is with the rarer kinds. */
export async function handleSchedule(
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<ResourceAnswer> {
  const at = { event, phase: await requireInProgress(event, deps), deps };
  const applied = at.phase === 'forward' ? await apply(at) : await putBack(at);
  const data: ScheduleAttributes = {
    PolicyId: applied.policyId,
    NextSnapshot: applied.nextSnapshot,
  };
  const PhysicalResourceId = scheduleIdOf(parseScheduleIdentity(event.ResourceProperties));
  return { PhysicalResourceId, Data: { ...data }, Phase: 'settled' };
}

/** A rollback that cannot reach the schedule changes nothing and ends all the same. */
async function putBack(at: EventAtWork): Promise<AppliedSchedule> {
  const { event, deps } = at;
  const target = parseScheduleIdentity(event.ResourceProperties);
  const subject = `cluster ${target.clusterName}`;
  const known = readAppliedBefore({ target, owner: ownerOf(event) }, deps);
  const policyId = await known.then(
    (before) => before.policyId,
    () => '',
  );
  return await orLeaveAlone(apply(at), { subject, result: { policyId, nextSnapshot: '' } }, deps);
}

async function apply(at: EventAtWork): Promise<AppliedSchedule> {
  const { records, log } = at.deps;
  const request = requestOf(at);
  return await withClient(at, (client) => applySchedule(request, { client, records, log }));
}

function requestOf({ event, phase }: EventAtWork): ApplyScheduleRequest {
  const properties = parseScheduleProperties(event.ResourceProperties);
  const isRollback = phase === 'rollback';
  return {
    target: properties,
    owner: ownerOf(event),
    facts: properties.facts,
    desired: properties.schedule,
    lastDeclared: isRollback ? undefined : lastDeclared(event)?.schedule,
    onDrift: properties.onDrift ?? 'fail',
    // What was written to adopt one cluster says nothing about the next one the resource is given.
    adopt: event.RequestType === 'Create' ? (properties.adopt ?? false) : undefined,
    isRollback,
  };
}

/** What was declared for the same cluster before; another cluster is a first deployment. */
function lastDeclared({
  ResourceProperties,
  OldResourceProperties,
}: ResourceEvent): ScheduleProperties | undefined {
  if (OldResourceProperties === undefined) return undefined;
  const [before, now] = [OldResourceProperties, ResourceProperties].map((properties) =>
    scheduleIdOf(parseScheduleIdentity(properties)),
  );
  return before === now ? parseScheduleProperties(OldResourceProperties) : undefined;
}
