import {
  App,
  TerraformResource,
  TerraformStack,
  TerraformVariable,
  Testing,
  type ITerraformDependable,
} from 'cdktf';
import { type Construct } from 'constructs';
import { BackupPolicy, Retention } from 'mongodb-backup-constructs';
import { atlas } from 'mongodb-backup-constructs/cdktf';
import { type ProtectionModel } from '../../../lib/core/model/protection-model';
import { annotationsOf, filesOf, only, projectIn, PROJECT_ID, stackOf, synth } from '../synth';

const SNAPSHOT = 'mongodbbackup_snapshot';
const RESTORE = 'mongodbbackup_restore';

function clusterIn(stack: TerraformStack, clusterName: string): atlas.IAtlasCluster {
  const project = stack.node.tryFindChild('Payments') as atlas.IAtlasProject | undefined;
  return atlas.AtlasCluster.fromClusterAttributes(stack, clusterName, {
    project: project ?? projectIn(stack),
    clusterName,
    backupEnabled: true,
  });
}

function withProvider(stack: TerraformStack = stackOf()): TerraformStack {
  new atlas.MongodbBackupProvider(stack, 'MongodbBackup');
  return stack;
}

const snapshotIn = (
  stack: TerraformStack,
  props: Partial<atlas.SnapshotProps> = {},
): atlas.Snapshot =>
  new atlas.Snapshot(stack, 'BeforeV2', {
    cluster: props.cluster ?? clusterIn(stack, 'orders'),
    key: 'v2',
    keep: Retention.days(30),
    ...props,
  });

const restoreIn = (
  stack: TerraformStack,
  source: atlas.RestoreSource,
  props: Partial<atlas.RestoreProps> = {},
): atlas.Restore =>
  new atlas.Restore(stack, 'Rehydrate', {
    source,
    target: props.target ?? clusterIn(stack, 'staging'),
    runId: '2026-11-21',
    overwriteTarget: 'staging',
    ...props,
  });

/** A `terraform_data` that does not ask for a terraform at synth. */
const dataIn = (
  scope: Construct,
  id: string,
  dependsOn: ITerraformDependable[] = [],
): TerraformResource =>
  new TerraformResource(scope, id, { terraformResourceType: 'terraform_data', dependsOn });

const modelOf = (stack: TerraformStack): ProtectionModel => {
  const { id } = stack.node;
  const files = filesOf(App.of(stack), id);
  return JSON.parse(files[`${id}.protection.json`] ?? '') as ProtectionModel;
};

describe('MongodbBackupProvider', () => {
  test('is required from the address that install fills, in the release of the constructs', () => {
    const { required_providers, ...rest } = synth(withProvider())['terraform'];
    expect(rest).toBeDefined();
    expect(required_providers['mongodbbackup']).toEqual({
      source: 'mongodb-backup.invalid/constructs/mongodbbackup',
      version: '~> 0.1',
    });
  });

  test('comes from the registry of a team, with a credential, where the app says so', () => {
    const stack = stackOf();
    new atlas.MongodbBackupProvider(stack, 'MongodbBackup', {
      source: 'terraform.example.com/platform/mongodbbackup',
      version: '0.1.4',
      clientId: 'mdb_sa_id_1',
      clientSecret: new TerraformVariable(stack, 'secret', { sensitive: true }).stringValue,
      baseUrl: 'https://cloud.mongodbgov.com',
    });
    const { terraform, provider } = synth(stack);
    expect(terraform['required_providers']['mongodbbackup']).toEqual({
      source: 'terraform.example.com/platform/mongodbbackup',
      version: '0.1.4',
    });
    expect(provider['mongodbbackup']).toEqual([
      {
        client_id: 'mdb_sa_id_1',
        client_secret: '${var.secret}',
        base_url: 'https://cloud.mongodbgov.com',
      },
    ]);
  });
});

describe('Snapshot', () => {
  test('becomes a resource whose apply ends with an error unless the snapshot is completed', () => {
    const stack = withProvider();
    snapshotIn(stack, { description: 'before schema v2' });
    expect(only(synth(stack), 'resource', SNAPSHOT)).toEqual({
      project_id: PROJECT_ID,
      cluster_name: 'orders',
      key: 'v2',
      keep: '30 days',
      description: 'before schema v2',
      lifecycle: {
        postcondition: [
          {
            condition:
              '${self.status == "completed" || (self.status == "gone" && self.created_at != null)}',
            error_message:
              'snapshot v2 of ${self.cluster_name} is ${self.status}, not completed; apply again to go on with it',
          },
        ],
      },
    });
  });

  test('is deleted with its resource only where the app asks', () => {
    const stack = withProvider();
    snapshotIn(stack, {
      onRemove: atlas.OnRemoveSnapshot.DELETE,
      allowShorterKeep: true,
      reuseWithinHours: 6,
      waitMinutes: 120,
    });
    expect(only(synth(stack), 'resource', SNAPSHOT)).toMatchObject({
      delete_on_destroy: true,
      allow_shorter_keep: true,
      reuse_within_hours: 6,
      wait_minutes: 120,
    });
  });

  test('has its path for a key unless it is given one', () => {
    const stack = withProvider();
    new atlas.Snapshot(stack, 'BeforeV2', {
      cluster: clusterIn(stack, 'orders'),
      keep: Retention.days(30),
    });
    expect(only(synth(stack), 'resource', SNAPSHOT)['key']).toBe('orders/BeforeV2');
  });

  test('comes before what it guards, whatever is added to that later, and the model says so', () => {
    const stack = withProvider();
    const snapshot = snapshotIn(stack);
    const migration = dataIn(stack, 'Migration');
    snapshot.before(migration);
    dataIn(migration, 'Step');
    dataIn(stack, 'Listed', [snapshot]);
    const resources = synth(stack)['resource'];
    const address = `${SNAPSHOT}.BeforeV2_9E30A77A`;
    const dependencies = Object.values<{ depends_on?: unknown }>(resources['terraform_data']);
    expect(dependencies.map(({ depends_on }) => depends_on)).toEqual([
      [address],
      [address],
      [address],
    ]);
    expect(modelOf(stack).clusters[0]?.snapshots).toEqual([
      {
        path: 'orders/BeforeV2',
        source: expect.stringMatching(/^test\/cdktf\/atlas\/runs\.test\.ts:\d+$/),
        key: 'v2',
        keep: { amount: 30, unit: 'days' },
        guards: ['orders/Migration', 'orders/Migration/Step', 'orders/Listed'],
      },
    ]);
  });

  test('comes before another stack', () => {
    const app = Testing.app();
    const stack = withProvider(stackOf(app));
    const change = new TerraformStack(app, 'change');
    snapshotIn(stack).before(change);
    expect(change.dependencies).toEqual([stack]);
  });

  test('that nothing waits for is a finding', () => {
    const stack = withProvider();
    snapshotIn(stack);
    expect(annotationsOf(stack)).toContainEqual(
      expect.stringContaining('nothing waits for it, so the change it is meant to guard may come'),
    );
  });

  test('fails when its key is empty or known only at deploy', () => {
    const stack = withProvider();
    expect(() => snapshotIn(stack, { key: ' ' })).toThrow(
      "'key' is empty; name the run, e.g. 2026-11-21 or v2",
    );
    const { stringValue } = new TerraformVariable(stack, 'key', {});
    for (const [index, key] of [stringValue, '${var.key}'].entries())
      expect(
        () =>
          new atlas.Snapshot(stack, `Token${index}`, {
            cluster: clusterIn(stack, `other-${index}`),
            key,
            keep: Retention.days(1),
          }),
      ).toThrow(
        "'key' is known only at deploy, and it tells one run from the next; write the value itself",
      );
  });
});

describe('Restore', () => {
  test('names source, target, run and consent, and is kept from being destroyed', () => {
    const stack = withProvider();
    const snapshot = snapshotIn(stack);
    restoreIn(stack, atlas.RestoreSource.snapshot(snapshot));
    const { resource } = synth(stack);
    const [id] = Object.keys(resource[SNAPSHOT]);
    expect(only({ resource }, 'resource', RESTORE)).toEqual({
      run_id: '2026-11-21',
      target_project_id: PROJECT_ID,
      target_cluster_name: 'staging',
      overwrite_target: 'staging',
      source_project_id: PROJECT_ID,
      source_cluster_name: 'orders',
      snapshot_id: `\${${SNAPSHOT}.${id ?? ''}.snapshot_id}`,
      safety_snapshot_keep: '7 days',
      lifecycle: {
        prevent_destroy: true,
        postcondition: [
          {
            condition: '${contains(["finished"], self.status)}',
            error_message:
              'restore 2026-11-21 into ${self.target_cluster_name} is ${self.status}, not finished; apply again to go on with one that runs, and give one that failed a new runId',
          },
        ],
      },
    });
  });

  test('under another run id is another resource', () => {
    const addresses = ['2026-11-21', '2026-11-21 again'].map((runId) => {
      const stack = withProvider();
      restoreIn(stack, atlas.RestoreSource.snapshot(snapshotIn(stack)), { runId });
      return Object.keys(synth(stack)['resource'][RESTORE])[0];
    });
    // Frozen: another address is another resource, and a restore would run again.
    expect(addresses).toEqual([
      'Rehydrate_2026-11-21_9C4DBCB3',
      'Rehydrate_2026-11-2120again_6194FBEF',
    ]);
  });

  test.each([
    [
      'latest snapshot before a moment',
      (cluster: atlas.IAtlasCluster) =>
        atlas.RestoreSource.latestSnapshotBefore(cluster, '2026-11-20T03:00:00Z', {
          maxAgeHours: 24,
        }),
      { latest_before: '2026-11-20T03:00:00Z', max_age_hours: 24 },
    ],
    [
      'newest snapshot',
      (cluster: atlas.IAtlasCluster) =>
        atlas.RestoreSource.newestSnapshot(cluster, { maxAgeHours: 6 }),
      { newest: true, max_age_hours: 6 },
    ],
    [
      'point in time',
      (cluster: atlas.IAtlasCluster) =>
        atlas.RestoreSource.pointInTime(cluster, '2026-11-20T03:00:00Z'),
      { point_in_time: '2026-11-20T03:00:00Z' },
    ],
    [
      'oplog position',
      (cluster: atlas.IAtlasCluster) =>
        atlas.RestoreSource.oplog(cluster, { seconds: 1_795_000_000, increment: 3 }),
      { oplog_seconds: 1_795_000_000, oplog_increment: 3 },
    ],
    [
      'snapshot by id',
      (cluster: atlas.IAtlasCluster) =>
        atlas.RestoreSource.snapshotId(cluster, '6b010cf76a79421337008cf4'),
      { snapshot_id: '6b010cf76a79421337008cf4' },
    ],
  ])('takes its data from the %s', (_name, source, expected) => {
    const stack = withProvider();
    restoreIn(stack, source(clusterIn(stack, 'orders')), {
      completion: atlas.Completion.started(),
      safetySnapshot: atlas.SafetySnapshot.skip('a drill'),
      allowDestroy: true,
    });
    const resource = only(synth(stack), 'resource', RESTORE);
    expect(resource).toMatchObject({
      ...expected,
      safety_snapshot_skipped_because: 'a drill',
      wait_minutes: 0,
    });
    expect(resource['lifecycle']).not.toHaveProperty('prevent_destroy');
    expect(resource['lifecycle']['postcondition'][0]['condition']).toBe(
      '${contains(["started","finished"], self.status)}',
    );
  });

  test('that is only tried is content with having been checked', () => {
    const stack = withProvider();
    restoreIn(stack, atlas.RestoreSource.snapshot(snapshotIn(stack)), { dryRun: true });
    const resource = only(synth(stack), 'resource', RESTORE);
    expect(resource['dry_run']).toBe(true);
    expect(resource['lifecycle']['postcondition'][0]['condition']).toBe(
      '${contains(["checked","finished"], self.status)}',
    );
  });

  test.each([
    [1, true],
    [2880, true],
    [0, false],
    [2881, false],
    [1.5, false],
  ])('waiting up to %s minutes is possible: %s', (minutes, isPossible) => {
    const wait = (): atlas.Completion => atlas.Completion.waitUpToMinutes(minutes);
    if (isPossible) expect(wait()).toBeInstanceOf(atlas.Completion);
    else
      expect(wait).toThrow(
        `an apply waits 1 to 2880 whole minutes for a restore, got ${minutes}; use Completion.started() for a longer one`,
      );
  });

  test('stands in the model with the cluster it empties, and with what stands beside it', () => {
    const stack = withProvider();
    restoreIn(stack, atlas.RestoreSource.snapshot(snapshotIn(stack)), { dryRun: true });
    dataIn(stack, 'Migration');
    const target = modelOf(stack).clusters.find(({ name }) => name === 'staging');
    expect(target?.restores).toEqual([
      {
        path: 'orders/Rehydrate',
        source: expect.stringMatching(/^test\/cdktf\/atlas\/runs\.test\.ts:\d+$/),
        runId: '2026-11-21',
        overwriteTarget: 'staging',
        dryRun: true,
        safetySnapshot: { keep: { amount: 7, unit: 'days' } },
        completion: { kind: 'wait', upToMinutes: 720 },
        beside: 'orders/Migration',
        from: {
          kind: 'snapshot',
          cluster: { path: 'orders/orders', projectId: PROJECT_ID, name: 'orders' },
          snapshot: { path: 'orders/BeforeV2' },
        },
      },
    ]);
  });

  test('is held against the rules of every engine', () => {
    const stack = withProvider();
    const staging = clusterIn(stack, 'staging');
    new atlas.BackupSchedule(stack, 'Schedule', {
      cluster: staging,
      policy: BackupPolicy.keepDays(14),
    });
    restoreIn(stack, atlas.RestoreSource.snapshot(snapshotIn(stack)), {
      target: staging,
      overwriteTarget: 'stagging',
    });
    const said = annotationsOf(stack).join('\n');
    expect(said).toContain(
      'it empties staging, and overwriteTarget consents to emptying "stagging"',
    );
    expect(said).toContain('it empties staging, which has a schedule in the app');
    expect(said).toContain(
      'it is in one stack with orders/Schedule, so a failed restore keeps the protection of staging from being applied until it is dealt with; move it to a stack of its own',
    );
  });

  test('may empty a cluster with a schedule where the app says so', () => {
    const stack = withProvider();
    const staging = atlas.AtlasCluster.fromClusterAttributes(stack, 'Staging', {
      project: projectIn(stack),
      clusterName: 'staging',
      backupEnabled: true,
      restoreTarget: atlas.RestoreTarget.ALLOWED,
      encryptionAtRestProvider: 'NONE',
      configServerType: 'DEDICATED',
      shards: 2,
    });
    expect(staging._stated.facts).toEqual({
      backupEnabled: true,
      restoreTarget: 'allowed',
      encryptionAtRestProvider: 'NONE',
      configServerType: 'DEDICATED',
      shards: 2,
    });
  });

  test.each(['overwriteTarget', 'overwriteSource'])('takes no consent from a token: %s', (prop) => {
    const stack = withProvider();
    const { stringValue } = new TerraformVariable(stack, 'consent', {});
    const source = atlas.RestoreSource.newestSnapshot(clusterIn(stack, 'orders'), {
      maxAgeHours: 24,
    });
    expect(() => restoreIn(stack, source, { [prop]: stringValue })).toThrow(
      `'${prop}' is known only at deploy, and whoever reviews the code must be able to read it; write the value itself`,
    );
  });
});
