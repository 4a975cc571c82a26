import { type WireSnapshot } from '../../wire/snapshot';
import { OperationError } from '../operation-error';
import { type OperationContext } from '../operation-context';
import { type RunRecord } from '../run-records';
import { changeExpiry } from './change-expiry';
import { snapshotRecord } from './snapshot-record';
import { startOrFind, STILL_LISTED_MILLIS } from './start-snapshot';
import {
  snapshotSubject,
  type SnapshotProgress,
  type TakenSnapshot,
  type TakeSnapshotRequest,
} from './snapshot-request';
import { tryReadSnapshot } from './snapshot-requests';

/**
 * Takes one snapshot for a key, step by step: call it again until it is done. What was recorded or carries the marker is
 * found, never taken twice; what was taken and has expired since is not taken again.
 */
export async function takeSnapshot(
  request: TakeSnapshotRequest,
  context: OperationContext,
): Promise<SnapshotProgress> {
  const record = await context.records.read(snapshotRecord(request));
  if (record?.state === 'done') return await settle(request, record, context);
  if (request.isRollback) return leaveAlone(request, record, context);
  if (record?.state === 'started' && record.jobId !== undefined)
    return await watch(request, { ...record, jobId: record.jobId }, context);
  const found = await startOrFind(request, record, context);
  if (found.snapshot?.status === 'completed') return await finish(request, found.snapshot, context);
  return { isDone: false, status: found.status };
}

/**
 * A snapshot already taken for the key: its expiry follows the declaration, and nothing else happens. One that is gone
 * fails who declares its key now, since what waits for it would go ahead unguarded.
 */
async function settle(
  request: TakeSnapshotRequest,
  { jobId = '', at }: RunRecord,
  context: OperationContext,
): Promise<SnapshotProgress> {
  const snapshot = await tryReadSnapshot(context.client, request.target, jobId);
  if (snapshot !== undefined)
    return { isDone: true, snapshot: taken(await changeExpiry(request, snapshot, context)) };
  const gone = `${snapshotSubject(request)}: snapshot ${jobId} was taken (${at}) and has expired or was deleted since; nothing is taken again under a key that was used; use a new key to take another`;
  if (request.previousKeep === undefined && !request.isRollback) throw new OperationError(gone);
  context.log(gone);
  return { isDone: true, snapshot: { snapshotId: jobId, createdAt: '', expiresAt: '' } };
}

function leaveAlone(
  request: TakeSnapshotRequest,
  record: RunRecord | undefined,
  { log }: OperationContext,
): SnapshotProgress {
  log(`${snapshotSubject(request)}: a rollback takes no snapshot`);
  const snapshotId = record?.jobId;
  return {
    isDone: true,
    snapshot: snapshotId === undefined ? undefined : { snapshotId, createdAt: '', expiresAt: '' },
  };
}

async function watch(
  request: TakeSnapshotRequest,
  { jobId: snapshotId, at }: RunRecord & { readonly jobId: string },
  context: OperationContext,
): Promise<SnapshotProgress> {
  const snapshot = await tryReadSnapshot(context.client, request.target, snapshotId);
  if (snapshot?.status === 'completed') return await finish(request, snapshot, context);
  if (snapshot !== undefined && snapshot.status !== 'failed')
    return { isDone: false, status: snapshot.status };
  const mayHaveExpired = context.client.now() - Date.parse(at) >= STILL_LISTED_MILLIS;
  if (snapshot === undefined && mayHaveExpired)
    throw new OperationError(
      `${snapshotSubject(request)}: snapshot ${snapshotId} of ${at} is gone from Atlas and was never seen completed, so whether it was taken and has expired cannot be told, and no other is taken under its key; use a new key to take another`,
    );
  await context.records.write(snapshotRecord(request), { state: 'refused', at: nowOf(context) });
  throw new OperationError(
    snapshot === undefined
      ? `${snapshotSubject(request)}: snapshot ${snapshotId} is gone from Atlas before it was completed, so somebody deleted it; deploy again to take another`
      : `${snapshotSubject(request)}: Atlas could not take it (snapshot ${snapshotId} failed); deploy again to take another`,
  );
}

async function finish(
  request: TakeSnapshotRequest,
  snapshot: WireSnapshot,
  context: OperationContext,
): Promise<SnapshotProgress> {
  const { id: jobId } = snapshot;
  await context.records.write(snapshotRecord(request), {
    state: 'done',
    at: nowOf(context),
    jobId,
  });
  const settled = await changeExpiry(request, snapshot, context);
  context.log(
    `${snapshotSubject(request)}: snapshot ${jobId} completed, expires ${settled.expiresAt ?? 'never'}`,
  );
  return { isDone: true, snapshot: taken(settled) };
}

const taken = ({ id, createdAt = '', expiresAt = '' }: WireSnapshot): TakenSnapshot => ({
  snapshotId: id,
  createdAt,
  expiresAt,
});

const nowOf = ({ client }: OperationContext): string => new Date(client.now()).toISOString();
