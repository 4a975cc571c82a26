import { PROJECT, startWorld, type World } from './world';
import { describeWithTerraform } from './terraform';

const MANY = 300;
const PARALLELISM = 50;

describeWithTerraform('what is there, under terraform', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(async () => {
    await world.close();
  });

  /** A cluster without scheduled snapshots: the simulator has enough to do with those that are asked for. */
  const addQuietCluster = (name: string): void => {
    world.atlas.addCluster({ projectId: PROJECT, name });
    const schedule = world.atlas.schedule(PROJECT, name);
    if (schedule !== undefined)
      world.atlas.setCluster(PROJECT, name, { schedule: { ...schedule, policies: [] } });
  };

  test('is told to check blocks and preconditions', async () => {
    world.atlas.clock.advance({ days: 2, hours: 1 });
    world.configure(`
data "mongodbbackup_protection_status" "orders" {
  project_id   = "${PROJECT}"
  cluster_name = "orders"
}
data "mongodbbackup_snapshots" "scheduled" {
  project_id    = "${PROJECT}"
  cluster_name  = "orders"
  snapshot_type = "scheduled"
  taken_before  = "2026-11-22T12:00:00Z"
}
check "orders_is_backed_up" {
  assert {
    condition     = data.mongodbbackup_protection_status.orders.last_snapshot_age_hours < 1
    error_message = "the newest snapshot is older than an hour"
  }
}
`);
    const applied = await world.expectOk('apply', '-auto-approve');
    expect(applied.output).toContain('the newest snapshot is older than an hour');
    expect(world.attributes('data.mongodbbackup_protection_status.orders')).toMatchObject({
      tier: 'M30',
      backup_enabled: true,
      point_in_time_restore: true,
      schedule: expect.stringMatching(/^snapshots every 6 h for/),
      last_snapshot_age_hours: expect.any(Number),
    });
    const { latest, snapshots } = world.attributes('data.mongodbbackup_snapshots.scheduled');
    expect(latest).toEqual((snapshots as readonly unknown[])[0]);
  });

  test('is 300 snapshots in one apply, each taken once', async () => {
    for (let index = 0; index < MANY; index++) addQuietCluster(`cluster-${index}`);
    world.configure(`
resource "mongodbbackup_snapshot" "many" {
  count        = ${MANY}
  project_id   = "${PROJECT}"
  cluster_name = "cluster-\${count.index}"
  key          = "v2"
  keep         = "30 days"
  wait_minutes = 1440
}
`);
    world.hurry({ seconds: 20 });
    const applied = await world.expectOk('apply', '-auto-approve', `-parallelism=${PARALLELISM}`);
    expect(applied.output).toContain(`${MANY} added, 0 changed, 0 destroyed`);
    expect(world.count('takeGroupClusterBackupSnapshots')).toBe(MANY);
    expect((await world.plan(`-parallelism=${PARALLELISM}`)).code).toBe(0);
  });
});
