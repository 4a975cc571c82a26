import { describeRetention, type RetentionAmount } from '../../../core/values/retention';
import { retentionEnd } from '../../../core/values/retention-end';
import { compareRetention } from '../../../core/values/retention-order';
import { type WireSnapshot, type WireSnapshotRetention } from '../../wire/snapshot';
import { OperationError } from '../operation-error';
import { type OperationContext } from '../operation-context';
import { snapshotSubject, type TakeSnapshotRequest } from './snapshot-request';
import { snapshotRequest } from './snapshot-requests';

const UNITS = { days: 'DAYS', weeks: 'WEEKS', months: 'MONTHS', years: 'YEARS' } as const;

/**
 * Moves the expiry of a completed snapshot to what is declared. It is raised in place; it is lowered only where the app
 * lowered `keep` and says that it may, and never in a rollback.
 */
export async function changeExpiry(
  request: TakeSnapshotRequest,
  snapshot: WireSnapshot,
  context: OperationContext,
): Promise<WireSnapshot> {
  const change = changeOf(request, snapshot);
  if (change === 'none') {
    sayWhatHolds(request, snapshot, context);
    return snapshot;
  }
  const { target, keep } = request;
  const changed = await context.client.send<WireSnapshot>({
    ...snapshotRequest(target, 'updateGroupClusterBackupSnapshot', 'PATCH', snapshot.id),
    body: retentionOf(keep),
  });
  context.log(
    `${snapshotSubject(request)}: expiry ${change} from ${snapshot.expiresAt ?? 'none'} to ${changed.expiresAt ?? 'none'} (${describeRetention(keep)})`,
  );
  return changed;
}

function changeOf(
  request: TakeSnapshotRequest,
  { createdAt, expiresAt }: WireSnapshot,
): 'none' | 'raised' | 'lowered' {
  const { keep, previousKeep, allowShorterKeep, isRollback } = request;
  if (createdAt === undefined || expiresAt === undefined) return 'none';
  if (retentionEnd(new Date(createdAt), keep) > new Date(expiresAt)) return 'raised';
  if (isRollback || previousKeep === undefined) return 'none';
  if (compareRetention(keep, previousKeep) !== 'shorter') return 'none';
  if (isHeldLonger({ createdAt, expiresAt }, previousKeep))
    throw new OperationError(
      `${snapshotSubject(request)}: 'keep' is lowered, and somebody made the snapshot last until ${expiresAt}, longer than the ${describeRetention(previousKeep)} the app promised, so nothing was changed; lower its expiry in Atlas first if nobody needs it, or keep 'keep' as it was`,
    );
  if (allowShorterKeep) return 'lowered';
  throw new OperationError(
    `${snapshotSubject(request)}: 'keep' is lowered from ${describeRetention(previousKeep)} to ${describeRetention(keep)}, which would delete a restore point earlier, and nothing was changed; keep it for ${describeRetention(previousKeep)}, or set allowShorterKeep: true`,
  );
}

/** Says what holds where a key that was used is asked for less, and nothing is known of an earlier declaration. */
function sayWhatHolds(
  request: TakeSnapshotRequest,
  { createdAt, expiresAt }: WireSnapshot,
  { log }: OperationContext,
): void {
  const { keep, previousKeep, isRollback } = request;
  if (isRollback || previousKeep !== undefined) return;
  if (createdAt === undefined || expiresAt === undefined) return;
  if (!isHeldLonger({ createdAt, expiresAt }, keep)) return;
  log(
    `${snapshotSubject(request)}: it is kept until ${expiresAt}, longer than the ${describeRetention(keep)} asked for, and is not shortened; lower its expiry in Atlas if nobody needs it`,
  );
}

/** Whether somebody made a snapshot last longer than promised; Atlas counts from when a snapshot is whole. */
const isHeldLonger = (
  { createdAt, expiresAt }: Readonly<Record<'createdAt' | 'expiresAt', string>>,
  promised: RetentionAmount,
): boolean =>
  new Date(expiresAt).getTime() - retentionEnd(new Date(createdAt), promised).getTime() >
  DAY_MILLIS;

const DAY_MILLIS = 86_400_000;

const retentionOf = ({ amount, unit }: RetentionAmount): WireSnapshotRetention => ({
  retentionUnit: UNITS[unit],
  retentionValue: amount,
});
