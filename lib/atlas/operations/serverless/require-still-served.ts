import { SERVERLESS_ENDED, wayOnFromServerless } from '../../../core/restore/serverless-sunset';
import { SERVERLESS_BACKUPS_SUNSET } from '../../../core/values/serverless';
import { type Reading } from '../restore/reading';
import { restoreSubject, type RestoreRequest } from '../restore/restore-request';
import { OperationError } from '../operation-error';
import { isSunset } from './serverless-requests';

/**
 * Stops a restore whose API Atlas serves no more, before anything else is asked. Atlas's answer decides; a name that is
 * gone after the day is taken for the same. @throws {OperationError}
 */
export function requireStillServed(
  request: RestoreRequest,
  { error }: Reading<unknown>,
  now: number,
): void {
  const isAfter = now >= Date.parse(`${SERVERLESS_BACKUPS_SUNSET}T00:00:00Z`);
  if (!isSunset(error) && !(isAfter && error?.status === 404)) return;
  throw new OperationError(
    `${restoreSubject(request)}: ${SERVERLESS_ENDED}, and nothing was started; ${wayOnFromServerless(request.source.cluster.clusterName)}`,
  );
}
