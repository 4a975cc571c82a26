import { PROJECT, startWorld, type World } from './world';
import { describeWithTerraform } from './terraform';

const RESTORE = 'mongodbbackup_restore.rehydrate';
const HELD = { shop: { orders: [{ _id: 1, total: 20 }] } };
interface Declared {
  readonly runId?: string;
  readonly point?: string;
  readonly consent?: string;
  readonly more?: string;
}

const SNAPSHOT = `
resource "mongodbbackup_snapshot" "before" {
  project_id   = "${PROJECT}"
  cluster_name = "orders"
  key          = "v2"
  keep         = "30 days"
}
`;
const block = ({
  runId = '2026-11-21',
  point = 'snapshot_id = mongodbbackup_snapshot.before.snapshot_id',
  consent = 'staging',
  more = '',
}: Declared = {}): string => `${SNAPSHOT}
resource "mongodbbackup_restore" "rehydrate" {
  run_id              = "${runId}"
  source_cluster_name = "orders"
  target_project_id   = "${PROJECT}"
  target_cluster_name = "staging"
  overwrite_target    = "${consent}"
  ${point}
  ${more}

  lifecycle {
    postcondition {
      condition     = self.status == "finished"
      error_message = "restore \${self.run_id} is \${self.status}"
    }
  }
}
`;

/** The same, where nobody waits for the end. */
const begun = (declared: Declared): string =>
  block(declared).replace(
    'self.status == "finished"',
    'contains(["started", "finished"], self.status)',
  );

describeWithTerraform('a restore under terraform', () => {
  let world: World;
  const posts = (): number => world.count('createGroupClusterBackupRestoreJob');
  const restored = async (declared: Declared = {}): Promise<void> => {
    world.configure(block(declared));
    world.hurry({ seconds: 20 });
    await world.expectOk('apply', '-auto-approve');
  };

  beforeEach(async () => {
    world = await startWorld();
    world.configure(SNAPSHOT);
    world.hurry({ seconds: 20 });
    await world.expectOk('apply', '-auto-approve');
  });
  afterEach(async () => {
    await world.close();
  });

  test('runs once, is done for ever, and runs again only under a new run id', async () => {
    await restored();
    expect(world.attributes(RESTORE)).toMatchObject({
      status: 'finished',
      restored_snapshot_id: world.attributes('mongodbbackup_snapshot.before')['snapshot_id'],
      safety_snapshot_id: expect.stringMatching(/^[0-9a-f]{24}$/),
    });
    expect(world.atlas.data(PROJECT, 'staging')).toEqual(HELD);
    expect((await world.plan()).code).toBe(0);

    const edited = block({
      more: 'allow_fallback = true',
      point: 'newest = true\nmax_age_hours = 24',
    });
    world.configure(edited);
    const late = await world.apply();
    expect(late.output).toContain(
      'so a change of snapshot_id, newest, max_age_hours restores nothing',
    );
    expect(late.code).toBe(0);
    expect(posts()).toBe(1);

    const replaced = await world.plan(`-replace=${RESTORE}`);
    expect(replaced.code).toBe(1);
    expect(replaced.output).toContain('a run happens at most once');
    expect(replaced.output).toContain(String(world.attributes(RESTORE)['job_id']));

    await world.expectOk('taint', RESTORE);
    expect((await world.plan()).output).toContain('a run happens at most once');
    await world.expectOk('untaint', RESTORE);

    await restored({ runId: '2026-11-22' });
    expect(posts()).toBe(2);
    await world.expectOk('destroy', '-auto-approve');
    expect(posts()).toBe(2);
  });

  test('is refused in the plan where a check fails, with every reason', async () => {
    world.configure(block({ consent: 'stagging' }));
    const unasked = await world.plan();
    expect(unasked.output).toContain(
      'overwrite_target is stagging and the target is staging, which would be emptied',
    );
    expect(unasked.output).toContain('write overwrite_target = "staging" if that is meant');

    world.atlas.setCluster(PROJECT, 'staging', { mongoDbVersion: '7.0.12' });
    world.configure(block());
    const refused = await world.plan();
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('restore 2026-11-21 into staging: preflight:');
    expect(refused.output).toContain('7.0.12');
    expect(posts()).toBe(0);
  });

  test('that fails is kept as failed, is not tainted and never runs again', async () => {
    world.atlas.fault({
      kind: 'fail-next-restore',
      operation: 'createGroupClusterBackupRestoreJob',
    });
    world.configure(block());
    const failed = await world.apply();
    expect(failed.code).toBe(1);
    expect(failed.output).toContain('staging was emptied and may hold partial');
    expect(failed.output).toContain('restore 2026-11-21 is failed');
    expect(world.isTainted(RESTORE)).toBe(false);
    expect(world.attributes(RESTORE)['status']).toBe('failed');

    const again = await world.apply();
    expect(again.code).toBe(1);
    expect(again.output).toContain('restore 2026-11-21 is failed');
    expect(again.output).not.toContain('must be replaced');
    expect(posts()).toBe(1);
    await restored({ runId: '2026-11-21 again' });
    expect(posts()).toBe(2);
  });

  test('that outlasts the wait is kept, and the next apply goes on waiting', async () => {
    const skipped = 'safety_snapshot_skipped_because = "a drill"';
    world.configure(block({ more: `wait_minutes = 6\n  ${skipped}` }));
    world.atlas.fault({
      kind: 'slow',
      operation: 'createGroupClusterBackupRestoreJob',
      seconds: 3600,
    });
    const tooLong = await world.apply();
    expect(tooLong.code).toBe(1);
    expect(tooLong.output).toContain('not done when waiting ended');
    expect(tooLong.output).toContain('restore 2026-11-21 is running');
    expect(world.isTainted(RESTORE)).toBe(false);
    const { job_id } = world.attributes(RESTORE);

    world.configure(block({ more: skipped }));
    world.hurry({ minutes: 5 });
    const resumed = await world.expectOk('apply', '-auto-approve');
    expect(resumed.output).toContain('0 added, 1 changed, 0 destroyed');
    expect(world.attributes(RESTORE)).toMatchObject({ status: 'finished', job_id });
    expect(posts()).toBe(1);
  });

  test('that is interrupted goes on, and the apply after it waits for the same job', async () => {
    world.configure(block({ more: 'safety_snapshot_skipped_because = "a drill"' }));
    world.hurry(undefined);
    const running = world.start('apply', '-auto-approve');
    await until(() => posts() === 1);
    await new Promise((passed) => setTimeout(passed, 1000));
    running.interrupt();
    const interrupted = await running.ended;
    expect(interrupted.output).toContain('must not serve clients until it ends');
    const { job_id, status } = world.attributes(RESTORE);
    expect(status).toBe('running');
    expect(world.isTainted(RESTORE)).toBe(false);

    world.hurry({ seconds: 20 });
    const resumed = await world.expectOk('apply', '-auto-approve');
    expect(resumed.output).toContain('0 added, 1 changed, 0 destroyed');
    expect(world.attributes(RESTORE)).toMatchObject({ status: 'finished', job_id });
    expect(posts()).toBe(1);
  });

  test('into a target that is being restored is refused with the job that runs', async () => {
    const more = 'safety_snapshot_skipped_because = "a drill"\n  wait_minutes = 0';
    world.hurry(undefined);
    world.configure(begun({ more }));
    await world.expectOk('apply', '-auto-approve');
    const { job_id } = world.attributes(RESTORE);
    expect((await world.plan()).code).toBe(0);

    const another = block({ more, runId: 'another' })
      .replace(SNAPSHOT, '')
      .replace('"rehydrate"', '"another"');
    world.configure(`${begun({ more })}${another}`);
    const refused = await world.plan();
    expect(refused.code).toBe(1);
    expect(refused.output).toContain(`job ${String(job_id)} is being restored into staging`);

    world.atlas.clock.advance({ minutes: 30 });
    await world.expectOk('refresh', `-target=${RESTORE}`);
    expect(world.attributes(RESTORE)['status']).toBe('finished');
    expect(posts()).toBe(1);
  });

  test('whose job Atlas forgets is a matter for a person, never a second run', async () => {
    world.atlas.fault({
      kind: 'forget-job',
      operation: 'createGroupClusterBackupRestoreJob',
      seconds: 60,
    });
    world.configure(block());
    const lost = await world.apply();
    expect(lost.output).toContain('Atlas no longer knows job');
    expect(world.isTainted(RESTORE)).toBe(false);
    const again = await world.apply();
    expect(again.code).toBe(1);
    expect(again.output).toContain('it is not run again');
    expect(world.attributes(RESTORE)['job_id']).toMatch(/^[0-9a-f]{24}$/);
    expect(posts()).toBe(1);
  });

  test('is imported and is then over', async () => {
    await restored();
    const { job_id } = world.attributes(RESTORE);
    await world.expectOk('state', 'rm', RESTORE);
    await world.expectOk('import', RESTORE, `${PROJECT}/orders/${String(job_id)}/2026-11-21`);
    await world.expectOk('apply', '-auto-approve');
    expect(world.attributes(RESTORE)).toMatchObject({ status: 'finished', job_id });
    expect((await world.plan()).code).toBe(0);
    expect(posts()).toBe(1);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((passed) => setTimeout(passed, 50));
}
