import { CfnParameter, CfnWaitConditionHandle, Duration, Stack } from 'aws-cdk-lib';
import { BackupPolicy, Retention } from 'mongodb-backup-constructs';
import {
  BackupCompliancePolicy,
  Completion,
  ComplianceMode,
  OnRemoveSnapshot,
  Restore,
  RestoreSource,
  SafetySnapshot,
  Snapshot,
  type IAtlasCluster,
  type RestoreProps,
  type SnapshotProps,
} from 'mongodb-backup-constructs/aws-cdk';
import {
  aCluster,
  anApp,
  aProject,
  aSchedule,
  aStack,
  modelFileOf,
  PROJECT_ID,
  resourcesOfType,
  templateOf,
  type TemplateResource,
} from './world';

const SNAPSHOT = 'Custom::MongoDbBackupSnapshot';
const RESTORE = 'Custom::MongoDbBackupRestore';
const POLICY = 'Custom::MongoDbBackupCompliancePolicy';

function aSnapshot(stack: Stack, props: Partial<SnapshotProps> = {}): Snapshot {
  return new Snapshot(stack, 'BeforeV2', {
    cluster: props.cluster ?? aCluster(stack),
    key: 'v2',
    keep: Retention.days(30),
    ...props,
  });
}

function staging(stack: Stack): IAtlasCluster {
  return aCluster(stack, { clusterName: 'staging', backupEnabled: true }, 'Staging');
}

function aRestore(stack: Stack, source: RestoreSource, props: Partial<RestoreProps> = {}): Restore {
  return new Restore(stack, 'Rehydrate', {
    source,
    target: props.target ?? staging(stack),
    runId: '2026-11-21',
    overwriteTarget: 'staging',
    ...props,
  });
}

const only = (stack: Stack, type: string): TemplateResource => {
  const [resource, another] = resourcesOfType(stack, type);
  if (resource === undefined || another !== undefined) throw new Error(`not exactly one ${type}`);
  return resource;
};

/** Properties without what says where the Lambda and the secret are. */
function own({ Properties }: TemplateResource): object {
  const { ServiceToken, connection, ...rest } = Properties;
  expect(ServiceToken).toBeDefined();
  expect(connection).toBeDefined();
  return rest;
}

describe('Snapshot', () => {
  test('becomes a resource that is kept when it is removed or replaced', () => {
    const stack = aStack();
    aSnapshot(stack, { description: 'before schema v2' });
    const resource = only(stack, SNAPSHOT);
    expect(own(resource)).toEqual({
      ServiceTimeout: '3600',
      schema: 1,
      projectId: PROJECT_ID,
      clusterName: 'orders',
      key: 'v2',
      keep: { amount: 30, unit: 'days' },
      description: 'before schema v2',
      reuseWithinHours: 2,
    });
    expect(resource.DeletionPolicy).toBe('Retain');
    expect(resource.UpdateReplacePolicy).toBe('Retain');
  });

  test('is deleted with its construct only where the app asks, and never when it is replaced', () => {
    const stack = aStack();
    aSnapshot(stack, { onRemove: OnRemoveSnapshot.DELETE });
    const resource = only(stack, SNAPSHOT);
    expect(resource.DeletionPolicy).toBe('Delete');
    expect(resource.UpdateReplacePolicy).toBe('Retain');
  });

  test('comes before what it guards, and the model says what that is', () => {
    const stack = aStack();
    const migration = new CfnWaitConditionHandle(stack, 'Migration');
    aSnapshot(stack).before(migration);
    const { Resources } = templateOf(stack);
    expect(Resources['Migration']?.DependsOn).toEqual([expect.stringMatching(/^BeforeV2/)]);
    expect(modelFileOf(stack).clusters[0]?.snapshots).toEqual([
      {
        path: 'Backups/BeforeV2',
        source: expect.stringMatching(/^test\/aws-cdk\/runs\.test\.ts:\d+$/),
        key: 'v2',
        keep: { amount: 30, unit: 'days' },
        guards: ['Backups/Migration'],
      },
    ]);
  });

  test('fails when its key is empty or known only at deploy', () => {
    const stack = aStack();
    expect(() => aSnapshot(stack, { key: ' ' })).toThrow(
      "'key' is empty; name the run, e.g. 2026-11-21 or v2",
    );
    const key = new CfnParameter(stack, 'Key').valueAsString;
    expect(
      () =>
        new Snapshot(stack, 'Token', {
          cluster: aCluster(stack, {}, 'Other'),
          key,
          keep: Retention.days(1),
        }),
    ).toThrow(/^'key' is known only at deploy/);
  });
});

describe('Restore', () => {
  test('names source, target, run and consent, and waits for its snapshot', () => {
    const stack = aStack();
    aRestore(stack, RestoreSource.snapshot(aSnapshot(stack)));
    const resource = only(stack, RESTORE);
    expect(own(resource)).toEqual({
      ServiceTimeout: '3600',
      schema: 1,
      projectId: PROJECT_ID,
      clusterName: 'staging',
      source: {
        cluster: { projectId: PROJECT_ID, clusterName: 'orders' },
        kind: 'declared-snapshot',
        owner: { stack: 'Backups', resource: expect.stringMatching(/^BeforeV2/) },
        key: 'v2',
      },
      runId: '2026-11-21',
      overwriteTarget: 'staging',
      safetySnapshot: { keep: { amount: 7, unit: 'days' } },
      waitMinutes: 50,
    });
    expect(resource.DependsOn).toEqual([expect.stringMatching(/^BeforeV2/)]);
  });

  test('in another stack leaves the stack of its snapshot free to take another or to outlive it', () => {
    const app = anApp();
    const changes = new Stack(app, 'Changes');
    const snapshot = aSnapshot(changes);
    const restores = new Stack(app, 'Restores');
    aRestore(restores, RestoreSource.snapshot(snapshot), { target: staging(changes) });
    expect(templateOf(changes).Outputs).toBeUndefined();
    expect(own(only(restores, RESTORE))).toMatchObject({
      source: {
        kind: 'declared-snapshot',
        owner: { stack: 'Changes', resource: expect.stringMatching(/^BeforeV2/) },
        key: 'v2',
      },
    });
    expect(restores.dependencies).toEqual([changes]);
  });

  test.each([
    [
      'latest snapshot before a moment',
      (cluster: IAtlasCluster) =>
        RestoreSource.latestSnapshotBefore(cluster, '2026-11-20T03:00:00Z', {
          maxAge: Duration.days(1),
        }),
      { kind: 'latest-snapshot-before', before: '2026-11-20T03:00:00Z', maxAgeHours: 24 },
    ],
    [
      'newest snapshot',
      (cluster: IAtlasCluster) =>
        RestoreSource.newestSnapshot(cluster, { maxAge: Duration.hours(6) }),
      { kind: 'newest-snapshot', maxAgeHours: 6 },
    ],
    [
      'point in time',
      (cluster: IAtlasCluster) => RestoreSource.pointInTime(cluster, '2026-11-20T03:00:00Z'),
      { kind: 'point-in-time', at: '2026-11-20T03:00:00Z' },
    ],
    [
      'oplog position',
      (cluster: IAtlasCluster) =>
        RestoreSource.oplog(cluster, { seconds: 1_795_000_000, increment: 3 }),
      { kind: 'oplog', seconds: 1_795_000_000, increment: 3 },
    ],
    [
      'snapshot by id',
      (cluster: IAtlasCluster) => RestoreSource.snapshotId(cluster, '6b010cf76a79421337008cf4'),
      { kind: 'snapshot', snapshotId: '6b010cf76a79421337008cf4' },
    ],
  ])('takes its data from the %s', (_name, source, properties) => {
    const stack = aStack();
    aRestore(stack, source(aCluster(stack)), {
      completion: Completion.started(),
      safetySnapshot: SafetySnapshot.skip('a drill'),
    });
    expect(own(only(stack, RESTORE))).toMatchObject({
      source: { cluster: { projectId: PROJECT_ID, clusterName: 'orders' }, ...properties },
      safetySnapshot: { skippedBecause: 'a drill' },
      waitMinutes: 0,
    });
  });

  test.each([
    [1, true],
    [720, true],
    [0, false],
    [721, false],
  ])('waiting up to %s minutes is possible: %s', (minutes, isPossible) => {
    const wait = (): Completion => Completion.waitUpTo(Duration.minutes(minutes));
    if (isPossible) expect(wait()).toBeInstanceOf(Completion);
    else
      expect(wait).toThrow(
        `a deployment waits 1 to 720 whole minutes for a run, the longest CloudFormation waits, got ${minutes}; use Completion.started() for a longer one`,
      );
  });

  test('fails when a moment is not one in UTC', () => {
    const cluster = aCluster(aStack());
    expect(() => RestoreSource.pointInTime(cluster, 'yesterday')).toThrow(
      "'at' must be a moment in UTC such as 2026-11-20T03:00:00Z, got yesterday; write date and time with a Z",
    );
  });

  test('fails when the safety snapshot is skipped without a reason', () => {
    expect(() => SafetySnapshot.skip(' ')).toThrow(
      'the safety snapshot is skipped without a reason; say why the target may be lost',
    );
  });

  test('stands in the model with the cluster it empties', () => {
    const stack = aStack();
    aRestore(stack, RestoreSource.snapshot(aSnapshot(stack)), { dryRun: true });
    const target = modelFileOf(stack).clusters.find(({ name }) => name === 'staging');
    expect(target?.restores).toEqual([
      expect.objectContaining({
        path: 'Backups/Rehydrate',
        runId: '2026-11-21',
        overwriteTarget: 'staging',
        dryRun: true,
        from: {
          kind: 'snapshot',
          cluster: { path: 'Backups/Orders', projectId: PROJECT_ID, name: 'orders' },
          snapshot: { path: 'Backups/BeforeV2' },
        },
      }),
    ]);
  });
});

describe('what stands beside a restore', () => {
  const besideOf = (stack: Stack): unknown =>
    modelFileOf(stack).clusters.flatMap(({ restores = [] }) => restores)[0]?.beside;
  const restoreIn = (stack: Stack): void => {
    const source = RestoreSource.newestSnapshot(aCluster(stack), { maxAge: Duration.days(1) });
    aRestore(stack, source);
  };

  test('is nothing where there are only runs and what serves them', () => {
    const stack = aStack();
    restoreIn(stack);
    aSnapshot(stack, { cluster: aCluster(stack, {}, 'Other') });
    expect(besideOf(stack)).toBeUndefined();
  });

  test('is a resource of the stack, whenever it was added, and none of another stack', () => {
    const app = anApp();
    const stack = new Stack(app, 'Restores');
    restoreIn(stack);
    new CfnWaitConditionHandle(new Stack(app, 'Elsewhere'), 'Migration');
    expect(besideOf(stack)).toBeUndefined();
    const later = aStack();
    restoreIn(later);
    new CfnWaitConditionHandle(later, 'Migration');
    expect(besideOf(later)).toBe('Backups/Migration');
  });
});

describe('a consent known only at deploy', () => {
  const told = (prop: string): string =>
    `'${prop}' is known only at deploy, and whoever reviews the code must be able to read it; write the value itself`;

  test.each(['overwriteTarget', 'overwriteSource'])('is none: %s', (prop) => {
    const stack = aStack();
    const { valueAsString } = new CfnParameter(stack, 'Consent');
    const source = RestoreSource.newestSnapshot(aCluster(stack), { maxAge: Duration.days(1) });
    expect(() => aRestore(stack, source, { [prop]: valueAsString })).toThrow(told(prop));
  });

  test.each(['email', 'firstName', 'lastName', 'confirmProjectName'])(
    'names nobody: %s',
    (prop) => {
      const stack = aStack();
      const { valueAsString } = new CfnParameter(stack, 'Who');
      const user = { email: 'sec@example.com', firstName: 'Sec', lastName: 'Officer' };
      expect(
        () =>
          new BackupCompliancePolicy(stack, 'Policy', {
            project: aProject(stack),
            mode: ComplianceMode.ENFORCED,
            minimum: BackupPolicy.keepDays(7),
            confirmProjectName: prop in user ? 'Payments' : valueAsString,
            authorizedUser: { ...user, ...(prop in user && { [prop]: valueAsString }) },
          }),
      ).toThrow(told(prop));
    },
  );
});

describe('BackupCompliancePolicy', () => {
  const settings = {
    mode: ComplianceMode.ENFORCED,
    authorizedUser: { email: 'sec@example.com', firstName: 'Sec', lastName: 'Officer' },
    minimum: BackupPolicy.keepDays(7),
    confirmProjectName: 'Payments',
  };

  test('comes after every schedule of its project in the stack, and is kept for ever', () => {
    const stack = aStack();
    new BackupCompliancePolicy(stack, 'Policy', { project: aProject(stack, 'Owner'), ...settings });
    aSchedule(stack);
    const resource = only(stack, POLICY);
    expect(resource.DependsOn).toEqual([expect.stringMatching(/^Schedule/)]);
    expect(resource.DeletionPolicy).toBe('Retain');
    expect(resource.UpdateReplacePolicy).toBe('Retain');
  });

  test('names the clusters the app declares, wherever in the app', () => {
    const app = anApp();
    const policies = new Stack(app, 'Policies');
    new BackupCompliancePolicy(policies, 'Policy', { project: aProject(policies), ...settings });
    aCluster(new Stack(app, 'Elsewhere'), { clusterName: 'billing' });
    expect(own(only(policies, POLICY))).toMatchObject({
      mode: 'enforced',
      confirmProjectName: 'Payments',
      declaredClusters: ['billing'],
    });
  });

  test('stands in the model with its project', () => {
    const stack = aStack();
    new BackupCompliancePolicy(stack, 'Policy', {
      project: aProject(stack),
      ...settings,
      mode: ComplianceMode.DRAFT,
    });
    expect(modelFileOf(stack).projects).toEqual([
      expect.objectContaining({
        id: PROJECT_ID,
        credential: 'atlas/backup-manager',
        compliancePolicies: [expect.objectContaining({ path: 'Backups/Policy', mode: 'draft' })],
      }),
    ]);
  });
});
