import { recordName } from '../record-name';
import { type RestoreRequest } from './restore-request';

/** Name of the record of a restore: project, target and run id. */
export const restoreRecord = ({
  target,
  runId,
}: Pick<RestoreRequest, 'target' | 'runId'>): string => recordName(target, 'restore', [runId]);

/** Name of the record of who may ask again after so many refusals. */
export const restoreClaimRecord = (
  request: Pick<RestoreRequest, 'target' | 'runId'>,
  refusals: number,
): string => recordName(request.target, 'restore', [request.runId, 'after refusal', `${refusals}`]);

/** Name of the record of what a restore that has not begun will take its data from. */
export const restorePlanRecord = (request: Pick<RestoreRequest, 'target' | 'runId'>): string =>
  recordName(request.target, 'restore', [request.runId, 'plan']);
