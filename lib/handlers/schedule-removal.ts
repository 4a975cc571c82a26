import { deleteSchedule } from '../atlas/operations/schedule/delete-schedule';
import { withClient } from './connection';
import { type HandlerDependencies } from './dependencies';
import { type ResourceAnswer, type ResourceEvent } from './event';
import { ownerOf } from './owner';
import { parseScheduleIdentity, scheduleIdOf } from './schedule-identity';
import { parseScheduleProperties } from './schedule-properties';
import { requireInProgress } from './stack-status';

/** Removes a `Custom::MongoDbBackupSchedule`; what is live stays unless the app said otherwise. */
export async function removeSchedule(
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<ResourceAnswer> {
  const reason = await reasonToStay(event, deps);
  if (reason === undefined) await empty(event, deps);
  else deps.log(reason);
  return { PhysicalResourceId: event.PhysicalResourceId ?? '', Phase: 'settled' };
}

async function reasonToStay(
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<string | undefined> {
  const identity = parseScheduleIdentity(event.ResourceProperties);
  const subject = `cluster ${identity.clusterName}`;
  if (event.PhysicalResourceId !== scheduleIdOf(identity))
    return `${subject}: this schedule was never applied, nothing to delete`;
  if (identity.onRemove !== 'delete-schedule')
    return `${subject}: the construct is gone and the live schedule stays`;
  return (await requireInProgress(event, deps)) === 'rollback'
    ? `${subject}: a rollback deletes nothing, the live schedule stays`
    : undefined;
}

async function empty(event: ResourceEvent, deps: HandlerDependencies): Promise<void> {
  const properties = parseScheduleProperties(event.ResourceProperties);
  const { records, log } = deps;
  const request = {
    target: properties,
    owner: ownerOf(event),
    declared: properties.schedule,
    onDrift: properties.onDrift ?? 'fail',
  };
  await withClient({ event, phase: 'forward', deps }, (client) =>
    deleteSchedule(request, { client, records, log }),
  );
}
