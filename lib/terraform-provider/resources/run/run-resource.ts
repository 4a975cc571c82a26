import { OperationError } from '../../../atlas/operations/operation-error';
import { continueRun } from '../../../atlas/operations/run/advance-run';
import { type Attribute, type Attributes, type KnownValues } from '../../framework/attributes';
import { type ResourceType } from '../../framework/resource-type';
import { schemaVersionOf } from '../../framework/schema-version';
import { type Session } from '../../framework/session';
import { type RunToApply, applyRun } from './apply-run';
import { type Declared, type RUN, type RunValues } from './attributes';
import { claimRun, rememberRun } from './claim-run';
import { heldOf, type HeldRun } from './held-run';
import { importRun } from './import-run';
import { judgeRun } from './judge-run';
import { isOver, planRun, type RunChange } from './plan-run';
import { type RunFlavour } from './run-flavour';
import { StateRecords } from '../state-records';

type RunAttributes = Attributes & Readonly<Record<keyof typeof RUN, Attribute>>;

/** A resource that is one restore: run at most once for its run id, waited for, and never undone. */
export function runResource<A extends RunAttributes, Job extends { readonly id: string }>(
  attributes: A,
  flavour: RunFlavour<KnownValues<A> & RunValues, Job>,
): ResourceType<A> {
  type Values = KnownValues<A> & RunValues;
  const { typeName, description } = flavour;
  const nothing = Object.fromEntries(
    Object.keys(attributes).map((name) => [name, null]),
  ) as unknown as Values;
  const resource = {
    typeName,
    version: schemaVersionOf('0.1'),
    description,
    attributes,
    upgrades: {},
    validate: (config: Declared<Values>) => [
      ...judgeRun(config, flavour.points),
      ...flavour.judge(config),
    ],
    plan: (change: RunChange<Values>, session: Session) => planRun(flavour, change, session),
    // Nothing is called at Atlas: what was restored stays, and a job that runs goes on.
    planRemoval: () => [],
    create: ({ planned, hold }: Omit<RunToApply<Values>, 'record'>, session: Session) => {
      claimRun(typeName, planned, session);
      return applyRun(flavour, { planned, record: undefined, hold }, session);
    },
    update: (
      { state, planned, record, hold }: RunToApply<Values> & { readonly state: Values },
      session: Session,
    ) =>
      isOver(state, planned)
        ? Promise.resolve({ state: planned, record })
        : applyRun(flavour, { planned, record, hold }, session),
    remove: ({ state }: HeldRun<Values>, session: Session) => {
      rememberRun(typeName, state, session);
      return Promise.resolve([]);
    },
    read: (held: HeldRun<Values>, session: Session) => readRun(flavour, held, session),
    import: (id: string, session: Session) => importRun(flavour, { id, nothing }, session),
    remember: (state: Values, session: Session) => {
      rememberRun(typeName, state, session);
    },
  };
  // Every A holds the attributes of a run, which the compiler cannot follow through the values made of them.
  return resource as unknown as ResourceType<A>;
}

/**
 * What is waited for is looked at by the apply that goes on waiting; what nobody waits for is settled here once its job
 * ended; what is over is over, even if Atlas forgets it.
 */
async function readRun<Values extends RunValues, Job extends { readonly id: string }>(
  { kindOf, outcomeOf }: RunFlavour<Values, Job>,
  held: HeldRun<Values>,
  { atlas, log }: Session,
): Promise<HeldRun<Values>> {
  const { state, record } = held;
  if (state.status !== 'started' || state.job_id === null) return held;
  const kind = kindOf(state, atlas.now());
  const job = await kind.read(state.job_id, atlas);
  if (job === undefined || kind.stateOf(job).state === 'running') return held;
  const records = new StateRecords(record);
  const say = (line: string): void => {
    log('info', line);
  };
  try {
    const { isDone } = await continueRun(kind, { client: atlas, records, log: say });
    if (!isDone) return held;
  } catch (error) {
    // It failed, which its record says now.
    if (!OperationError.isOperationError(error)) throw error;
  }
  return heldOf(state, records, { recordName: kind.names.run, outcomeOf });
}
