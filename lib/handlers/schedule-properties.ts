import { DayOfWeek, Month } from '../core/values/calendar';
import { FREQUENCIES } from '../core/values/frequency';
import { type ScheduleProperties } from './contract';
import { either, flag, listOf, object, oneOf, text, whole, type Parser } from './parse';
import { clusterName, connection, ownProperties, projectId, schema } from './shared-properties';
import { retention } from './snapshot-properties';

const region = object({ provider: oneOf('AWS', 'AZURE', 'GCP'), name: text }, {});
const weekdays: Parser<`${DayOfWeek}`> = oneOf(...Object.values(DayOfWeek));

/** A policy item, e.g. `{ frequency: 'daily', keep: { amount: '7', unit: 'days' } }`. */
export const policyItem = object(
  { frequency: oneOf(...FREQUENCIES), keep: retention },
  {
    every: whole,
    on: either(weekdays, oneOf('last'), whole),
    month: oneOf(...Object.values(Month)),
  },
);

const copyFrequency = oneOf(...FREQUENCIES, 'on-demand');

const copy = object(
  { region, oplog: flag },
  {
    zone: text,
    frequencies: listOf(copyFrequency),
    keep: listOf(object({ frequency: copyFrequency }, { keep: retention })),
    last: whole,
  },
);

const autoExport = object({ bucketId: text, frequency: oneOf(...FREQUENCIES) }, {});

const existingSnapshots = object(
  {
    act: oneOf(
      'apply-new-retention',
      'delete-of-removed-items',
      'delete-copies-of-removed-regions',
      'apply-new-copy-retention',
      'delete-copies-of-removed-items',
    ),
    key: text,
  },
  {},
);

const facts = object(
  {},
  {
    tier: text,
    regions: listOf(region),
    mongoDbVersion: text,
    pinnedFeatureCompatibilityVersion: text,
    backupEnabled: flag,
    pointInTimeRestore: flag,
    shards: whole,
    restoreTarget: oneOf('allowed', 'never'),
    encryptionAtRestProvider: text,
    configServerType: text,
  },
);

const schedule = object(
  {},
  {
    items: listOf(policyItem),
    referenceTime: object({ hour: whole, minute: whole }, {}),
    restoreWindowDays: whole,
    copies: listOf(copy),
    autoExport: either(oneOf('off'), autoExport),
    extraRetention: listOf(object({ frequency: copyFrequency, days: whole }, {})),
    automaticCopies: flag,
    existingSnapshots,
  },
);

const properties = object(
  {
    schema,
    connection,
    projectId,
    clusterName,
    facts,
    schedule,
  },
  {
    onDrift: oneOf('fail', 'overwrite'),
    adopt: flag,
    onRemove: oneOf('keep', 'delete-schedule'),
    reapply: text,
  },
);

/** Reads the properties of a schedule resource as CloudFormation delivers them; every released shape is accepted. */
export function parseScheduleProperties(
  raw: Readonly<Record<string, unknown>>,
): ScheduleProperties {
  // CloudFormation leaves out empty objects.
  return properties({ facts: {}, schedule: {}, ...ownProperties(raw) }, 'properties');
}
