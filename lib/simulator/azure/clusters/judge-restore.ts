import { type Behaviour, type Call } from '../http/call';
import { badRequest, Refusal } from '../refusal';
import { keyOf, parseClusterId, regionOf, type ClusterId } from '../resource-id';
import { type RestoreParameters, type SimulatedCluster, type Tombstone } from '../state';
import { hasBackups } from './limits';
import { type ClusterRequest } from './read-request';
import { earliestRestoreTime, toTheSecond } from './restore-window';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** A restore that can be made. */
export interface JudgedRestore {
  readonly source: SimulatedCluster;
  readonly at: Date;
  readonly parameters: RestoreParameters;
}

/** Refuses a restore the service cannot make. */
export function judgeRestore(
  call: Pick<Call, 'state' | 'now' | 'behaviour'>,
  target: ClusterId,
  request: ClusterRequest,
): JudgedRestore {
  const { sourceResourceId, pointInTimeUTC } = request.restore ?? {};
  if (sourceResourceId === undefined || pointInTimeUTC === undefined)
    throw badRequest(
      'A point-in-time restore needs restoreParameters with sourceResourceId and pointInTimeUTC.',
    );
  const at = readMoment(pointInTimeUTC);
  const { source, deletedAt } = findSource(call, sourceResourceId);
  judgePlace(source, target, request.location);
  if (source.replica.role !== 'Primary')
    throw badRequest(`Cluster '${source.name}' is a replica; a replica cannot be restored from.`);
  if (!hasBackups(source.settings.compute.tier))
    throw badRequest(`Tier ${source.settings.compute.tier} has no backups.`);
  judgeMoment(at, source, deletedAt ?? call.now, call.now);
  return { source, at, parameters: { sourceResourceId, pointInTimeUTC } };
}

function readMoment(text: string): Date {
  const at = new Date(text);
  if (INSTANT.test(text) && !Number.isNaN(at.getTime()) && isCalendarDay(text)) return at;
  throw badRequest(`The point in time '${text}' is no UTC instant.`);
}

/** JavaScript takes 30 February for 2 March. */
const isCalendarDay = (text: string): boolean =>
  new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDate() === Number(text.slice(8, 10));

interface Found {
  readonly source: SimulatedCluster;
  readonly deletedAt?: Date;
}

function findSource(
  { state, behaviour }: Pick<Call, 'state' | 'behaviour'>,
  sourceResourceId: string,
): Found {
  if (parseClusterId(sourceResourceId) === undefined)
    throw badRequest(`The source '${sourceResourceId}' is no id of a MongoDB cluster.`);
  const source = state.clusters.get(keyOf(sourceResourceId));
  if (source !== undefined) return { source };
  const tombstone = state.tombstones.get(keyOf(sourceResourceId));
  if (tombstone === undefined)
    throw new Refusal(
      404,
      'ResourceNotFound',
      `The source cluster '${sourceResourceId}' was not found.`,
    );
  return ofTombstone(tombstone, behaviour);
}

/** The command-line tools say that the API restores a deleted cluster, the documentation asks for a support request. */
function ofTombstone(
  { cluster, deletedAt }: Tombstone,
  { deletedClustersRestorable }: Behaviour,
): Found {
  if (deletedClustersRestorable) return { source: cluster, deletedAt };
  throw badRequest(
    `Cluster '${cluster.name}' was deleted at ${toTheSecond(deletedAt)}; its backups are kept 7 days, open a support request to restore them.`,
  );
}

function judgePlace(
  source: SimulatedCluster,
  target: ClusterId,
  location: string | undefined,
): void {
  if (location === undefined || regionOf(location) !== regionOf(source.location))
    throw badRequest(
      `A restore stays in the region of its source, ${source.location}; the request says ${location ?? 'none'}.`,
    );
  if (keyOf(source.subscriptionId) !== keyOf(target.subscriptionId))
    throw badRequest('A restore stays in the subscription of its source.');
  if (keyOf(source.resourceGroup) !== keyOf(target.resourceGroup))
    throw badRequest(
      `A restore stays in the resource group of its source, ${source.resourceGroup}.`,
    );
}

function judgeMoment(at: Date, source: SimulatedCluster, latest: Date, now: Date): void {
  const earliest = earliestRestoreTime(source, now);
  if (earliest === undefined)
    throw badRequest(`Cluster '${source.name}' has no restore point yet; try again later.`);
  if (at < earliest || at > latest)
    throw badRequest(
      `The point in time ${toTheSecond(at)} is outside ${toTheSecond(earliest)} to ${toTheSecond(latest)}, what cluster '${source.name}' can be restored to.`,
    );
}
