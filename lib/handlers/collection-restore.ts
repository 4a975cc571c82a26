import { type CollectionRestoreRequest } from '../atlas/operations/collection-restore/collection-request';
import { collectionRestoreRun } from '../atlas/operations/collection-restore/collection-restore-run';
import { type RunRequest } from '../atlas/operations/run/run-kind';
import { parseCollectionRestoreProperties } from './collection-restore-properties';
import {
  type CollectionRestoreAttributes,
  type CollectionRestoreProperties,
} from './contract/further-runs';
import { jobAttributesOf, leaveRestored, restoreRequestOf } from './restore';
import { runResource } from './run-resource';

/** Serves a `Custom::MongoDbBackupCollectionRestore`; its removal calls nobody. */
export const collectionRestore = runResource({
  parse: parseCollectionRestoreProperties,
  kindOf: (properties, run) => collectionRestoreRun(requestOf(properties, run)),
  attributesOf: (outcome): CollectionRestoreAttributes & Record<string, string> => ({
    ...jobAttributesOf(outcome),
    Restored: outcome.plan['restored'] ?? '',
  }),
  remove: leaveRestored,
});

function requestOf(
  properties: CollectionRestoreProperties,
  run: RunRequest,
): CollectionRestoreRequest {
  const { databases, collections, databaseSuffix, collectionSuffix } = properties;
  return {
    ...restoreRequestOf(properties, run),
    selection: {
      databases,
      collections,
      ...(databaseSuffix !== undefined && { databaseSuffix }),
      ...(collectionSuffix !== undefined && { collectionSuffix }),
    },
    indexes: properties.indexes,
    write: properties.write,
  };
}
