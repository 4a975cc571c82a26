import { RetentionUnit } from '../core/values/retention';
import { type SnapshotProperties } from './contract';
import { flag, object, oneOf, text, whole } from './parse';
import { connection, ownProperties, schema } from './shared-properties';

/** A retention, e.g. `{ amount: '7', unit: 'days' }`. */
export const retention = object(
  { amount: whole, unit: oneOf(...Object.values(RetentionUnit)) },
  {},
);

const properties = object(
  {
    schema,
    connection,
    projectId: text,
    clusterName: text,
    key: text,
    keep: retention,
    reuseWithinHours: whole,
  },
  {
    allowShorterKeep: flag,
    description: text,
    onRemove: oneOf('keep', 'delete-snapshot'),
  },
);

/** Reads the properties of a snapshot resource as CloudFormation delivers them. */
export const parseSnapshotProperties = (
  raw: Readonly<Record<string, unknown>>,
): SnapshotProperties => properties(ownProperties(raw), 'properties');
