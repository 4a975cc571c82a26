import { AtlasError } from '../atlas/client/atlas-error';
import { type OperationContext } from '../atlas/operations/operation-context';
import { beginRun, continueRun } from '../atlas/operations/run/advance-run';
import {
  type RunKind,
  type RunOutcome,
  type RunProgress,
  type RunRequest,
} from '../atlas/operations/run/run-kind';
import { withClient } from './connection';
import { type ClusterProperties } from './contract';
import { type HandlerDependencies } from './dependencies';
import { type CompletionAnswer, type ResourceAnswer, type ResourceEvent } from './event';
import { type ResourceKind } from './resource-kind';
import { orLeaveAlone } from './rollback';
import { requireInProgress } from './stack-status';

const MINUTE_MILLIS = 60_000;

/** What the properties of every run hold; project and cluster are those it happens to. */
export interface RunProperties extends ClusterProperties {
  readonly runId: string;
  readonly dryRun?: boolean;
  /** 0: done once the job is started. */
  readonly waitMinutes: number;
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
  const beginning = withClient({ event, phase, deps }, async (client) => {
    const progress = await beginRun(kind, contextOf({ client, deps }));
    // Asked only now: until Atlas has answered once, its clock is not known.
    const WaitUntil = client.now() + properties.waitMinutes * MINUTE_MILLIS;
    return answerOf(resource, progress, { PhysicalResourceId, WaitUntil });
  });
  if (!kind.request.isRollback) return await beginning;
  const result: ResourceAnswer = { PhysicalResourceId, Phase: 'settled' };
  return await orLeaveAlone(beginning, { subject: kind.subject, result }, deps);
}

function answerOf<Properties extends RunProperties, Job extends { readonly id: string }>(
  { attributesOf }: RunResource<Properties, Job>,
  progress: RunProgress,
  {
    PhysicalResourceId,
    WaitUntil,
  }: { readonly PhysicalResourceId: string; readonly WaitUntil: number },
): ResourceAnswer {
  return progress.isDone
    ? { PhysicalResourceId, Data: attributesOf(progress.outcome), Phase: 'settled' }
    : { PhysicalResourceId, Phase: 'waiting', WaitUntil };
}

/** Goes on with a run; trouble with asking does not fail a job that runs. */
async function goOn<Properties extends RunProperties, Job extends { readonly id: string }>(
  resource: RunResource<Properties, Job>,
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<CompletionAnswer> {
  const { kind, phase } = await readKind(resource, event, deps);
  const { request, subject } = kind;
  const waiting =
    request.isDoneWhenStarted === true
      ? kind
      : { ...kind, request: { ...request, waitUntil: Number(event.WaitUntil) } };
  try {
    const progress = await withClient({ event, phase, deps }, (client) =>
      continueRun(waiting, contextOf({ client, deps })),
    );
    if (progress.isDone) return { IsComplete: true, Data: resource.attributesOf(progress.outcome) };
    deps.log(`${subject}: ${progress.status}`);
  } catch (error) {
    if (!AtlasError.isAtlasError(error) || !isPassing(error)) throw error;
    deps.log(`${subject}: asking again later: ${error.message}`);
  }
  return { IsComplete: false };
}

/** A watched job is not failed by a credential under repair or a service that stumbles: the framework ends the wait. */
const isPassing = ({ status }: AtlasError): boolean =>
  status === 0 || status === 401 || status === 403 || status === 429 || status >= 500;

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
  const { runId, dryRun, waitMinutes } = properties;
  const run: RunRequest = {
    runId,
    attempt: event.RequestId,
    isDoneWhenStarted: waitMinutes === 0,
    isRollback: phase === 'rollback',
    ...(dryRun !== undefined && { dryRun }),
  };
  return { kind: kindOf(properties, run, deps), phase, properties };
}

async function remove<Properties extends RunProperties, Job extends { readonly id: string }>(
  resource: RunResource<Properties, Job>,
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<ResourceAnswer> {
  await resource.remove(event, deps);
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
