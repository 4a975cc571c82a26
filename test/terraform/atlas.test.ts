import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { AtlasRegion, BackupPolicy, PolicyItem, Retention } from '../../lib';
import { atlas } from '../../lib/cdktf';
import { describeWithTerraform } from '../terraform-provider-e2e/terraform';
import { synthExample } from './synth-example';
import { startWorld, type World } from './world';

const PROJECT_ID = '65f0c1d2e3a4b5c6d7e8f901';
const SCHEDULE = 'mongodbatlas_cloud_backup_schedule';
const NO_CHANGE = 0;
const CHANGE = 2;

interface Declared {
  readonly clusterName?: string;
  readonly keepDays?: number;
  readonly onRemove?: atlas.OnRemove;
  readonly facts?: Partial<atlas.AtlasClusterAttributes>;
  readonly policy?: boolean;
  readonly copies?: atlas.SnapshotCopy[];
}

/** Writes the configuration of a stack called orders. */
function synth(declared: Declared = {}): string {
  const app = Testing.app();
  const stack = new TerraformStack(app, 'orders');
  new atlas.MongodbatlasProvider(stack, 'Atlas');
  const project = atlas.AtlasProject.fromProjectAttributes(stack, 'Payments', {
    projectId: PROJECT_ID,
  });
  addSchedule(stack, project, declared);
  if (declared.policy === true)
    new atlas.BackupCompliancePolicy(stack, 'Floor', {
      project,
      mode: atlas.ComplianceMode.ENFORCED,
      authorizedUser: { email: 'ada@example.com', firstName: 'Ada', lastName: 'Byron' },
      minimum: BackupPolicy.of(PolicyItem.daily({ keep: Retention.days(7) })),
      confirmProjectName: 'Payments',
    });
  app.synth();
  return app.outdir;
}

function addSchedule(
  stack: TerraformStack,
  project: atlas.IAtlasProject,
  { clusterName = 'orders', keepDays = 14, onRemove, facts, copies }: Declared,
): void {
  const cluster = atlas.AtlasCluster.fromClusterAttributes(stack, 'Orders', {
    project,
    clusterName,
    pointInTimeRestore: true,
    ...facts,
  });
  new atlas.BackupSchedule(stack, 'Schedule', {
    cluster,
    policy: BackupPolicy.keepDays(keepDays),
    ...(onRemove !== undefined && { onRemove }),
    ...(copies !== undefined && { copies }),
  });
}

describeWithTerraform('Atlas through the real terraform', () => {
  let world: World;
  beforeEach(() => {
    world = startWorld();
  });
  afterEach(() => {
    world.close();
  });

  async function applied(declared: Declared = {}): Promise<void> {
    world.configure('orders', synth(declared));
    await world.expectOk('orders', 'init');
    await world.expectOk('orders', 'apply', '-auto-approve');
  }

  test('the example goes through validate, plan, apply and a clean plan, and keeps the schedule when destroyed', async () => {
    world.configure('orders-backups', synthExample('cdktf-atlas'));
    await world.expectOk('orders-backups', 'init');
    await world.expectOk('orders-backups', 'validate');
    await world.expectOk('orders-backups', 'apply', '-auto-approve');
    expect(world.acts()).toEqual([
      { act: 'import', type: SCHEDULE, name: 'orders' },
      { act: 'update', type: SCHEDULE, name: 'orders' },
    ]);
    const again = await world.run('orders-backups', 'plan', '-detailed-exitcode');
    expect(again).toMatchObject({ code: NO_CHANGE });
    await world.expectOk('orders-backups', 'destroy', '-auto-approve');
    expect(world.acts()).toEqual([{ act: 'forget', type: SCHEDULE, name: 'orders' }]);
  });

  test('an edit is an update in place', async () => {
    await applied();
    world.configure('orders', synth({ keepDays: 21 }));
    const plan = await world.run('orders', 'plan', '-detailed-exitcode');
    expect(plan).toMatchObject({ code: CHANGE });
    expect(plan.stdout).toContain('Plan: 0 to add, 1 to change, 0 to destroy.');
    world.acts();
    await world.expectOk('orders', 'apply', '-auto-approve');
    expect(world.acts()).toEqual([{ act: 'update', type: SCHEDULE, name: 'orders' }]);
  });

  test('another name of the cluster leaves the old schedule alone and imports the new one', async () => {
    await applied();
    world.acts();
    world.configure('orders', synth({ clusterName: 'billing' }));
    await world.expectOk('orders', 'apply', '-auto-approve');
    expect(world.acts()).toEqual(
      expect.arrayContaining([
        { act: 'forget', type: SCHEDULE, name: 'orders' },
        { act: 'import', type: SCHEDULE, name: 'billing' },
        { act: 'update', type: SCHEDULE, name: 'billing' },
      ]),
    );
    expect(world.acts()).toEqual([]);
  });

  test('another name that is known only at plan is refused, and nothing of either cluster changes', async () => {
    const app = Testing.app();
    const stack = new TerraformStack(app, 'orders');
    new atlas.MongodbatlasProvider(stack, 'Atlas');
    const project = atlas.AtlasProject.fromProjectAttributes(stack, 'Payments', {
      projectId: PROJECT_ID,
    });
    const name = new TerraformVariable(stack, 'name', { type: 'string', default: 'orders' });
    addSchedule(stack, project, { clusterName: name.stringValue });
    app.synth();
    world.configure('orders', app.outdir);
    await world.expectOk('orders', 'init');
    await world.expectOk('orders', 'apply', '-auto-approve');
    world.acts();
    expect(await world.run('orders', 'plan', '-detailed-exitcode')).toMatchObject({
      code: NO_CHANGE,
    });
    const apply = await world.run('orders', 'apply', '-auto-approve', '-var', 'name=billing');
    expect(apply.code).toBe(1);
    expect(oneLine(apply.output)).toContain(
      'cluster (name known only at deploy): its schedule was declared with another cluster name, and the provider would overwrite what lives there; declare a construct of its own for it',
    );
    expect(world.acts()).toEqual([]);
  });

  test('a schedule is emptied only where the team says so', async () => {
    await applied({ onRemove: atlas.OnRemove.DELETE_SCHEDULE });
    world.acts();
    await world.expectOk('orders', 'destroy', '-auto-approve');
    expect(world.acts()).toEqual([{ act: 'delete', type: SCHEDULE, name: 'orders' }]);
  });

  test('a fact that Atlas contradicts stops the plan before anything is sent', async () => {
    world.configure('orders', synth({ clusterName: 'without-pit' }));
    await world.expectOk('orders', 'init');
    const plan = await world.run('orders', 'plan');
    expect(plan.code).toBe(1);
    expect(oneLine(plan.output)).toContain(
      'cluster without-pit: what the app states of point-in-time restore is not what Atlas has; correct pointInTimeRestore or the cluster, so that the checks at synth judge the cluster as it is',
    );
  });

  test('a copy needs its zone named where the cluster has several', async () => {
    const east = AtlasRegion.aws('US_EAST_2');
    world.configure(
      'orders',
      synth({ clusterName: 'with-two-zones', copies: [atlas.SnapshotCopy.to(east)] }),
    );
    await world.expectOk('orders', 'init');
    expect(oneLine((await world.run('orders', 'plan')).output)).toContain(
      'cluster with-two-zones: it has several zones, and copies are made from one; name the zone of each copy',
    );
    world.configure(
      'orders',
      synth({
        clusterName: 'with-two-zones',
        copies: [atlas.SnapshotCopy.to(east, { zone: 'Zone 2' })],
      }),
    );
    expect((await world.expectOk('orders', 'plan')).stdout).toContain('"zone two"');
    world.configure(
      'orders',
      synth({
        clusterName: 'with-two-zones',
        copies: [atlas.SnapshotCopy.to(east, { zone: 'Zone 3' })],
      }),
    );
    expect(oneLine((await world.run('orders', 'plan')).output)).toContain(
      'cluster with-two-zones: it has no zone Zone 3; use a name Atlas shows',
    );
  });

  test('a compliance policy comes last, re-plans clean, and cannot be destroyed', async () => {
    await applied({ policy: true });
    expect(world.acts().map(({ act, type }) => `${act} ${type}`)).toEqual([
      `import ${SCHEDULE}`,
      `update ${SCHEDULE}`,
      'create mongodbatlas_backup_compliance_policy',
    ]);
    expect(await world.run('orders', 'plan', '-detailed-exitcode')).toMatchObject({
      code: NO_CHANGE,
    });
    const destroy = await world.run('orders', 'destroy', '-auto-approve');
    expect(destroy.code).toBe(1);
    expect(destroy.output).toContain('Instance cannot be destroyed');
    expect(world.acts()).toEqual([]);
  });

  test('a compliance policy that leaves the code is refused by Atlas, and stays', async () => {
    await applied({ policy: true });
    world.configure('orders', synth());
    const apply = await world.run('orders', 'apply', '-auto-approve');
    expect(apply.code).toBe(1);
    expect(apply.output).toContain('CANNOT_DISABLE_BACKUP_COMPLIANCE_POLICY');
  });
});

/** Terraform's text without its frame and line breaks. */
const oneLine = (text: string): string => text.replace(/[│╷╵]/g, ' ').replace(/\s+/g, ' ');
