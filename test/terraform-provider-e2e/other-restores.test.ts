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
      'source: orders is no Flex cluster; use Restore for its snapshots',
    );
    expect(posts()).toBe(0);
  });
});
