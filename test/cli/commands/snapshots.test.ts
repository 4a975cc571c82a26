import { PROJECT, startHandWorld, type HandWorld } from '../by-hand/hand-world';

let world: HandWorld;
beforeEach(async () => {
  world = await startHandWorld();
  await world.run(['snapshot', 'orders', '--keep', '30 days', '--run-id', 'v2']);
  world.atlas.clock.advance({ hours: 8 });
});
afterEach(() => world.close());

test('snapshots are listed, the newest first, with until when they are kept', async () => {
  const { code, stdout } = await world.run(['snapshots', 'list', 'orders']);
  const [byHand, ...scheduled] = world.atlas.snapshots(PROJECT, 'orders');
  const lines = stdout.trimEnd().split('\n');
  expect(code).toBe(0);
  expect(lines).toHaveLength(scheduled.length + 2);
  expect(lines.at(-2)).toBe(
    `${byHand?.id ?? ''}  ${byHand?.createdAt ?? ''}  completed  on demand  MongoDB 8.0.29  kept until ${byHand?.expiresAt ?? ''}  ${byHand?.description ?? ''}`,
  );
  expect(lines.at(-1)).toBe(`cluster orders: ${scheduled.length + 1} snapshots`);
  const times = lines.slice(0, -1).map((line) => line.split('  ')[1] ?? '');
  expect(times).toEqual([...times].sort().reverse());
});

test('and as JSON without any address', async () => {
  const { stdout } = await world.run(['snapshots', 'list', 'orders', '--format', 'json']);
  const { version, projectId, clusterName, snapshots } = JSON.parse(stdout);
  expect({ version, projectId, clusterName }).toEqual({
    version: 1,
    projectId: PROJECT,
    clusterName: 'orders',
  });
  expect(snapshots).toHaveLength(world.atlas.snapshots(PROJECT, 'orders').length);
  expect(stdout).not.toMatch(/https?:/);
});

test('those of a sharded cluster, too', async () => {
  world.atlas.addCluster({ projectId: PROJECT, name: 'archive', tier: 'M30', shards: 2 });
  await world.run(['snapshot', 'archive', '--keep', '30 days', '--run-id', 'v2']);
  const { stdout } = await world.run(['snapshots', 'list', 'archive']);
  expect(stdout).toContain('cluster archive: 1 snapshot\n');
});

test('and those of a Flex cluster', async () => {
  world.atlas.addFlexCluster({ projectId: PROJECT, name: 'small' });
  world.atlas.clock.advance({ hours: 25 });
  const { code, stdout, stderr } = await world.run(['snapshots', 'list', 'small']);
  const [only] = world.atlas.flexSnapshots(PROJECT, 'small');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(
    `${only?.id ?? ''}  ${only?.startTime ?? ''}  completed  daily  MongoDB 8.0.29  kept until ${only?.expiration ?? ''}\ncluster small: 1 snapshot\n`,
  );
});

test.each([
  [
    ['snapshots', 'orders'],
    2,
    'snapshots takes the word list, got orders; give snapshots list <cluster>',
  ],
  [
    ['snapshots', 'list', 'nowhere'],
    1,
    `cluster nowhere: project ${PROJECT} has no such cluster (404 CLUSTER_NOT_FOUND); it has orders, staging; check the name, or create the cluster first`,
  ],
])('%j ends with %i', async (args, code, message) => {
  expect(await world.run(args)).toEqual({
    code,
    stdout: '',
    stderr: `mongodb-backup: ${message}\n`,
  });
});
