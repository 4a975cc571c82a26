import { type CollectionRestoreProperties } from './contract/further-runs';
import { flag, listOf, object, oneOf, text, whole } from './parse';
import { restoreSource, safetySnapshot, watch } from './restore-properties';
import { connection, ownProperties, schema } from './shared-properties';

const name = object({ name: text }, { newName: text });

const properties = object(
  {
    schema,
    connection,
    projectId: text,
    clusterName: text,
    source: restoreSource,
    runId: text,
    databases: listOf(name),
    collections: listOf(name),
    indexes: oneOf('all', 'none', 'all-except-ttl'),
    write: oneOf('create-new', 'overwrite-existing'),
    safetySnapshot,
    waitMinutes: whole,
  },
  { overwriteTarget: text, databaseSuffix: text, collectionSuffix: text, dryRun: flag, watch },
);

/** Reads the properties of a restore of collections as CloudFormation delivers them. */
export const parseCollectionRestoreProperties = (
  raw: Readonly<Record<string, unknown>>,
): CollectionRestoreProperties => properties(ownProperties(raw), 'properties');
