import { readdirSync, readFileSync } from 'node:fs';
import { releaseOf, schemaVersionOf } from '../../lib/terraform-provider/framework/schema-version';
import { createProvider } from '../../lib/terraform-provider/provider';
import { ProviderClient, tell, valueOf } from './provider-client';

interface Stored {
  readonly type: string;
  readonly schema_version: number;
  readonly attributes: Readonly<Record<string, unknown>>;
}

const FOLDER = 'test/fixtures/state';
const releases = readdirSync(FOLDER).map((name) => name.replace('.json', ''));
const storedBy = (release: string): readonly Stored[] =>
  JSON.parse(readFileSync(`${FOLDER}/${release}.json`, 'utf8')) as Stored[];

describe.each(releases)('a state of release %s', (release) => {
  test.each(storedBy(release))('of $type can still be read', async (stored) => {
    const answer = await new ProviderClient().upgrade(
      stored.type,
      stored.schema_version,
      JSON.stringify(stored.attributes),
    );
    expect(tell(answer)).toEqual([]);
    expect(valueOf(answer.upgradedState)).toMatchObject({ id: stored.attributes['id'] });
  });
});

test('there is a state of every resource, by the release that brought its shape', () => {
  for (const { type } of createProvider('0.1.0', {}).resources) {
    const release = releaseOf(type.version);
    expect(storedBy(release).map((stored) => stored.type)).toContain(type.typeName);
  }
});

test('the version of a shape names the release that brought it', () => {
  expect([schemaVersionOf('0.1'), schemaVersionOf('0.999'), schemaVersionOf('1.0')]).toEqual([
    1, 999, 1000,
  ]);
  expect([1, 999, 1000, 1002].map(releaseOf)).toEqual(['0.1', '0.999', '1.0', '1.2']);
});
