import { AtlasError } from '../../../atlas/client/atlas-error';
import { OperationError } from '../../../atlas/operations/operation-error';
import { type Diagnostic, notice } from '../../framework/diagnostic';
import { isSame } from '../../framework/plan-change';
import { type Session } from '../../framework/session';
import { isUnknownValue, isWhollyKnown, UNKNOWN } from '../../protocol/cty/unknown';
import { computedNames } from '../../framework/attributes';
import { StateRecords } from '../state-records';
import { type Declared, RUN, type RunValues } from './attributes';
import { judgeRepetition } from './claim-run';
import { OUTCOME } from './held-run';
import { type RunFlavour } from './run-flavour';
import { SOURCE } from './source';

/** A change as it is planned. */
export interface RunChange<Values> {
  readonly prior: Values | undefined;
  readonly next: Declared<Values>;
  readonly record: unknown;
}

/** What comes of planning. */
export interface RunPlanAnswer<Values> {
  readonly changes?: Partial<Declared<Values>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Statuses of a run that was sent to Atlas and has not been seen to end. */
const UNDER_WAY: readonly (string | null)[] = ['asking', 'running', 'started'];
/** Statuses of a run that is over: nothing is done about it, ever. */
const OVER: readonly (string | null)[] = ['finished', 'failed'];

/** Whether nothing is left to do: the run is over, nobody waits for it, or it is only ever checked. */
export const isOver = (
  { status }: RunValues,
  { dry_run, wait_minutes }: Declared<RunValues>,
): boolean =>
  OVER.includes(status) ||
  (status === 'started' && wait_minutes === 0) ||
  (status === 'checked' && dry_run === true);

/** What a change of a restore will do: run it, go on waiting for it, or nothing. */
export async function planRun<Values extends RunValues, Job extends { readonly id: string }>(
  flavour: RunFlavour<Values, Job>,
  { prior, next, record }: RunChange<Values>,
  session: Session,
): Promise<RunPlanAnswer<Values>> {
  if (prior === undefined)
    return {
      diagnostics: [
        ...judgeRepetition(flavour.typeName, next, session),
        ...(await preflight(flavour, next, { record: undefined, session })),
      ],
    };
  if (isOver(prior, next)) return { diagnostics: judgeLateEdits(flavour, prior, next) };
  const changes = unknownOutcome(flavour);
  if (UNDER_WAY.includes(prior.status))
    return {
      changes: { ...changes, ...(prior.job_id !== null && { job_id: prior.job_id }) },
      diagnostics: judgeLateEdits(flavour, prior, next),
    };
  return { changes, diagnostics: await preflight(flavour, next, { record, session }) };
}

const unknownOutcome = <Values extends RunValues, Job extends { readonly id: string }>({
  outcomeOf,
}: RunFlavour<Values, Job>): Partial<Declared<Values>> =>
  Object.fromEntries(
    [...OUTCOME, ...Object.keys(outcomeOf({}))].map((name) => [name, UNKNOWN]),
  ) as Partial<Declared<Values>>;

/** What a run took its data from cannot be changed any more once it was sent. */
function judgeLateEdits<Values extends RunValues, Job extends { readonly id: string }>(
  { settled }: RunFlavour<Values, Job>,
  prior: Values,
  next: Declared<Values>,
): readonly Diagnostic[] {
  const edited = [...SOURCE, ...settled].filter(
    (name) => !isUnknownValue(next[name]) && !isSame(prior[name] ?? null, next[name] ?? null),
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

/** Runs the checks as far as everything they need is known; what is not is checked by the apply, before it starts anything. */
async function preflight<Values extends RunValues, Job extends { readonly id: string }>(
  flavour: RunFlavour<Values, Job>,
  next: Declared<Values>,
  { record, session }: { readonly record: unknown; readonly session: Session },
): Promise<readonly Diagnostic[]> {
  if (!session.isConnected || !isSettled(flavour, next)) return [];
  const { atlas } = session;
  const missing = await findMissingCluster(flavour.readClusters(next, atlas));
  if (missing !== undefined) return [missing];
  const lines: string[] = [];
  const context = {
    client: atlas,
    records: new StateRecords(record),
    log: (line: string) => lines.push(line),
  };
  await flavour.kindOf(next, atlas.now()).prepare(undefined, context);
  return lines.map((line) => notice(line));
}

const OURS = computedNames(RUN);

function isSettled<Values extends RunValues, Job extends { readonly id: string }>(
  { outcomeOf }: RunFlavour<Values, Job>,
  next: Declared<Values>,
): next is Declared<Values> & Values {
  const ours = [...OURS, ...Object.keys(outcomeOf({}))];
  return Object.entries(next).every(([name, value]) => ours.includes(name) || isWhollyKnown(value));
}

/** A cluster that does not exist yet may be created by the same apply, so that its absence refuses no plan. */
async function findMissingCluster(reading: Promise<void>): Promise<Diagnostic | undefined> {
  try {
    await reading;
    return undefined;
  } catch (error) {
    const isRefusal = AtlasError.isAtlasError(error) && error.status !== 404;
    if (isRefusal) return undefined;
    if (!OperationError.isOperationError(error) && !AtlasError.isAtlasError(error)) throw error;
    return notice(
      `the restore cannot be checked yet: ${error.message}; it is checked by the apply, before anything starts`,
    );
  }
}
