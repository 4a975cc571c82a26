import { serverlessRestoreRun } from '../atlas/operations/serverless/serverless-restore-run';
import { jobAttributesOf, leaveRestored, restoreRequestOf } from './restore';
import { parseRestoreProperties } from './restore-properties';
import { runResource } from './run-resource';

/** Serves a `Custom::MongoDbBackupServerlessRestore`, whose properties are those of a restore; its removal calls nobody. */
export const serverlessRestore = runResource({
  parse: parseRestoreProperties,
  kindOf: (properties, run) => serverlessRestoreRun(restoreRequestOf(properties, run)),
  attributesOf: jobAttributesOf,
  remove: leaveRestored,
});
