import { PROJECT, SECRET, startWorld, type AppSettings, type World } from './world';

jest.setTimeout(280_000);

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** A stack and clusters of its own for each test. */
function place(stackName: string, ...clusters: string[]): AppSettings {
  for (const name of clusters)
    world.atlas.addCluster({ projectId: PROJECT, name, tier: 'M30', pitEnabled: true });
  return { stackName, clusterName: clusters[0] };
}

const deployed = async (settings: AppSettings): Promise<void> => {
  expect(await world.deploy(settings)).toMatchObject({ code: 0 });
};

const failed = async (settings: AppSettings): Promise<void> => {
  world.rehearsal.failNext('After', 'made to fail');
  expect(await world.deploy(settings)).toMatchObject({ code: 1 });
};

test('a schedule that is emptied on removal stays when its construct is renamed', async () => {
  const app = { ...place('Renaming', 'renamed'), deleteOnRemove: true };
  await deployed(app);
  await deployed({ ...app, scheduleId: 'Renamed' });
  expect(world.daily('renamed')).toBe(14);
  const calls = world.rehearsal
    .customResourceCalls()
    .filter(({ stackName }) => stackName === 'Renaming')
    .map(({ requestType, status }) => `${requestType} ${status}`);
  expect(calls).toEqual(['Create SUCCESS', 'Create SUCCESS', 'Delete SUCCESS']);
  expect(world.rehearsal.lambdaLog()).toMatch(
    /cluster renamed: the live schedule belongs to Renaming\/Renamed\w*, so it stays/,
  );
  expect(await world.cdk(['destroy', '--force'], { ...app, scheduleId: 'Renamed' })).toMatchObject({
    code: 0,
  });
  expect(world.daily('renamed')).toBeUndefined();
});

test('it stays when the resource is given another cluster, too', async () => {
  const app = { ...place('Moving', 'left', 'entered'), deleteOnRemove: true };
  await deployed(app);
  await deployed({ ...app, clusterName: 'entered' });
  expect([world.daily('left'), world.daily('entered')]).toEqual([14, 14]);
});

test('a one-shot act is not sent again by a stack that was rolled back and created again', async () => {
  const app = { ...place('Recreated', 'once'), onceKey: '2026-11-21 OPS-812' };
  await failed(app);
  await deployed({ ...app, days: { hourly: 7, daily: 8 }, adopt: true });
  const acts = world.atlas
    .requests()
    .filter(({ method, path }) => method === 'PATCH' && path.includes('/once/'))
    .map(({ body }) => (body as { updateSnapshots?: boolean }).updateSnapshots);
  expect(acts).toEqual([true, undefined]);
  expect(world.daily('once')).toBe(8);
});

test('copies with a retention of their own are changed, rolled back, and deleted once when asked', async () => {
  const west = 'US_WEST_2';
  const app = { ...place('Copying', 'copied'), copies: { [west]: { daily: 30, onDemand: true } } };
  const held = (): unknown => world.atlas.schedule(PROJECT, 'copied')?.copySettings;
  const kept = (days: number): object => ({
    regionName: west,
    copyPolicyItems: [
      { frequencyType: 'daily', retentionUnit: 'days', retentionValue: days },
      { frequencyType: 'ondemand' },
    ],
  });
  const copiesIn = (region: string): number =>
    world.atlas
      .snapshots(PROJECT, 'copied')
      .filter(({ copyRegions }) => copyRegions.includes(region)).length;
  await deployed(app);
  expect(world.atlas.schedule(PROJECT, 'copied')).toMatchObject({ copyPolicyItemsEnabled: true });
  expect(held()).toMatchObject([kept(30)]);

  await failed({ ...app, copies: { [west]: { daily: 7, onDemand: true } }, after: '2' });
  expect(held()).toMatchObject([kept(30)]);

  world.atlas.clock.advance({ days: 3 });
  expect(copiesIn(west)).toBeGreaterThan(0);
  const removing = {
    ...app,
    copies: { [west]: { onDemand: true } },
    onceKey: '2026-11-25 OPS-830',
    act: 'deleteCopiesOfRemovedItemsOnce',
  };
  await deployed(removing);
  expect(copiesIn(west)).toBe(0);

  await deployed({ ...removing, copies: { [west]: { last: 10 } } });
  expect(held()).toMatchObject([{ regionName: west, lastNumberOfSnapshots: 10 }]);
  const acts = world.atlas
    .requests()
    .filter(({ method, path }) => method === 'PATCH' && path.includes('/copied/'))
    .map(({ body }) => (body as { deleteCopySnapshots?: boolean }).deleteCopySnapshots)
    .filter((act) => act !== undefined);
  expect(acts).toEqual([true]);
});

test('a weaker schedule with another secret is made strong again when it is rolled back', async () => {
  world.rehearsal.putSecret(
    'atlas/other',
    JSON.stringify({ clientId: 'mdb_sa_id_1', clientSecret: SECRET }),
  );
  const app = place('OtherSecret', 'secretive');
  await deployed(app);
  await failed({
    ...app,
    secretName: 'atlas/other',
    days: { hourly: 7, daily: 8 },
    after: '2',
  });
  expect(world.rehearsal.stacks().findLast(({ name }) => name === 'OtherSecret')?.status).toBe(
    'UPDATE_ROLLBACK_COMPLETE',
  );
  expect(world.daily('secretive')).toBe(14);
});
