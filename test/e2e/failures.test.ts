import { PROJECT, SECRET, startWorld, type World } from './world';

jest.setTimeout(240_000);

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** A stack and a cluster of their own, so that rows do not disturb each other. */
function row(name: string): { readonly stackName: string; readonly clusterName: string } {
  const clusterName = name.toLowerCase();
  world.atlas.addCluster({ projectId: PROJECT, name: clusterName, tier: 'M30', pitEnabled: true });
  return { stackName: name, clusterName };
}

const ATLAS_DEFAULT_DAYS = 7;

describe('a first deployment fails with one line and leaves the live schedule alone', () => {
  const account = { clientId: 'mdb_sa_id_1', clientSecret: 'wrong' };

  test('with a wrong secret', async () => {
    const app = row('WrongSecret');
    world.rehearsal.putSecret('atlas/wrong', JSON.stringify(account));
    expect(await world.refusal({ ...app, secretName: 'atlas/wrong' })).toMatch(
      /^service account mdb_sa_id_1 was refused a token by http\S+; its secret is wrong or has expired/,
    );
    expect(world.daily(app.clusterName)).toBe(ATLAS_DEFAULT_DAYS);
  });

  test('with a secret that does not exist', async () => {
    const app = row('NoSecret');
    const message = await world.refusal({ ...app, secretName: 'atlas/none' });
    expect(message).toContain('atlas/none');
    expect(world.daily(app.clusterName)).toBe(ATLAS_DEFAULT_DAYS);
  });

  test('without the role', async () => {
    const app = row('NoRole');
    const reader = { clientId: 'mdb_sa_id_reader', clientSecret: SECRET };
    world.atlas.addServiceAccount({ ...reader, roles: { [PROJECT]: ['GROUP_READ_ONLY'] } });
    world.rehearsal.putSecret('atlas/reader', JSON.stringify(reader));
    const message = await world.refusal({ ...app, secretName: 'atlas/reader' });
    expect(message).toContain('Project Backup Manager');
    expect(world.daily(app.clusterName)).toBe(ATLAS_DEFAULT_DAYS);
  });

  test('when Atlas cannot be reached', async () => {
    const message = await world.refusal({ ...row('NoAtlas'), baseUrl: 'http://127.0.0.1:9' });
    expect(message).toContain('127.0.0.1:9');
  });

  test('when there is no such cluster', async () => {
    const message = await world.refusal({ stackName: 'NoCluster', clusterName: 'order' });
    expect(message).toMatch(/^cluster order does not exist in project Payments/);
  });

  test('when the name is that of a Flex cluster', async () => {
    world.atlas.addFlexCluster({ projectId: PROJECT, name: 'flexible' });
    const message = await world.refusal({ stackName: 'Flex', clusterName: 'flexible' });
    expect(message).toContain('Flex');
  });

  test('when Atlas breaks on the write', async () => {
    const app = row('Broken');
    world.atlas.fault({ kind: 'status', status: 500, method: 'PATCH', times: 20 });
    const message = await world.refusal(app);
    world.atlas.clearFaults();
    expect(message).toContain('500');
    expect(world.daily(app.clusterName)).toBe(ATLAS_DEFAULT_DAYS);
  });
});

test('a failed create is deleted without a call to Atlas', async () => {
  const app = row('FailedCreate');
  world.atlas.fault({ kind: 'status', status: 500, method: 'PATCH', times: 20 });
  await world.refusal(app);
  world.atlas.clearFaults();
  const status = world.rehearsal.stacks().findLast(({ name }) => name === app.stackName)?.status;
  expect(status).toBe('ROLLBACK_COMPLETE');
  expect(world.daily(app.clusterName)).toBe(ATLAS_DEFAULT_DAYS);
});

test('a storm of 429 is waited out', async () => {
  const app = row('Storm');
  world.atlas.fault({ kind: 'status', status: 429, retryAfterSeconds: 1, times: 3 });
  expect((await world.deploy(app)).code).toBe(0);
  expect(world.daily(app.clusterName)).toBe(14);
});

describe('a deployed schedule', () => {
  let app: { readonly stackName: string; readonly clusterName: string };

  beforeAll(async () => {
    app = row('Deployed');
    expect((await world.deploy(app)).code).toBe(0);
  });

  const resource = (): string => {
    const calls = world.rehearsal.customResourceCalls();
    return calls.findLast(({ stackName }) => stackName === app.stackName)?.logicalId ?? '';
  };

  test('an event sent twice writes once', async () => {
    const again = await world.rehearsal.sendAgain(resource());
    expect(again.status).toBe('SUCCESS');
    expect(world.writes(app.clusterName)).toBe(1);
  });

  test('a delete under an invented id deletes nothing', async () => {
    const call = await world.rehearsal.deleteUnderInventedId(resource());
    expect(call.status).toBe('SUCCESS');
    expect(world.daily(app.clusterName)).toBe(14);
    expect(world.writes(app.clusterName)).toBe(1);
  });

  test('changed credentials are an update in place', async () => {
    world.rehearsal.putSecret(
      'atlas/second',
      JSON.stringify({ clientId: 'mdb_sa_id_1', clientSecret: SECRET }),
    );
    expect((await world.deploy({ ...app, secretName: 'atlas/second' })).code).toBe(0);
    const last = world.rehearsal.customResourceCalls().at(-1);
    expect([last?.requestType, last?.answeredPhysicalId]).toEqual(['Update', last?.physicalId]);
  });
});

test('no answer is longer than CloudFormation takes', () => {
  const sizes = world.rehearsal.customResourceCalls().map(({ answerBytes }) => answerBytes);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(4096);
});
