import { DayOfWeek, Month } from '../core/values/calendar';
import { FREQUENCIES } from '../core/values/frequency';
import { RetentionUnit } from '../core/values/retention';
import { PROPERTIES_SCHEMA, type ScheduleProperties } from './contract';
import {
  either,
  flag,
  listOf,
  object,
  oneOf,
  PropertiesError,
  text,
  whole,
  type Parser,
} from './parse';

const keep = object({ amount: whole, unit: oneOf(...Object.values(RetentionUnit)) }, {});
const region = object({ provider: oneOf('AWS', 'AZURE', 'GCP'), name: text }, {});
const weekdays: Parser<`${DayOfWeek}`> = oneOf(...Object.values(DayOfWeek));
const dayOfMonth: Parser<number | 'last'> = either(oneOf('last'), whole);

const item = object(
  { frequency: oneOf(...FREQUENCIES), keep },
  { every: whole, on: either(weekdays, dayOfMonth), month: oneOf(...Object.values(Month)) },
);

const copy = object(
  { region, oplog: flag },
  { zone: text, frequencies: listOf(oneOf(...FREQUENCIES, 'on-demand')) },
);

const autoExport = object({ bucketId: text, frequency: oneOf(...FREQUENCIES) }, {});

const existingSnapshots = object(
  { act: oneOf('apply-new-retention', 'delete-of-removed-items'), key: text },
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
    items: listOf(item),
    referenceTime: object({ hour: whole, minute: whole }, {}),
    restoreWindowDays: whole,
    copies: listOf(copy),
    autoExport: either(oneOf('off'), autoExport),
    existingSnapshots,
  },
);

const schema: Parser<1> = (raw, at) => {
  const version = whole(raw, at);
  if (version === PROPERTIES_SCHEMA) return PROPERTIES_SCHEMA;
  throw new PropertiesError(
    at,
    `${PROPERTIES_SCHEMA} (this handler reads no other shape), not ${version}`,
  );
};

const properties = object(
  {
    schema,
    connection: object({ secretArn: text }, { baseUrl: text }),
    projectId: text,
    clusterName: text,
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

/** What CloudFormation itself adds. */
const ENGINE_PROPERTIES = ['ServiceToken', 'ServiceTimeout'];

/** Reads the properties of a schedule resource as CloudFormation delivers them; every released shape is accepted. */
export function parseScheduleProperties(
  raw: Readonly<Record<string, unknown>>,
): ScheduleProperties {
  const own = Object.entries(raw).filter(([key]) => !ENGINE_PROPERTIES.includes(key));
  // CloudFormation leaves out empty objects.
  return properties({ facts: {}, schedule: {}, ...Object.fromEntries(own) }, 'properties');
}
