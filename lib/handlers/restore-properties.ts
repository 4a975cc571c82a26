import { type RestoreProperties } from './contract';
import { either, flag, object, oneOf, text, whole } from './parse';
import { connection, ownProperties, schema } from './shared-properties';
import { retention } from './snapshot-properties';

const cluster = object({ projectId: text, clusterName: text }, {});
/** Who a declared snapshot belongs to. */
const owner = object({ stack: text, resource: text }, {});

/** Where a restore takes its data from. */
export const restoreSource = either(
  object({ kind: oneOf('snapshot'), cluster, snapshotId: text }, {}),
  object({ kind: oneOf('declared-snapshot'), cluster, owner, key: text }, {}),
  object({ kind: oneOf('latest-snapshot-before'), cluster, before: text, maxAgeHours: whole }, {}),
  object({ kind: oneOf('newest-snapshot'), cluster, maxAgeHours: whole }, {}),
  object({ kind: oneOf('point-in-time'), cluster, at: text }, {}),
  object({ kind: oneOf('oplog'), cluster, seconds: whole, increment: whole }, {}),
);

/** Whether the target is saved first. */
export const safetySnapshot = either(
  object({ keep: retention }, {}),
  object({ skippedBecause: text }, {}),
);

/** Who goes on waiting once the job is started. */
export const watch = object({ handle: text, machine: text }, {});

const properties = object(
  {
    schema,
    connection,
    projectId: text,
    clusterName: text,
    source: restoreSource,
    runId: text,
    safetySnapshot,
    waitMinutes: whole,
  },
  {
    overwriteTarget: text,
    overwriteSource: text,
    overwriteProtectedTarget: flag,
    allowFallback: flag,
    dryRun: flag,
    watch,
  },
);

/** Reads the properties of a restore resource as CloudFormation delivers them. */
export const parseRestoreProperties = (raw: Readonly<Record<string, unknown>>): RestoreProperties =>
  properties(ownProperties(raw), 'properties');
