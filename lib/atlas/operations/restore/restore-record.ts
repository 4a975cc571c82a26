import { runNames, type RunNames } from '../run/run-names';
import { type RestoreRequest } from './restore-request';

/** Names of the records of a restore: project, target and run id. */
export const restoreNames = ({
  target,
  runId,
}: Pick<RestoreRequest, 'target' | 'runId'>): RunNames => runNames(target, 'restore', runId);

/** Name of the record of a restore itself. */
export const restoreRecord = (request: Pick<RestoreRequest, 'target' | 'runId'>): string =>
  restoreNames(request).run;
