import { retentionInDays } from '../../../core/values/retention-order';
import { AtlasError } from '../../client/atlas-error';
import { type WireSnapshot, type WireSnapshotRequest } from '../../wire/snapshot';
import { clusterRequest } from '../cluster-target';
import { OperationError } from '../operation-error';
import { type OperationContext } from '../operation-context';
import { readCluster } from '../read-cluster';
import { type RunRecord } from '../run-records';
import { describedWithMarker, markerOf } from './marker';
import { snapshotSubject, type TakeSnapshotRequest } from './snapshot-request';
import { listSnapshots } from './snapshot-requests';
import { snapshotRecord } from './snapshot-record';

const HOUR_MILLIS = 3_600_000;
/** How long a request whose answer was lost may take to show in Atlas's list before another is sent. */
const SHOWS_WITHIN_MILLIS = 120_000;

/** What is kept the shortest is kept a day, so that one taken within it would still be listed. */
export const STILL_LISTED_MILLIS = 24 * HOUR_MILLIS;

/** A snapshot that is on its way, or only the words for what is waited for. */
export interface StartedSnapshot {
  readonly status: string;
  readonly snapshot?: WireSnapshot;
}

/** Finds the snapshot of a key by its marker, or asks Atlas for it. */
export async function startOrFind(
  request: TakeSnapshotRequest,
  record: RunRecord | undefined,
  context: OperationContext,
): Promise<StartedSnapshot> {
  const found = await findByMarker(request, context);
  if (found !== undefined) return await adopt(request, found, { record, context });
  if (record?.state === 'started') {
    const age = ageOf(record.at, context);
    if (age < SHOWS_WITHIN_MILLIS) return { status: 'asked for, and not yet shown by Atlas' };
    if (age >= STILL_LISTED_MILLIS) throw unanswered(request, record);
  }
  return await ask(request, record, context);
}

const unanswered = (request: TakeSnapshotRequest, { at }: RunRecord): OperationError =>
  new OperationError(
    `${snapshotSubject(request)}: the request of ${at} got no answer and Atlas lists no such snapshot, so whether one was taken and has expired cannot be told, and it is not sent again; use a new key to take another`,
  );

async function findByMarker(
  request: TakeSnapshotRequest,
  { client }: OperationContext,
): Promise<WireSnapshot | undefined> {
  const cluster = await readCluster(client, request.target);
  requireBackups(request, cluster);
  const marker = markerOf(request);
  const [found, another] = (await listSnapshots(client, request.target, cluster)).filter(
    ({ description, status }) => description?.endsWith(marker) === true && status !== 'failed',
  );
  if (another === undefined) return found;
  throw new OperationError(
    `${snapshotSubject(request)}: two snapshots carry its marker ${marker} (${found?.id ?? ''} and ${another.id}), so which one it is cannot be told; delete one of them in Atlas, or use a new key`,
  );
}

function requireBackups(
  request: TakeSnapshotRequest,
  cluster: { readonly backupEnabled: boolean; readonly paused: boolean },
): void {
  if (cluster.backupEnabled && !cluster.paused) return;
  throw new OperationError(
    cluster.backupEnabled
      ? `${snapshotSubject(request)}: the cluster is paused, and Atlas takes no snapshot of it; resume it first`
      : `${snapshotSubject(request)}: Cloud Backup is off for the cluster; turn it on in the resource that owns the cluster, then deploy again`,
  );
}

interface Adoption {
  readonly record: RunRecord | undefined;
  readonly context: OperationContext;
}

/** A snapshot with our marker is ours if a record says that we asked, if it still runs, or if it is young. */
async function adopt(
  request: TakeSnapshotRequest,
  found: WireSnapshot,
  { record, context }: Adoption,
): Promise<StartedSnapshot> {
  const ageHours = ageOf(found.createdAt, context) / HOUR_MILLIS;
  const isOurs = record?.state === 'started' || found.status !== 'completed';
  if (!isOurs && ageHours > request.reuseWithinHours) throw tooOld(request, found, ageHours);
  const at = new Date(context.client.now()).toISOString();
  await context.records.write(snapshotRecord(request), { state: 'started', at, jobId: found.id });
  context.log(`${snapshotSubject(request)}: snapshot ${found.id} carries its marker and is used`);
  return { status: found.status, snapshot: found };
}

function tooOld(
  request: TakeSnapshotRequest,
  { id, createdAt = '' }: WireSnapshot,
  ageHours: number,
): OperationError {
  const age = Math.ceil(ageHours);
  return new OperationError(
    `${snapshotSubject(request)}: snapshot ${id} under this key was taken ${age} hours ago (${createdAt}), longer than the ${request.reuseWithinHours} hours one is reused, and nothing was taken; use a new key to take another, or set reuseWithin to ${age} hours or more to use it`,
  );
}

async function ask(
  request: TakeSnapshotRequest,
  record: RunRecord | undefined,
  context: OperationContext,
): Promise<StartedSnapshot> {
  const name = snapshotRecord(request);
  const { client, records } = context;
  const started: RunRecord = { state: 'started', at: new Date(client.now()).toISOString() };
  if (record !== undefined) await records.write(name, started);
  else if (!(await records.createIfAbsent(name, started)))
    return { status: 'asked for by another run of this deployment' };
  try {
    const snapshot = await client.send<WireSnapshot>({
      ...clusterRequest(
        request.target,
        'takeGroupClusterBackupSnapshots',
        'POST',
        '/backup/snapshots',
      ),
      body: bodyOf(request),
    });
    await records.write(name, { ...started, jobId: snapshot.id });
    context.log(`${snapshotSubject(request)}: snapshot ${snapshot.id} ${snapshot.status}`);
    return { status: snapshot.status, snapshot };
  } catch (error) {
    return await afterRefusal(error, name, { started, request, context });
  }
}

/** Months and years are asked for at their longest and never cut: the calendar decides only in favour of the data. */
const bodyOf = (request: TakeSnapshotRequest): WireSnapshotRequest => ({
  description: describedWithMarker(request),
  retentionInDays: retentionInDays(request.keep).most,
});

interface Attempt {
  readonly started: RunRecord;
  readonly request: TakeSnapshotRequest;
  readonly context: OperationContext;
}

async function afterRefusal(
  error: unknown,
  name: string,
  { started, request, context }: Attempt,
): Promise<StartedSnapshot> {
  if (!AtlasError.isAtlasError(error)) throw error;
  if (error.effectUnknown || error.status >= 500) {
    context.log(`${snapshotSubject(request)}: ${error.message}; looking for it by its marker`);
    return { status: 'asked for, without an answer' };
  }
  await context.records.write(name, { ...started, state: 'refused' });
  if (error.errorCode !== 'UNFINISHED_ON_DEMAND_SNAPSHOT') throw error;
  return { status: 'waiting for another on-demand snapshot of the cluster to end' };
}

const ageOf = (at: string | undefined, { client }: OperationContext): number =>
  at === undefined ? 0 : client.now() - Date.parse(at);
