import { PROJECT, startWorld, type World } from './world';
import { describeWithTerraform } from './terraform';

const SNAPSHOT = 'mongodbbackup_snapshot.before';
const block = (more = '', key = 'v2', keep = '30 days'): string => `
resource "mongodbbackup_snapshot" "before" {
  project_id   = "${PROJECT}"
  cluster_name = "orders"
  key          = "${key}"
  keep         = "${keep}"
  ${more}
}
`;

describeWithTerraform('a snapshot under terraform', () => {
  let world: World;
  const posts = (): number => world.count('takeGroupClusterBackupSnapshots');
  const taken = async (): Promise<void> => {
    world.configure(block());
    world.hurry({ seconds: 20 });
    await world.expectOk('apply', '-auto-approve');
  };

  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(async () => {
    await world.close();
  });

  test('is taken, waited for, and not taken again', async () => {
    await taken();
    const { status, snapshot_id } = world.attributes(SNAPSHOT);
    expect(status).toBe('completed');
    expect((await world.plan()).code).toBe(0);
    expect(world.atlas.snapshots(PROJECT, 'orders').at(-1)?.id).toBe(snapshot_id);
    expect(posts()).toBe(1);
  });
});
