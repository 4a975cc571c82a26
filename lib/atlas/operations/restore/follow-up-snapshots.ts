import { RetentionUnit, type RetentionAmount } from '../../../core/values/retention';
import { AtlasError } from '../../client/atlas-error';
import { OperationError } from '../operation-error';
import { type OperationContext } from '../operation-context';
import { readCluster } from '../read-cluster';
import { type SnapshotProgress, type TakeSnapshotRequest } from '../snapshot/snapshot-request';
import { takeSnapshot } from '../snapshot/take-snapshot';
import { type Saved } from '../run/run-kind';
import { restoreSubject, type RestoreRequest } from './restore-request';

/** How long the snapshot that reopens the window of point-in-time restore is kept. */
const REOPENING_KEEP: RetentionAmount = { amount: 7, unit: RetentionUnit.DAYS };

/**
 * Saves the target before it is emptied, where it has backups and the app does not say otherwise. Each plan has a
 * snapshot of its own: one of an earlier attempt would not hold what was written since.
 */
export async function saveTarget(
  request: RestoreRequest,
  plannedAt: string,
  context: OperationContext,
): Promise<Saved> {
  const { safetySnapshot, target, runId } = request;
  if (!('keep' in safetySnapshot)) return { isRunning: false, snapshotId: undefined };
  const { backupEnabled } = await readCluster(context.client, target);
  if (!backupEnabled) return { isRunning: false, snapshotId: undefined };
  const description = `${target.clusterName} before restore ${runId}`;
  const progress = await takeSnapshot(
    snapshotOf(request, { key: `safety ${plannedAt}`, keep: safetySnapshot.keep, description }),
    context,
  );
  return progress.isDone
    ? { isRunning: false, snapshotId: progress.snapshot?.snapshotId }
    : { isRunning: true, status: `safety snapshot ${progress.status}` };
}

/**
 * Takes the snapshot that reopens the window of point-in-time restore, which a restore closes. The restore has ended
 * well by then, so that a refusal is told and fails nothing.
 */
export async function reopenWindow(
  request: RestoreRequest,
  context: OperationContext,
): Promise<SnapshotProgress> {
  const description = `${request.target.clusterName} after restore ${request.runId}`;
  try {
    return await takeSnapshot(
      snapshotOf(request, { key: 'reopen', keep: REOPENING_KEEP, description }),
      context,
    );
  } catch (error) {
    if (!AtlasError.isAtlasError(error) && !OperationError.isOperationError(error)) throw error;
    context.log(
      `${restoreSubject(request)}: the window of point-in-time restore stays closed until the next scheduled snapshot: ${error.message}`,
    );
    return { isDone: true, snapshot: undefined };
  }
}

function snapshotOf(
  { target, runId }: RestoreRequest,
  run: Pick<TakeSnapshotRequest, 'key' | 'keep'> & { readonly description: string },
): TakeSnapshotRequest {
  return {
    target,
    owner: { stack: 'restore', resource: runId },
    allowShorterKeep: false,
    reuseWithinHours: 0,
    isRollback: false,
    ...run,
  };
}
