import { judgeEmptying } from './restore-target-may-be-emptied';
import { SATISFIED, type RunRule } from './rule';
import { type RunModel } from '../model/run-models';

const EMPTYING: readonly RunModel['kind'][] = ['flex-restore', 'serverless-restore'];

/** A Flex or Serverless restore empties no cluster whose restoreTarget is never, which is the default of a cluster with a schedule in the app. */
export const runTargetMayBeEmptied: RunRule = {
  id: 'run-target-may-be-emptied',
  about: 'run',
  statement:
    'A Flex or Serverless restore empties no cluster whose restoreTarget is never, which is the default of a cluster with a schedule in the app.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/flex-cluster-backup/',
  severity: 'fatal',
  check: ({ kind, dryRun }, target, model) =>
    EMPTYING.includes(kind) && dryRun !== true ? judgeEmptying(target, model) : SATISFIED,
};
