import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseCollectionRestoreProperties } from '../../lib/handlers/collection-restore-properties';
import { parseCompliancePolicyProperties } from '../../lib/handlers/compliance-policy-properties';
import { parseDownloadProperties } from '../../lib/handlers/download-properties';
import {
  parseExportBucketProperties,
  parseExportProperties,
} from '../../lib/handlers/export-properties';
import { parseRestoreProperties } from '../../lib/handlers/restore-properties';
import { parseScheduleProperties } from '../../lib/handlers/schedule-properties';
import { ownProperties } from '../../lib/handlers/shared-properties';
import { parseSnapshotProperties } from '../../lib/handlers/snapshot-properties';

type Properties = Readonly<Record<string, unknown>>;

const RELEASES = resolve(__dirname, '../fixtures/properties');
const KINDS: readonly [kind: string, parse: (raw: Properties) => object][] = [
  ['schedule', parseScheduleProperties],
  ['snapshot', parseSnapshotProperties],
  ['restore', parseRestoreProperties],
  ['compliance-policy', parseCompliancePolicyProperties],
  ['collection-restore', parseCollectionRestoreProperties],
  ['download', parseDownloadProperties],
  ['export', parseExportProperties],
  ['export-bucket', parseExportBucketProperties],
];

const released = (release: string, kind: string): readonly Properties[] =>
  JSON.parse(readFileSync(join(RELEASES, release, `${kind}.json`), 'utf8')) as Properties[];

/** As CloudFormation delivers it: every scalar a string. */
function delivered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(delivered);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, delivered(item)]));
}

describe.each(readdirSync(RELEASES))('the properties that release %s wrote', (release) => {
  test.each(KINDS)('of a %s are read today, and nothing of them is lost', (kind, parse) => {
    for (const raw of released(release, kind)) {
      const defaults = kind === 'schedule' ? { facts: {} } : {};
      expect(delivered(parse(raw))).toEqual({ ...defaults, ...ownProperties(raw) });
    }
  });
});

test.each(KINDS)('a %s of a release yet to come is refused in one line', (kind, parse) => {
  const [newest] = released('0.1.0', kind);
  expect(() => parse({ ...newest, schema: '2' })).toThrow(
    "property 'properties.schema' of the deployed resource should be 1 (this handler reads no other shape), not 2; it was written by a newer version of mongodb-backup-constructs or this is a bug in it, please report it",
  );
});
