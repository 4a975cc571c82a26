import { flexRestoreRun } from '../atlas/operations/flex/flex-restore-run';
import { jobAttributesOf, leaveRestored, restoreRequestOf } from './restore';
import { parseRestoreProperties } from './restore-properties';
import { runResource } from './run-resource';

/** Serves a `Custom::MongoDbBackupFlexRestore`, whose properties are those of a restore; its removal calls nobody. */
export const flexRestore = runResource({
  parse: parseRestoreProperties,
  kindOf: (properties, run) => flexRestoreRun(restoreRequestOf(properties, run)),
  attributesOf: jobAttributesOf,
  remove: leaveRestored,
});
