import { PROJECT, startWorld, type World } from './world';
import { describeWithTerraform } from './terraform';

const FINISHED = `
  lifecycle {
    postcondition {
      condition     = self.status == "finished"
      error_message = "restore \${self.run_id} is \${self.status}"
    }
  }`;

const SNAPSHOT = `
resource "mongodbbackup_snapshot" "before" {
  project_id   = "${PROJECT}"
  cluster_name = "orders"
  key          = "v2"
  keep         = "30 days"
}
`;
const collections = (more: string): string => `${SNAPSHOT}
resource "mongodbbackup_collection_restore" "orders" {
  run_id              = "2026-11-21"
  source_cluster_name = "orders"
  target_project_id   = "${PROJECT}"
  target_cluster_name = "staging"
  snapshot_id         = mongodbbackup_snapshot.before.snapshot_id
  collections         = ["shop.orders"]
  ${more}
  ${FINISHED}
}
`;

/** What holds for every restore whose job has been asked for: it is kept, never tainted, and never asked for twice. */
const expectAtMostOnce = {
  ofFailure: async (world: World, address: string, operation: string): Promise<void> => {
    world.atlas.fault({ kind: 'fail-next-restore', operation });
    const failed = await world.apply();
    expect(failed.code).toBe(1);
    expect(failed.output).toContain('restore 2026-11-21 is failed');
    expect(failed.output).toContain('try again with a new run_id');
    expect(world.isTainted(address)).toBe(false);
    expect(world.attributes(address)).toMatchObject({
      status: 'failed',
      job_id: expect.stringMatching(/^[0-9a-f]{24}$/),
    });

    const again = await world.apply();
    expect(again.code).toBe(1);
    expect(again.output).not.toContain('must be replaced');
    expect(world.count(operation)).toBe(1);
  },
  ofInterrupt: async (world: World, address: string, operation: string): Promise<void> => {
    world.atlas.fault({ kind: 'slow', operation, seconds: 86_400 });
    const running = world.start('apply', '-auto-approve');
    await until(() => world.count(operation) === 1);
    world.hurry(undefined);
    await new Promise((passed) => setTimeout(passed, 1000));
    running.interrupt();
    await running.ended;
    const { job_id, status } = world.attributes(address);
    expect(status).toBe('running');
    expect(job_id).toMatch(/^[0-9a-f]{24}$/);
    expect(world.isTainted(address)).toBe(false);

    world.hurry({ hours: 1 });
    const resumed = await world.apply();
    expect(resumed.output).toContain('0 added, 1 changed, 0 destroyed');
    expect(world.attributes(address)).toMatchObject({ status: 'finished', job_id });
    expect(world.count(operation)).toBe(1);
  },
};

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((passed) => setTimeout(passed, 20));
}

describeWithTerraform('a restore of collections under terraform', () => {
  let world: World;
  const posts = (): number => world.count('createGroupClusterCollectionRestoreJob');

  beforeEach(async () => {
    world = await startWorld();
    world.hurry({ seconds: 20 });
  });
  afterEach(async () => {
    await world.close();
  });

  test('leaves what the target holds, runs once, and is done for ever', async () => {
    world.configure(
      collections('write = "create-new"\n  restore_as = { "shop.orders" = "shop.rescued" }'),
    );
    await world.expectOk('apply', '-auto-approve');
    expect(world.attributes('mongodbbackup_collection_restore.orders')).toMatchObject({
      status: 'finished',
      restored: 'shop.rescued',
      safety_snapshot_id: null,
    });
    expect(world.atlas.data(PROJECT, 'staging')).toEqual({
      shop: { rescued: [{ _id: 1, total: 20 }] },
    });
    expect((await world.plan()).code).toBe(0);
    expect(posts()).toBe(1);
  });

  test('that overwrites takes the name of the target, and a new name only for what it restores', async () => {
    world.configure(
      collections('write = "overwrite-existing"\n  restore_as = { "shop.lines" = "shop.x" }'),
    );
    const { code, output } = await world.run('validate');
    expect(code).toBe(1);
    expect(output.replace(/[│\s]+/g, ' ')).toContain(
      'restore_as gives shop.lines a new name, and neither databases nor collections holds it',
    );
    expect(output.replace(/[│\s]+/g, ' ')).toContain(
      'overwrite_target is not given and the target is staging, whose collections of these names would be dropped',
    );
    expect(posts()).toBe(0);
  });

  const ADDRESS = 'mongodbbackup_collection_restore.orders';
  const OPERATION = 'createGroupClusterCollectionRestoreJob';

  test('that fails is kept as failed, is not tainted and never runs again', async () => {
    world.configure(collections('write = "create-new"'));
    await expectAtMostOnce.ofFailure(world, ADDRESS, OPERATION);
  });

  test('that is interrupted goes on, and the apply after it waits for the same job', async () => {
    world.configure(collections('write = "create-new"'));
    await expectAtMostOnce.ofInterrupt(world, ADDRESS, OPERATION);
  });
});

const flex = (target: string): string => `
resource "mongodbbackup_flex_restore" "drill" {
  run_id              = "2026-11-21"
  source_cluster_name = "small"
  target_project_id   = "${PROJECT}"
  target_cluster_name = "${target}"
  overwrite_target    = "${target}"
  newest              = true
  max_age_hours       = 48
  ${FINISHED}
}
`;

describeWithTerraform('a restore of a Flex cluster under terraform', () => {
  let world: World;
  const posts = (): number => world.count('createGroupFlexClusterBackupRestoreJob');

  beforeEach(async () => {
    world = await startWorld();
    world.atlas.addFlexCluster({
      projectId: PROJECT,
      name: 'small',
      data: { shop: { orders: [{ _id: 7 }] } },
    });
    world.atlas.clock.advance({ days: 2 });
    world.hurry({ seconds: 20 });
  });
  afterEach(async () => {
    await world.close();
  });

  test('goes into a replica set that is saved first, once', async () => {
    world.configure(flex('staging'));
    await world.expectOk('apply', '-auto-approve');
    expect(world.attributes('mongodbbackup_flex_restore.drill')).toMatchObject({
      status: 'finished',
      safety_snapshot_id: expect.stringMatching(/^[0-9a-f]{24}$/),
    });
    expect(world.atlas.data(PROJECT, 'staging')).toEqual({ shop: { orders: [{ _id: 7 }] } });
    expect((await world.plan()).code).toBe(0);
    expect(posts()).toBe(1);
  });

  test('out of a cluster that is none is refused before anything is asked for', async () => {
    world.configure(flex('staging').replace('"small"', '"orders"'));
    const { code, output } = await world.plan();
    expect(code).toBe(1);
    expect(output.replace(/[│\s]+/g, ' ')).toContain(
      'source: orders is no Flex cluster; use mongodbbackup_restore for its snapshots',
    );
    expect(posts()).toBe(0);
  });

  const ADDRESS = 'mongodbbackup_flex_restore.drill';
  const OPERATION = 'createGroupFlexClusterBackupRestoreJob';

  test('that fails is kept as failed, is not tainted and never runs again', async () => {
    world.configure(flex('staging'));
    await expectAtMostOnce.ofFailure(world, ADDRESS, OPERATION);
  });

  test('that is interrupted goes on, and the apply after it waits for the same job', async () => {
    world.configure(flex('staging'));
    await expectAtMostOnce.ofInterrupt(world, ADDRESS, OPERATION);
  });
});
