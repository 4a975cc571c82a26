import { nameOf } from '../model/describe';
import { SERVERLESS_ENDED, wayOnFromServerless } from '../restore/serverless-sunset';
import { SERVERLESS_BACKUPS_SUNSET } from '../values/serverless';
import { SATISFIED, type RunRule } from './rule';

/** Atlas still serves what a Serverless restore asks for; synth has no clock, so the day is told. */
export const serverlessRestoreIsStillServed: RunRule = {
  id: 'serverless-restore-is-still-served',
  about: 'run',
  statement: `Atlas still serves what a Serverless restore asks for; the sunset of that API is ${SERVERLESS_BACKUPS_SUNSET}.`,
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-creategroupserverlessbackuprestorejob',
  severity: 'warning',
  check: ({ kind, from }) =>
    kind === 'serverless-restore'
      ? [
          {
            message: `${SERVERLESS_ENDED}, and from that day on nothing is started`,
            fix: wayOnFromServerless(nameOf(from.cluster.name)),
          },
        ]
      : SATISFIED,
};
