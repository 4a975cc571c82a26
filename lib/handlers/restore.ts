import { type AtlasClient } from '../atlas/client/atlas-client';
import { AtlasError } from '../atlas/client/atlas-error';
import { beginRestore, continueRestore } from '../atlas/operations/restore/run-restore';
import {
  restoreSubject,
  type RestoreProgress,
  type RestoreRequest,
} from '../atlas/operations/restore/restore-request';
import { type OperationContext } from '../atlas/operations/operation-context';
import { withClient } from './connection';
import { type RestoreAttributes, type RestoreProperties } from './contract';
import { type HandlerDependencies } from './dependencies';
import { type CompletionAnswer, type ResourceAnswer, type ResourceEvent } from './event';
import { parseRestoreProperties } from './restore-properties';
import { orLeaveAlone } from './rollback';
import { requireInProgress } from './stack-status';

const MINUTE_MILLIS = 60_000;

/** Begins a `Custom::MongoDbBackupRestore`; its removal calls nobody. */
export async function handleRestore(
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<ResourceAnswer> {
  if (event.RequestType === 'Delete') return leave(event, deps);
  const properties = parseRestoreProperties(event.ResourceProperties);
  const phase = await requireInProgress(event, deps);
  const isRollback = phase === 'rollback';
  const request = requestOf(event, properties, isRollback);
  const PhysicalResourceId = physicalIdOf(event, properties);
  const beginning = withClient({ event, phase, deps }, async (client) => {
    const progress = await beginRestore(request, contextOf(client, deps));
    // Asked only now: until Atlas has answered once, its clock is not known.
    const WaitUntil = client.now() + properties.waitMinutes * MINUTE_MILLIS;
    return answerOf(progress, { PhysicalResourceId, WaitUntil });
  });
  if (!isRollback) return await beginning;
  const result: ResourceAnswer = { PhysicalResourceId, Phase: 'settled' };
  return await orLeaveAlone(beginning, { subject: restoreSubject(request), result }, deps);
}

function answerOf(
  progress: RestoreProgress,
  {
    PhysicalResourceId,
    WaitUntil,
  }: { readonly PhysicalResourceId: string; readonly WaitUntil: number },
): ResourceAnswer {
  return progress.isDone
    ? { PhysicalResourceId, Data: attributesOf(progress), Phase: 'settled' }
    : { PhysicalResourceId, Phase: 'waiting', WaitUntil };
}

/** Goes on with a restore; trouble with asking does not fail a job that runs. */
export async function continueRestoreEvent(
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<CompletionAnswer> {
  const properties = parseRestoreProperties(event.ResourceProperties);
  const phase = await requireInProgress(event, deps);
  const isRollback = phase === 'rollback';
  const request = requestOf(event, properties, isRollback);
  const waiting =
    request.isDoneWhenStarted === true
      ? request
      : { ...request, waitUntil: Number(event.WaitUntil) };
  try {
    const progress = await withClient({ event, phase, deps }, (client) =>
      continueRestore(waiting, contextOf(client, deps)),
    );
    if (progress.isDone) return { IsComplete: true, Data: attributesOf(progress) };
    deps.log(`${restoreSubject(request)}: ${progress.status}`);
  } catch (error) {
    if (!AtlasError.isAtlasError(error) || !isPassing(error)) throw error;
    deps.log(`${restoreSubject(request)}: asking again later: ${error.message}`);
  }
  return { IsComplete: false };
}

/** A watched job is not failed by a credential under repair or a service that stumbles: the framework ends the wait. */
const isPassing = ({ status }: AtlasError): boolean =>
  status === 0 || status === 401 || status === 403 || status === 429 || status >= 500;

const contextOf = (
  client: AtlasClient,
  { records, log }: HandlerDependencies,
): OperationContext => ({
  client,
  records,
  log,
});

function requestOf(
  { RequestId }: ResourceEvent,
  properties: RestoreProperties,
  isRollback: boolean,
): RestoreRequest {
  const { source, runId, safetySnapshot, projectId, clusterName, waitMinutes } = properties;
  const { overwriteTarget, overwriteSource, overwriteProtectedTarget } = properties;
  const { allowFallback, dryRun } = properties;
  return {
    source,
    target: { projectId, clusterName },
    runId,
    attempt: RequestId,
    safetySnapshot,
    isDoneWhenStarted: waitMinutes === 0,
    isRollback,
    ...(overwriteTarget !== undefined && { overwriteTarget }),
    ...(overwriteSource !== undefined && { overwriteSource }),
    ...(overwriteProtectedTarget !== undefined && { overwriteProtectedTarget }),
    ...(allowFallback !== undefined && { allowFallback }),
    ...(dryRun !== undefined && { dryRun }),
  };
}

function leave(event: ResourceEvent, { log }: HandlerDependencies): ResourceAnswer {
  log(`restore ${event.LogicalResourceId}: the construct is gone; what was restored stays`);
  return { PhysicalResourceId: event.PhysicalResourceId ?? '', Phase: 'settled' };
}

const attributesOf = ({
  outcome,
}: Extract<RestoreProgress, { isDone: true }>): RestoreAttributes & Record<string, string> => ({
  JobId: outcome.jobId,
  State: outcome.state,
  FinishedAt: outcome.finishedAt,
});

const physicalIdOf = (
  { LogicalResourceId }: ResourceEvent,
  { projectId, clusterName }: RestoreProperties,
): string => `${projectId}/${clusterName}/${LogicalResourceId}`;
