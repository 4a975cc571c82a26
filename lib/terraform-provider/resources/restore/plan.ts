import { AtlasError } from '../../../atlas/client/atlas-error';
import { OperationError } from '../../../atlas/operations/operation-error';
import { runPreflight } from '../../../atlas/operations/restore/preflight/run-preflight';
import { readCluster } from '../../../atlas/operations/read-cluster';
import { type RestoreRequest } from '../../../atlas/operations/restore/restore-request';
import { type Values } from '../../framework/attributes';
import { type Diagnostic, notice, problem } from '../../framework/diagnostic';
import { isSame } from '../../framework/plan-change';
import { type PlanAnswer, type PlannedChange } from '../../framework/resource-type';
import { type Session } from '../../framework/session';
import { isUnknownValue, UNKNOWN } from '../../protocol/cty/unknown';
import { StateRecords } from '../state-records';
import { computedNames } from '../../framework/attributes';
import { OUTCOME, RESTORE, type RestoreValues } from './attributes';
import { identityOf, requestOf } from './request';

type Change = PlannedChange<typeof RESTORE>;
type Next = Values<typeof RESTORE>;

/** Statuses of a run that was sent to Atlas and has not been seen to end. */
const UNDER_WAY: readonly (string | null)[] = ['asking', 'running'];
/** Statuses of a run that is over, or that nobody waits for: nothing is done about it, ever. */
const OVER: readonly (string | null)[] = ['finished', 'failed', 'started'];

/** What a change of a restore will do: run it, go on waiting for it, or nothing. */
export async function planRestore(
  { prior, next, record }: Change,
  session: Session,
): Promise<PlanAnswer<typeof RESTORE>> {
  if (prior === undefined)
    return {
      diagnostics: [
        ...judgeRepetition(next, session),
        ...(await preflight(next, undefined, session)),
      ],
    };
  if (isOver(prior, next)) return { diagnostics: judgeLateEdits(prior, next) };
  const changes = Object.fromEntries(OUTCOME.map((name) => [name, UNKNOWN]));
  if (UNDER_WAY.includes(prior.status))
    return {
      changes: { ...changes, ...(prior.job_id !== null && { job_id: prior.job_id }) },
      diagnostics: judgeLateEdits(prior, next),
    };
  return { changes, diagnostics: await preflight(next, record, session) };
}

/** Whether nothing is left to do: the run is over, or was only checked and is to be only checked. */
export const isOver = ({ status }: RestoreValues, { dry_run }: Next): boolean =>
  OVER.includes(status) || (status === 'checked' && dry_run === true);

function judgeRepetition(next: Next, session: Session): readonly Diagnostic[] {
  const { run_id, target_project_id, target_cluster_name } = next;
  if ([run_id, target_project_id, target_cluster_name].some(isUnknownValue)) return [];
  const outcome = session.tryRecallRun(identityOf(next as RestoreValues));
  if (outcome === undefined) return [];
  return [problem(repetition(next as RestoreValues, outcome), 'run_id')];
}

const repetition = ({ run_id, target_cluster_name }: RestoreValues, outcome: string): string =>
  `restore ${run_id ?? ''} into ${target_cluster_name ?? ''} stands in the state already (${outcome}), and a run happens at most once; use a new run_id to restore again, terraform untaint if it was tainted, or a moved block if the resource has a new name`;

/** Takes a run id for a create. @throws {OperationError} where it is taken */
export function claimRun(planned: RestoreValues, session: Session): void {
  const identity = identityOf(planned);
  const outcome = session.tryRecallRun(identity);
  if (outcome !== undefined) throw new OperationError(repetition(planned, outcome));
  session.rememberRun(identity, 'begun by another resource of this configuration');
}

/** What a run took its data from cannot be changed any more once it was sent. */
function judgeLateEdits(prior: RestoreValues, next: Next): readonly Diagnostic[] {
  const edited = SOURCE.filter(
    (name) => !isUnknownValue(next[name]) && !isSame(prior[name], next[name]),
  );
  const [first] = edited;
  if (first === undefined || prior.status === 'checked') return [];
  return [
    notice(
      `restore ${prior.run_id ?? ''} into ${prior.target_cluster_name ?? ''} has been started (job ${prior.job_id ?? 'unknown'}), so a change of ${edited.join(', ')} restores nothing; use a new run_id to restore again`,
      first,
    ),
  ];
}

const SOURCE = [
  'source_project_id',
  'source_cluster_name',
  'snapshot_id',
  'latest_before',
  'newest',
  'max_age_hours',
  'point_in_time',
  'oplog_seconds',
  'oplog_increment',
] as const satisfies readonly (keyof typeof RESTORE)[];

const OURS = computedNames(RESTORE);

/** Runs the checks as far as everything they need is known; what is not is checked by the apply, before it starts anything. */
async function preflight(
  next: Next,
  record: unknown,
  session: Session,
): Promise<readonly Diagnostic[]> {
  if (!session.isConnected || !isSettled(next)) return [];
  const request = requestOf(next, session.atlas.now());
  const missing = await findMissingCluster(request, session);
  if (missing !== undefined) return [missing];
  const lines: string[] = [];
  const context = {
    client: session.atlas,
    records: new StateRecords(record),
    log: (line: string) => lines.push(line),
  };
  await runPreflight(request, context);
  return lines.map((line) => notice(line));
}

const isSettled = (next: Next): next is RestoreValues =>
  Object.entries(next).every(([name, value]) => OURS.includes(name) || !isUnknownValue(value));

/** A cluster that does not exist yet may be created by the same apply, so that its absence refuses no plan. */
async function findMissingCluster(
  { source, target }: RestoreRequest,
  { atlas }: Session,
): Promise<Diagnostic | undefined> {
  for (const cluster of [source.cluster, target]) {
    try {
      await readCluster(atlas, cluster);
    } catch (error) {
      const isRefusal = AtlasError.isAtlasError(error) && error.status !== 404;
      if (isRefusal) return undefined;
      if (!OperationError.isOperationError(error) && !AtlasError.isAtlasError(error)) throw error;
      return notice(
        `the restore cannot be checked yet: ${error.message}; it is checked by the apply, before anything starts`,
      );
    }
  }
  return undefined;
}
