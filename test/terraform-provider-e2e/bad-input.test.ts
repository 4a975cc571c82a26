import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLIENT_SECRET, PROJECT, startWorld, type World } from './world';
import { describeWithTerraform } from './terraform';

const SNAPSHOT = 'mongodbbackup_snapshot.before';
const block = (more = '', projectId = PROJECT): string => `
resource "mongodbbackup_snapshot" "before" {
  project_id   = "${projectId}"
  cluster_name = "orders"
  key          = "v2"
  keep         = "30 days"
  ${more}
}
`;

describeWithTerraform('bad input under terraform', () => {
  let world: World;
  const fileOf = (): string => join(world.folder, 'terraform.tfstate');
  const edit = (from: string, to: string): void => {
    const text = readFileSync(fileOf(), 'utf8');
    expect(text).toContain(from);
    writeFileSync(fileOf(), text.replace(from, to));
  };
  const taken = async (): Promise<void> => {
    world.configure(block('wait_minutes = 60'));
    world.hurry({ seconds: 20 });
    await world.expectOk('apply', '-auto-approve');
  };

  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(async () => {
    await world.close();
  });

  test.each([
    ['an attribute nobody knows', block('keeep = "1 day"'), 'Unsupported argument'],
    ['a value of another type', block('wait_minutes = "soon"'), 'a number is required'],
    [
      'an id that is none',
      block('', 'payments'),
      "'project_id' must be the 24 lower-case hexadecimal digits of an Atlas id, got payments",
    ],
  ])('%s is refused at its place', async (_name, configuration, said) => {
    world.configure(configuration);
    const refused = await world.run('validate');
    expect(refused.code).toBe(1);
    expect(refused.output).toContain(said);
    expect(refused.output).toMatch(/on main\.tf line \d+/);
  });

  test('a wrong credential is told with its remedy and without its secret', async () => {
    world.env['MONGODB_ATLAS_CLIENT_SECRET'] = `${CLIENT_SECRET}-of-yesterday`;
    world.configure(block());
    const refused = await world.apply();
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('its secret is wrong or has expired');
    expect(refused.output).not.toContain(CLIENT_SECRET);
    expect(readFileSync(fileOf(), 'utf8')).toContain('"resources": []');
  });

  test('an Atlas that cannot be reached is told, and nothing is in the state', async () => {
    world.env['MONGODB_ATLAS_BASE_URL'] = 'http://127.0.0.1:1';
    world.configure(block());
    const refused = await world.apply();
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('ECONNREFUSED');
    expect(readFileSync(fileOf(), 'utf8')).toContain('"resources": []');
  });

  test('a state of a newer provider, or one that is damaged, is refused and loses no id', async () => {
    await taken();
    const { snapshot_id } = world.attributes(SNAPSHOT);

    edit('"schema_version": 1', '"schema_version": 2000');
    const newer = await world.plan();
    expect(newer.code).toBe(1);
    expect(newer.output).toContain('newer provider version');
    edit('"schema_version": 2000', '"schema_version": 1');

    edit('"wait_minutes": 60', '"wait_minutes": "soon"');
    const damaged = await world.plan();
    expect(damaged.code).toBe(1);
    expect(damaged.output).toContain('must be a number, and is text');
    expect(world.attributes(SNAPSHOT)['snapshot_id']).toBe(snapshot_id);

    edit('"wait_minutes": "soon"', '"wait_minutes": 60');
    expect((await world.plan()).code).toBe(0);
    expect(world.count('takeGroupClusterBackupSnapshots')).toBe(1);
  });
});
