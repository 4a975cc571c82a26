import { deleteSnapshot } from '../atlas/operations/snapshot/delete-snapshot';
import {
  snapshotSubject,
  type SnapshotProgress,
  type TakeSnapshotRequest,
} from '../atlas/operations/snapshot/snapshot-request';
import { takeSnapshot } from '../atlas/operations/snapshot/take-snapshot';
import { withClient } from './connection';
import { type SnapshotAttributes, type SnapshotProperties } from './contract';
import { type HandlerDependencies } from './dependencies';
import { type CompletionAnswer, type ResourceAnswer, type ResourceEvent } from './event';
import { logChange } from './log-change';
import { parseSnapshotProperties } from './snapshot-properties';
import { stackNameOf } from './stack-name';
import { orLeaveAlone } from './rollback';
import { requireInProgress } from './stack-status';

/** Takes, keeps or lets go of a `Custom::MongoDbBackupSnapshot`. */
export async function handleSnapshot(
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<ResourceAnswer> {
  if (event.RequestType === 'Delete') return await remove(event, deps);
  const progress = await advance(event, deps);
  const PhysicalResourceId = physicalIdOf(event);
  return progress.isDone
    ? { PhysicalResourceId, Data: attributesOf(progress), Phase: 'settled' }
    : { PhysicalResourceId, Phase: 'waiting' };
}

/** Goes on with a snapshot that was not completed yet. */
export async function continueSnapshot(
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<CompletionAnswer> {
  const progress = await advance(event, deps);
  if (progress.isDone) return { IsComplete: true, Data: attributesOf(progress) };
  const { key, clusterName } = parseSnapshotProperties(event.ResourceProperties);
  logChange(event, `snapshot ${key} of ${clusterName}: ${progress.status}`, deps);
  return { IsComplete: false };
}

async function advance(event: ResourceEvent, deps: HandlerDependencies): Promise<SnapshotProgress> {
  const properties = parseSnapshotProperties(event.ResourceProperties);
  const phase = await requireInProgress(event, deps);
  const isRollback = phase === 'rollback';
  const request = requestOf(event, properties, isRollback);
  const taking = withClient({ event, phase, deps }, (client) =>
    takeSnapshot(request, { client, records: deps.records, log: deps.log }),
  );
  if (!isRollback) return await taking;
  const result = { isDone: true, snapshot: undefined } as const;
  return await orLeaveAlone(taking, { subject: snapshotSubject(request), result }, deps);
}

function requestOf(
  event: ResourceEvent,
  properties: SnapshotProperties,
  isRollback: boolean,
): TakeSnapshotRequest {
  const { description, key, keep, reuseWithinHours, allowShorterKeep = false } = properties;
  return {
    target: properties,
    owner: { stack: stackNameOf(event.StackId), resource: event.LogicalResourceId },
    key,
    keep,
    allowShorterKeep,
    reuseWithinHours,
    isRollback,
    previousKeep: isRollback ? undefined : previousKeep(event, properties),
    ...(description !== undefined && { description }),
  };
}

/** What was declared for the same key of the same cluster before. */
function previousKeep(
  { OldResourceProperties }: ResourceEvent,
  now: SnapshotProperties,
): SnapshotProperties['keep'] | undefined {
  if (OldResourceProperties === undefined) return undefined;
  const before = parseSnapshotProperties(OldResourceProperties);
  const isSame =
    before.projectId === now.projectId &&
    before.clusterName === now.clusterName &&
    before.key === now.key;
  return isSame ? before.keep : undefined;
}

async function remove(event: ResourceEvent, deps: HandlerDependencies): Promise<ResourceAnswer> {
  const answer: ResourceAnswer = {
    PhysicalResourceId: event.PhysicalResourceId ?? '',
    Phase: 'settled',
  };
  const properties = parseSnapshotProperties(event.ResourceProperties);
  const subject = `snapshot ${properties.key} of ${properties.clusterName}`;
  if (event.PhysicalResourceId !== physicalIdOf(event)) {
    deps.log(`${subject}: it was never taken, nothing to delete`);
    return answer;
  }
  if (properties.onRemove !== 'delete-snapshot') {
    deps.log(`${subject}: the construct is gone and the snapshot stays until it expires`);
    return answer;
  }
  const phase = await requireInProgress(event, deps);
  if (phase === 'rollback') {
    deps.log(`${subject}: a rollback deletes nothing, the snapshot stays`);
    return answer;
  }
  await withClient({ event, phase, deps }, (client) =>
    deleteSnapshot(requestOf(event, properties, false), {
      client,
      records: deps.records,
      log: deps.log,
    }),
  );
  return answer;
}

const attributesOf = ({
  snapshot,
}: Extract<SnapshotProgress, { isDone: true }>): SnapshotAttributes & Record<string, string> => ({
  SnapshotId: snapshot?.snapshotId ?? '',
  CreatedAt: snapshot?.createdAt ?? '',
});

/** Not the key: a new key is a new snapshot of the same resource, and the old one stays. */
function physicalIdOf({ ResourceProperties, LogicalResourceId }: ResourceEvent): string {
  const { projectId, clusterName } = parseSnapshotProperties(ResourceProperties);
  return `${projectId}/${clusterName}/${LogicalResourceId}`;
}
