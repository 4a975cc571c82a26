import { createAtlasClient } from '../../lib/atlas/client/atlas-client';
import { CLIENT_SECRET, PROJECT, startWorld, type World } from './world';
import { describeWithTerraform } from './terraform';

const SNAPSHOT = 'mongodbbackup_snapshot.before';
interface Declared {
  readonly key?: string;
  readonly keep?: string;
  readonly more?: string;
}

const block = ({ key = 'v2', keep = '30 days', more = '' }: Declared = {}): string => `
resource "mongodbbackup_snapshot" "before" {
  project_id   = "${PROJECT}"
  cluster_name = "orders"
  key          = "${key}"
  keep         = "${keep}"
  ${more}
}
`;
const POSTCONDITION = `
  lifecycle {
    postcondition {
      condition     = self.status == "completed"
      error_message = "snapshot \${self.key} is \${self.status}"
    }
  }
`;

describeWithTerraform('a snapshot under terraform', () => {
  let world: World;
  const posts = (): number => world.count('takeGroupClusterBackupSnapshots');
  const ours = () =>
    world.atlas
      .snapshots(PROJECT, 'orders')
      .filter(({ snapshotType }) => snapshotType === 'onDemand');
  const taken = async (declared: Declared = {}): Promise<void> => {
    world.configure(block(declared));
    world.hurry({ seconds: 20 });
    await world.expectOk('apply', '-auto-approve');
  };

  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(async () => {
    await world.close();
  });

  test('is taken once, its expiry is raised in place, and it outlives its resource', async () => {
    await taken();
    const { status, snapshot_id, expires_at } = world.attributes(SNAPSHOT);
    expect(status).toBe('completed');
    expect((await world.plan()).code).toBe(0);

    world.configure(block({ keep: '60 days' }));
    const raised = await world.apply();
    expect(raised.output).toContain('0 added, 1 changed, 0 destroyed');
    expect(world.attributes(SNAPSHOT)['snapshot_id']).toBe(snapshot_id);
    expect(String(world.attributes(SNAPSHOT)['expires_at']) > String(expires_at)).toBe(true);

    world.configure(block({ keep: '7 days' }));
    const refused = await world.plan();
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('keep is lowered from 60 days to 7 days');
    expect(refused.output).toContain('set allow_shorter_keep = true');
    expect(refused.output).toContain('with mongodbbackup_snapshot.before');

    world.configure(block({ keep: '7 days', more: 'allow_shorter_keep = true' }));
    await world.expectOk('apply', '-auto-approve');
    expect(String(world.attributes(SNAPSHOT)['expires_at']) < String(expires_at)).toBe(true);

    await world.expectOk('destroy', '-auto-approve');
    expect(ours().map(({ id }) => id)).toEqual([snapshot_id]);
    expect(posts()).toBe(1);
  });

  test('is another one under a new key, and is deleted only where that is written', async () => {
    await taken({ more: 'delete_on_destroy = true' });
    const first = world.attributes(SNAPSHOT)['snapshot_id'];
    await taken({ key: 'v3' });
    expect(ours().map(({ id }) => id)).toEqual([world.attributes(SNAPSHOT)['snapshot_id']]);
    expect(ours().map(({ id }) => id)).not.toContain(first);
    expect(posts()).toBe(2);

    const replaced = await world.plan(`-replace=${SNAPSHOT}`);
    expect(replaced.code).toBe(1);
    expect(replaced.output).toContain('snapshot v3 of orders stands in the state already');
  });

  test('stays in the state when Atlas no longer has it, and is not taken again', async () => {
    await taken({ keep: '1 day' });
    world.atlas.clock.advance({ days: 3 });
    await world.expectOk('apply', '-auto-approve');
    expect(world.attributes(SNAPSHOT)['status']).toBe('gone');
    expect((await world.plan()).code).toBe(0);
    expect(posts()).toBe(1);
  });

  test('whose expiry somebody moved forward gets it back', async () => {
    await taken();
    const { snapshot_id, expires_at } = world.attributes(SNAPSHOT);
    await keepOneDay(world, String(snapshot_id));
    const drifted = await world.plan();
    expect(drifted.code).toBe(2);
    expect(drifted.output).toContain('0 to add, 1 to change, 0 to destroy');
    await world.expectOk('apply', '-auto-approve');
    expect(String(world.attributes(SNAPSHOT)['expires_at']) >= String(expires_at)).toBe(true);
    expect((await world.plan()).code).toBe(0);
    expect(posts()).toBe(1);
  });

  test('is imported under the key it is to have', async () => {
    await taken();
    const { snapshot_id } = world.attributes(SNAPSHOT);
    await world.expectOk('state', 'rm', SNAPSHOT);
    const id = `${PROJECT}/orders/${String(snapshot_id)}/v2`;
    await world.expectOk('import', SNAPSHOT, id);
    const planned = await world.plan();
    expect(planned.output).toContain('0 to add, 1 to change, 0 to destroy');
    await world.expectOk('apply', '-auto-approve');
    expect(world.attributes(SNAPSHOT)).toMatchObject({ snapshot_id, status: 'completed' });
    expect((await world.plan()).code).toBe(0);
    expect(posts()).toBe(1);
  });

  test('that Atlas fails to take is not tainted, and the next apply takes another', async () => {
    world.atlas.fault({ kind: 'fail-next-snapshot', operation: 'takeGroupClusterBackupSnapshots' });
    world.configure(block({ more: POSTCONDITION }));
    world.hurry({ seconds: 20 });
    const failed = await world.apply();
    expect(failed.code).toBe(1);
    expect(failed.output).toContain('Atlas could not take it');
    expect(failed.output).toContain('snapshot v2 is failed');
    expect(world.isTainted(SNAPSHOT)).toBe(false);

    const again = await world.apply();
    expect(again.output).toContain('0 added, 1 changed, 0 destroyed');
    expect(world.attributes(SNAPSHOT)['status']).toBe('completed');
    expect(posts()).toBe(2);
  });

  test('whose answer was lost is found by its marker', async () => {
    world.atlas.fault({ kind: 'cut-after-effect', operation: 'takeGroupClusterBackupSnapshots' });
    await taken();
    expect(world.attributes(SNAPSHOT)['status']).toBe('completed');
    expect(posts()).toBe(1);
  });

  test('that is interrupted goes on, and the next apply waits for the same one', async () => {
    world.configure(block());
    const running = world.start('apply', '-auto-approve');
    await until(() => posts() === 1);
    await new Promise((passed) => setTimeout(passed, 1000));
    running.interrupt();
    const interrupted = await running.ended;
    expect(interrupted.output).toContain('terraform was interrupted');
    const { snapshot_id, status } = world.attributes(SNAPSHOT);
    expect(status).toBe('queued');
    expect(world.isTainted(SNAPSHOT)).toBe(false);

    world.hurry({ seconds: 20 });
    const resumed = await world.apply();
    expect(resumed.output).toContain('0 added, 1 changed, 0 destroyed');
    expect(world.attributes(SNAPSHOT)).toMatchObject({ snapshot_id, status: 'completed' });
    expect(posts()).toBe(1);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((passed) => setTimeout(passed, 50));
}

/** What somebody else does in Atlas meanwhile. */
async function keepOneDay({ atlas }: World, snapshotId: string): Promise<void> {
  const client = createAtlasClient({
    baseUrl: atlas.url,
    credential: {
      kind: 'service-account',
      clientId: 'mdb_sa_id_1',
      clientSecret: CLIENT_SECRET,
    },
    transport: {
      fetch: globalThis.fetch,
      now: () => 0,
      sleep: () => Promise.resolve(),
      random: () => 0,
      nonce: () => '',
      remainingMillis: () => 1000,
    },
  });
  await client.send({
    operation: 'updateGroupClusterBackupSnapshot',
    method: 'PATCH',
    path: `/api/atlas/v2/groups/${PROJECT}/clusters/orders/backup/snapshots/${snapshotId}`,
    subject: `snapshot ${snapshotId}`,
    body: { retentionUnit: 'DAYS', retentionValue: 1 },
  });
}
