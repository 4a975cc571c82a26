import { PROJECT, startWorld, type World } from './world';

jest.setTimeout(180_000);

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const statusOf = (stackName: string): string | undefined =>
  world.rehearsal.stacks().findLast(({ name }) => name === stackName)?.status;

test('the life of a schedule: create, no-op, update, failed update, rollback of a later failure, destroy', async () => {
  expect((await world.deploy()).code).toBe(0);
  expect(world.daily()).toBe(14);
  expect(world.writes()).toBe(1);

  const requests = world.atlas.requests().length;
  expect((await world.deploy()).stdout).toContain('Schedules (no changes)');
  expect(world.atlas.requests()).toHaveLength(requests);

  const diff = await world.cdk(['diff'], { days: { hourly: 7, daily: 21 } });
  expect(diff.stdout + diff.stderr).toContain('[~] Custom::MongoDbBackupSchedule');
  expect((await world.deploy({ days: { hourly: 7, daily: 21 } })).code).toBe(0);
  expect(world.daily()).toBe(21);
  expect(world.writes()).toBe(2);

  // The window of 7 days outlives hourly snapshots of 3: only the live cluster knows that it has one.
  expect(await world.refusal({ days: { hourly: 3, daily: 21 } })).toBe(
    'cluster orders: restore window of 7 days is longer than the 3 days hourly snapshots are kept, which Atlas refuses while point-in-time restore is on; keep hourly snapshots for 7 days or more, or set restoreWindowDays to 3 or less',
  );
  expect(statusOf('Schedules')).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(world.daily()).toBe(21);
  expect(world.writes()).toBe(2);

  // A longer retention that was applied is not taken back when something after it fails.
  world.rehearsal.failNext('After', 'made to fail');
  const failed = await world.deploy({ days: { hourly: 7, daily: 28 }, after: '2' });
  expect(failed.code).toBe(1);
  expect(statusOf('Schedules')).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(world.daily()).toBe(28);

  const written = world.writes();
  expect((await world.cdk(['destroy', '--force'])).code).toBe(0);
  expect(statusOf('Schedules')).toBe('DELETE_COMPLETE');
  expect(world.daily()).toBe(28);
  expect(world.writes()).toBe(written);
});

test('a weaker schedule rolled back is made strong again', async () => {
  world.atlas.addCluster({ projectId: PROJECT, name: 'weaker', tier: 'M30', pitEnabled: true });
  const app = { stackName: 'Weaker', clusterName: 'weaker' };
  await world.deploy(app);
  world.rehearsal.failNext('After', 'made to fail');
  await world.deploy({ ...app, days: { hourly: 7, daily: 10 }, after: '2' });
  expect(statusOf('Weaker')).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(world.daily('weaker')).toBe(14);
});

test('a schedule is emptied only where onRemove asks for it', async () => {
  world.atlas.addCluster({ projectId: PROJECT, name: 'gone', tier: 'M30', pitEnabled: true });
  const app = { stackName: 'Gone', clusterName: 'gone', deleteOnRemove: true };
  await world.deploy(app);
  expect((await world.cdk(['destroy', '--force'], app)).code).toBe(0);
  expect(world.atlas.schedule(PROJECT, 'gone')?.policies[0]?.policyItems).toEqual([]);
});

test('what somebody made stronger by hand is not lowered', async () => {
  world.atlas.addCluster({ projectId: PROJECT, name: 'drifted', tier: 'M30', pitEnabled: true });
  const app = { stackName: 'Drifted', clusterName: 'drifted' };
  await world.deploy(app);
  const live = world.atlas.schedule(PROJECT, 'drifted')!;
  const policies = live.policies.map((policy) => ({
    ...policy,
    policyItems: policy.policyItems.map((item) =>
      item.frequencyType === 'daily' ? { ...item, retentionValue: 30 } : item,
    ),
  }));
  world.atlas.setCluster(PROJECT, 'drifted', { schedule: { ...live, policies } });
  const reason = await world.refusal({ ...app, days: { hourly: 7, daily: 21 } });
  expect(reason).toContain(
    'cluster drifted: the live schedule is stronger than the app declares and nothing was changed',
  );
  expect(world.daily('drifted')).toBe(30);
});
