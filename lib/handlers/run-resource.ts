import { AtlasError } from '../atlas/client/atlas-error';
import { type OperationContext } from '../atlas/operations/operation-context';
import { OperationError } from '../atlas/operations/operation-error';
import {
  beginRun,
  continueRun,
  followRun,
  requireTimeLeft,
} from '../atlas/operations/run/advance-run';
import { type RunKind, type RunOutcome, type RunRequest } from '../atlas/operations/run/run-kind';
import { withClient } from './connection';
import { LONGEST_WAIT_MINUTES, type ClusterProperties, type WatchProperties } from './contract';
import { type HandlerDependencies } from './dependencies';
import { type CompletionAnswer, type ResourceAnswer, type ResourceEvent } from './event';
import { logChange } from './log-change';
import { type ResourceKind } from './resource-kind';
import { orLeaveAlone } from './rollback';
import { requireInProgress } from './stack-status';
import { isToBeWatched, startWatch, watchEnd, watchOnce } from './watch-run';

const MINUTE_MILLIS = 60_000;

/** What the properties of every run hold; project and cluster are those it happens to. */
export interface RunProperties extends ClusterProperties {
  readonly runId: string;
  readonly dryRun?: boolean;
  /** 0: done once the job is started. */
  readonly waitMinutes: number;
  /** Where waiting goes on once the job is started, if somewhere else. */
  readonly watch?: WatchProperties;
}

/** A custom resource that is one run, without what all runs share. */
export interface RunResource<
  Properties extends RunProperties,
  Job extends { readonly id: string },
> {
  readonly parse: (raw: Readonly<Record<string, unknown>>) => Properties;
  readonly kindOf: (
    properties: Properties,
    run: RunRequest,
    deps: HandlerDependencies,
  ) => RunKind<Job>;
  readonly attributesOf: (outcome: RunOutcome) => Readonly<Record<string, string>>;
  /** What its removal does. */
  readonly remove: (event: ResourceEvent, deps: HandlerDependencies) => Promise<void>;
}

/** Serves a run: begun once, asked about until it is done, and never begun by a rollback. */
export function runResource<Properties extends RunProperties, Job extends { readonly id: string }>(
  resource: RunResource<Properties, Job>,
): ResourceKind {
  return {
    begin: (event, deps) =>
      event.RequestType === 'Delete' ? remove(resource, event, deps) : begin(resource, event, deps),
    goOn: (event, deps) => goOn(resource, event, deps),
  };
}

async function begin<Properties extends RunProperties, Job extends { readonly id: string }>(
  resource: RunResource<Properties, Job>,
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<ResourceAnswer> {
  const { kind, phase, properties } = await readKind(resource, event, deps);
  const PhysicalResourceId = physicalIdOf(event, properties);
  const beginning = withClient({ event, phase, deps }, async (client): Promise<ResourceAnswer> => {
    const progress = await beginRun(kind, contextOf({ client, deps }));
    // Asked only now: until Atlas has answered once, its clock is not known.
    const WaitUntil = client.now() + ownWaitMinutes(properties) * MINUTE_MILLIS;
    if (!progress.isDone) return { PhysicalResourceId, Phase: 'waiting', WaitUntil };
    const Data = await finish(resource, progress.outcome, {
      event,
      kind,
      properties,
      client,
      deps,
    });
    return { PhysicalResourceId, Data, Phase: 'settled' };
  });
  if (!kind.request.isRollback) return await beginning;
  const result: ResourceAnswer = { PhysicalResourceId, Phase: 'settled' };
  return await orLeaveAlone(beginning, { subject: kind.subject, result }, deps);
}

/** How long the resource itself waits: for the end of its run, or only until its job is started. */
const ownWaitMinutes = ({ waitMinutes, watch }: RunProperties): number =>
  waitMinutes === 0 || watch !== undefined ? LONGEST_WAIT_MINUTES : waitMinutes;

/** The attributes of a resource that is done; where another waits for the run to end, it is set to. */
async function finish<Properties extends RunProperties, Job extends { readonly id: string }>(
  { attributesOf }: RunResource<Properties, Job>,
  outcome: RunOutcome,
  {
    event,
    kind,
    properties: { watch, waitMinutes },
    client,
    deps,
  }: {
    readonly event: ResourceEvent;
    readonly kind: RunKind<Job>;
    readonly properties: RunProperties;
    readonly client: OperationContext['client'];
    readonly deps: HandlerDependencies;
  },
): Promise<Readonly<Record<string, string>>> {
  if (watch !== undefined && !kind.request.isRollback && isToBeWatched(event, watch)) {
    const waitUntil = watchEnd(client.now(), waitMinutes);
    await startWatch(event, { subject: kind.subject, machine: watch.machine, waitUntil }, deps);
  }
  return attributesOf(outcome);
}

/** Goes on with a run, in the name of its resource or of the wait condition that waits for it. */
async function goOn<Properties extends RunProperties, Job extends { readonly id: string }>(
  resource: RunResource<Properties, Job>,
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<CompletionAnswer> {
  const { watch } = resource.parse(event.ResourceProperties);
  const advance = (): Promise<CompletionAnswer> => poll(resource, event, deps);
  if (event.Phase !== 'watching' || watch === undefined) return await advance();
  const look = async (): Promise<boolean> => (await advance()).IsComplete;
  return await watchOnce(event, { watch, look }, deps);
}

/** Takes the next step of a run; trouble with asking does not fail a job that runs. */
async function poll<Properties extends RunProperties, Job extends { readonly id: string }>(
  resource: RunResource<Properties, Job>,
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<CompletionAnswer> {
  const { kind, phase, properties } = await readKind(resource, event, deps);
  const step = event.Phase === 'watching' ? followRun : continueRun;
  let context: OperationContext | undefined;
  try {
    return await withClient({ event, phase, deps }, async (client) => {
      context = contextOf({ client, deps });
      const progress = await step(kind, context);
      if (!progress.isDone) {
        logChange(event, `${kind.subject}: ${progress.status}`, deps);
        return { IsComplete: false };
      }
      if (event.Phase === 'watching') return { IsComplete: true };
      const at = { event, kind, properties, client, deps };
      return { IsComplete: true, Data: await finish(resource, progress.outcome, at) };
    });
  } catch (error) {
    if (!isPassing(error)) throw error;
    if (context !== undefined) await requireTimeLeft(kind, error.message, context);
    logChange(event, `${kind.subject}: asking again later: ${error.message}`, deps);
    return { IsComplete: false };
  }
}

/** A watched job is not failed by a credential under repair or a service that stumbles, as long as there is time. */
function isPassing(error: unknown): error is AtlasError | OperationError {
  if (OperationError.isOperationError(error)) return error.isPassing;
  if (!AtlasError.isAtlasError(error)) return false;
  const { status } = error;
  return status === 0 || status === 401 || status === 403 || status === 429 || status >= 500;
}

async function readKind<Properties extends RunProperties, Job extends { readonly id: string }>(
  { parse, kindOf }: RunResource<Properties, Job>,
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<{
  readonly kind: RunKind<Job>;
  readonly phase: Awaited<ReturnType<typeof requireInProgress>>;
  readonly properties: Properties;
}> {
  const properties = parse(event.ResourceProperties);
  const phase = await requireInProgress(event, deps);
  const { runId, dryRun, waitMinutes, watch } = properties;
  const isForItsEnd = event.Phase === 'watching' || (waitMinutes > 0 && watch === undefined);
  const run: RunRequest = {
    runId,
    attempt: event.RequestId,
    isDoneWhenStarted: !isForItsEnd,
    isRollback: phase === 'rollback',
    ...(event.WaitUntil !== undefined && { waitUntil: Number(event.WaitUntil) }),
    ...(dryRun !== undefined && { dryRun }),
  };
  return { kind: kindOf(properties, run, deps), phase, properties };
}

async function remove<Properties extends RunProperties, Job extends { readonly id: string }>(
  resource: RunResource<Properties, Job>,
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<ResourceAnswer> {
  const { watch } = resource.parse(event.ResourceProperties);
  // It only started the run: the resource that comes after the wait stands for what was done.
  if (watch === undefined) await resource.remove(event, deps);
  return { PhysicalResourceId: event.PhysicalResourceId ?? '', Phase: 'settled' };
}

/** What an operation needs of the world, for one client. */
const contextOf = ({
  client,
  deps: { records, log },
}: {
  readonly client: OperationContext['client'];
  readonly deps: HandlerDependencies;
}): OperationContext => ({ client, records, log });

const physicalIdOf = (
  { LogicalResourceId }: ResourceEvent,
  { projectId, clusterName }: RunProperties,
): string => `${projectId}/${clusterName}/${LogicalResourceId}`;
