import { applySchedule } from '../atlas/operations/schedule/apply-schedule';
import { deleteSchedule } from '../atlas/operations/schedule/delete-schedule';
import { type AppliedSchedule } from '../atlas/operations/schedule/schedule-request';
import { withClient } from './connection';
import { type ScheduleAttributes, type ScheduleProperties } from './contract';
import { type HandlerDependencies } from './dependencies';
import { type ResourceAnswer, type ResourceEvent } from './event';
import { isForUser } from './one-line-error';
import { parseScheduleProperties } from './schedule-properties';
import { requireInProgress } from './stack-status';

/** Applies, changes or leaves a `Custom::MongoDbBackupSchedule`. */
export async function handleSchedule(
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<ResourceAnswer> {
  return event.RequestType === 'Delete' ? await remove(event, deps) : await apply(event, deps);
}

async function apply(event: ResourceEvent, deps: HandlerDependencies): Promise<ResourceAnswer> {
  const properties = parseScheduleProperties(event.ResourceProperties);
  const isRollback = (await requireInProgress(event, deps)) === 'rollback';
  const before = lastDeclared(event, properties);
  const applying = withClient(properties.connection, deps, (client) =>
    applySchedule(
      {
        target: properties,
        facts: properties.facts,
        desired: properties.schedule,
        lastDeclared: before?.schedule,
        onDrift: properties.onDrift ?? 'fail',
        adopt: properties.adopt ?? false,
        isRollback,
      },
      { client, records: deps.records, log: deps.log },
    ),
  );
  const applied = isRollback
    ? await applying.catch((error: unknown) => leaveAsItIs(error, properties, deps))
    : await applying;
  const data: ScheduleAttributes = {
    PolicyId: applied.policyId,
    NextSnapshot: applied.nextSnapshot,
  };
  return { PhysicalResourceId: physicalIdOf(properties), Data: { ...data }, Phase: 'settled' };
}

/** A rollback that cannot reach the schedule changes nothing; failing would leave the stack in UPDATE_ROLLBACK_FAILED. */
function leaveAsItIs(
  error: unknown,
  { clusterName }: ScheduleProperties,
  { log }: HandlerDependencies,
): AppliedSchedule {
  if (!isForUser(error)) throw error;
  log(`cluster ${clusterName}: rollback left the live schedule as it is: ${error.message}`);
  return { policyId: '', nextSnapshot: '' };
}

/** What was declared for the same cluster before; another cluster is a first deployment. */
function lastDeclared(
  event: ResourceEvent,
  now: ScheduleProperties,
): ScheduleProperties | undefined {
  if (event.OldResourceProperties === undefined) return undefined;
  const before = parseScheduleProperties(event.OldResourceProperties);
  return physicalIdOf(before) === physicalIdOf(now) ? before : undefined;
}

async function remove(event: ResourceEvent, deps: HandlerDependencies): Promise<ResourceAnswer> {
  const answer: ResourceAnswer = {
    PhysicalResourceId: event.PhysicalResourceId ?? '',
    Phase: 'settled',
  };
  const properties = parseScheduleProperties(event.ResourceProperties);
  const subject = `cluster ${properties.clusterName}`;
  if (event.PhysicalResourceId !== physicalIdOf(properties)) {
    deps.log(`${subject}: this schedule was never applied, nothing to delete`);
    return answer;
  }
  if (properties.onRemove !== 'delete-schedule') {
    deps.log(`${subject}: the construct is gone and the live schedule stays`);
    return answer;
  }
  if ((await requireInProgress(event, deps)) === 'rollback') {
    deps.log(`${subject}: a rollback deletes nothing, the live schedule stays`);
    return answer;
  }
  await withClient(properties.connection, deps, (client) =>
    deleteSchedule(properties, { client, records: deps.records, log: deps.log }),
  );
  return answer;
}

const physicalIdOf = ({ projectId, clusterName }: ScheduleProperties): string =>
  `${projectId}/${clusterName}`;
