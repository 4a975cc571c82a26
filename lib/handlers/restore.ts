import { restoreRun } from '../atlas/operations/restore/run-restore';
import { type RestoreRequest } from '../atlas/operations/restore/restore-request';
import { type RunOutcome, type RunRequest } from '../atlas/operations/run/run-kind';
import { type RestoreAttributes, type RestoreProperties } from './contract';
import { type HandlerDependencies } from './dependencies';
import { type ResourceEvent } from './event';
import { parseRestoreProperties } from './restore-properties';
import { runResource } from './run-resource';

/** Serves a `Custom::MongoDbBackupRestore`; its removal calls nobody. */
export const restore = runResource({
  parse: parseRestoreProperties,
  kindOf: (properties, run) => restoreRun(restoreRequestOf(properties, run)),
  attributesOf: (outcome): RestoreAttributes & Record<string, string> => jobAttributesOf(outcome),
  remove: leaveRestored,
});

/** A restore as its operation wants it: what the properties leave out stays out. */
export function restoreRequestOf(
  properties: Pick<
    RestoreProperties,
    | 'source'
    | 'projectId'
    | 'clusterName'
    | 'safetySnapshot'
    | 'overwriteTarget'
    | 'overwriteSource'
    | 'overwriteProtectedTarget'
    | 'allowFallback'
  >,
  run: RunRequest,
): RestoreRequest {
  const { source, safetySnapshot, projectId, clusterName } = properties;
  const { overwriteTarget, overwriteSource, overwriteProtectedTarget, allowFallback } = properties;
  return {
    source,
    target: { projectId, clusterName },
    safetySnapshot,
    ...run,
    ...(overwriteTarget !== undefined && { overwriteTarget }),
    ...(overwriteSource !== undefined && { overwriteSource }),
    ...(overwriteProtectedTarget !== undefined && { overwriteProtectedTarget }),
    ...(allowFallback !== undefined && { allowFallback }),
  };
}

/** What every run answers of its job. */
export const jobAttributesOf = ({
  jobId,
  state,
  finishedAt,
}: RunOutcome): RestoreAttributes & Record<string, string> => ({
  JobId: jobId,
  State: state,
  FinishedAt: finishedAt,
});

/** What is left when a restore of any kind is removed: everything. */
export function leaveRestored(
  { LogicalResourceId }: ResourceEvent,
  { log }: HandlerDependencies,
): Promise<void> {
  log(`restore ${LogicalResourceId}: the construct is gone; what was restored stays`);
  return Promise.resolve();
}
