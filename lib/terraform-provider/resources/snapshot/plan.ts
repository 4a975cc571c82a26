import { describeRetention } from '../../../core/values/retention';
import { retentionEnd } from '../../../core/values/retention-end';
import { compareRetention } from '../../../core/values/retention-order';
import { type Values } from '../../framework/attributes';
import { type Diagnostic, notice, problem } from '../../framework/diagnostic';
import { isSame } from '../../framework/plan-change';
import { type PlanAnswer, type PlannedChange } from '../../framework/resource-type';
import { type Session } from '../../framework/session';
import { isUnknownValue, UNKNOWN } from '../../protocol/cty/unknown';
import { type Claim, judgeClaim, take } from '../claim';
import { tryParseKeep } from '../keep';
import { ENDED_STATUSES, type SNAPSHOT, type SnapshotValues } from './attributes';
import { identityOf } from './request';

type Change = PlannedChange<typeof SNAPSHOT>;
type Next = Values<typeof SNAPSHOT>;

/** What a change of a snapshot will do: take it, go on waiting for it, move its expiry, or nothing in Atlas. */
export function planSnapshot(
  { prior, next }: Change,
  session: Session,
): PlanAnswer<typeof SNAPSHOT> {
  if (prior === undefined) return { diagnostics: judgeRepetition(next, session) };
  if (!ENDED_STATUSES.includes(prior.status))
    return {
      changes: {
        status: UNKNOWN,
        created_at: UNKNOWN,
        expires_at: UNKNOWN,
        ...(mayGetAnotherId(prior) && { snapshot_id: UNKNOWN }),
      },
    };
  return {
    changes: movesExpiry(prior, next) ? { expires_at: UNKNOWN, status: UNKNOWN } : {},
    diagnostics: [...judgeShortening(prior, next), ...judgeDescription(prior, next)],
  };
}

/** A snapshot that failed is taken anew; one whose id is not known yet gets it. */
const mayGetAnotherId = ({ status, snapshot_id }: SnapshotValues): boolean =>
  status === 'failed' || snapshot_id === null;

/** A key stands for one snapshot: to replace a resource under it would not take another. */
function judgeRepetition(next: Next, session: Session): readonly Diagnostic[] {
  const { project_id, cluster_name, key } = next;
  if ([project_id, cluster_name, key].some(isUnknownValue)) return [];
  return judgeClaim(claimOf(next as Named), session);
}

type Named = Pick<SnapshotValues, 'project_id' | 'cluster_name' | 'key'>;

/** Takes a key for a create. @throws {OperationError} where it is taken */
export const claimKey = (planned: SnapshotValues, session: Session): void => {
  take(claimOf(planned), session);
};

const claimOf = (values: Named): Claim => ({
  argument: 'key',
  identity: identityOf(values),
  subject: `snapshot ${values.key ?? ''} of ${values.cluster_name ?? ''}`,
  law: 'a key takes one snapshot, ever',
  another: 'take another',
});

function movesExpiry(prior: SnapshotValues, { keep: wanted }: Next): boolean {
  const keep = typeof wanted === 'string' ? tryParseKeep(wanted) : undefined;
  if (keep === undefined) return isUnknownValue(wanted);
  const before = tryParseKeep(prior.keep ?? '');
  const isLowered = before !== undefined && compareRetention(keep, before) === 'shorter';
  const { created_at, expires_at, status } = prior;
  if (status !== 'completed' || created_at === null || expires_at === null) return false;
  return isLowered || retentionEnd(new Date(created_at), keep) > new Date(expires_at);
}

function judgeShortening(prior: SnapshotValues, next: Next): Diagnostic[] {
  if (typeof next.keep !== 'string' || next.allow_shorter_keep === true) return [];
  if (isUnknownValue(next.allow_shorter_keep) || prior.status !== 'completed') return [];
  const [before, after] = [tryParseKeep(prior.keep ?? ''), tryParseKeep(next.keep)];
  if (before === undefined || after === undefined) return [];
  if (compareRetention(after, before) !== 'shorter') return [];
  return [
    problem(
      `keep is lowered from ${describeRetention(before)} to ${describeRetention(after)}, which would delete a restore point earlier; keep it for ${describeRetention(before)}, or set allow_shorter_keep = true`,
      'keep',
    ),
  ];
}

function judgeDescription(prior: SnapshotValues, next: Next): Diagnostic[] {
  if (isSame(prior.description, next.description)) return [];
  return [
    notice(
      'Atlas never changes the description of a snapshot, so it keeps the one it has; use a new key to take another snapshot with this one',
      'description',
    ),
  ];
}
