import { PROJECT, startHandWorld, type HandWorld } from '../by-hand/hand-world';

let world: HandWorld;
beforeEach(async () => {
  world = await startHandWorld();
  world.atlas.clock.advance({ days: 3 });
});
afterEach(() => world.close());

const pointsAround = async (time: string, cluster = 'orders'): Promise<readonly string[]> =>
  (await world.run(['points', cluster, '--around', time])).stdout.trimEnd().split('\n');

test('the snapshots on both sides of a moment are told, and that it can be restored itself', async () => {
  const lines = await pointsAround('2026-11-23T12:00:00Z');
  expect(lines.map((line) => line.replace(/: .*/, ''))).toEqual([
    'after by 15 h 16 min',
    'after by 9 h 16 min',
    'after by 3 h 16 min',
    'before by 2 h 44 min',
    'before by 8 h 44 min',
    'before by 14 h 44 min',
    'point in time',
  ]);
  expect(lines.at(-1)).toBe(
    'point in time: 2026-11-23T12:00:00.000Z can be restored; give --point-in-time 2026-11-23T12:00:00Z',
  );
});

test('a moment before everything has nothing before it', async () => {
  const lines = await pointsAround('2026-11-20T00:00:00Z');
  expect(lines.slice(-2)).toEqual([
    'before: no completed snapshot',
    'point in time: orders has no snapshot before the moment, and a point in time is reached from one; choose a later moment',
  ]);
});

test('a moment to come cannot be restored', async () => {
  const lines = await pointsAround('2027-01-01T00:00:00Z');
  expect(lines.at(-1)).toBe(
    'point in time: the moment 2027-01-01T00:00:00.000Z is later than 60 seconds ago; choose an earlier one',
  );
});

test('without point-in-time restore only snapshots are left', async () => {
  const lines = await pointsAround('2026-11-23T12:00:00Z', 'staging');
  expect(lines.at(-1)).toBe(
    'point in time: point-in-time restore is off for staging; restore a snapshot, or turn it on for next time',
  );
});

test('of a Flex cluster snapshots are all there is', async () => {
  world.atlas.addFlexCluster({ projectId: PROJECT, name: 'small' });
  world.atlas.clock.advance({ hours: 25 });
  const lines = await pointsAround('2026-11-20T00:00:00Z', 'small');
  expect(lines.slice(-2)).toEqual([
    'before: no completed snapshot',
    'point in time: a Flex cluster has daily snapshots only; restore a snapshot, or move the cluster to M10 or larger for next time',
  ]);
});

test('nothing is written', async () => {
  await pointsAround('2026-11-23T12:00:00Z');
  const writes = world.atlas
    .requests()
    .filter(({ method, operation }) => method !== 'GET' && operation !== 'createToken');
  expect(writes).toEqual([]);
});

test.each([
  [['points', 'orders'], 'no moment is given; give --around 2026-11-21T03:00:00Z'],
  [
    ['points', 'orders', '--around', 'yesterday'],
    '--around is yesterday; give a moment such as 2026-11-21T03:00:00Z',
  ],
])('%j is a mistake of usage', async (args, message) => {
  expect(await world.run(args)).toEqual({
    code: 2,
    stdout: '',
    stderr: `mongodb-backup: ${message}\n`,
  });
});

test('no project is a mistake of usage', async () => {
  const { code, stderr } = await world.cli.run(
    ['points', 'orders', '--around', '2026-11-21T03:00Z'],
    {
      MONGODB_ATLAS_CLIENT_ID: PROJECT,
    },
  );
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      'mongodb-backup: no project is given; give --project <id>, or set MONGODB_ATLAS_PROJECT_ID\n',
  });
});
