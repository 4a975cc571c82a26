import { CLIENT_SECRET, PROJECT, secretOf, startStage, type Stage } from './stage';

jest.setTimeout(240_000);

/** What test/fixtures/runs-app.js reads of RUNS_APP. */
interface Runs {
  readonly stackName: string;
  readonly projectId?: string;
  readonly snapshot?: { readonly cluster: string; readonly key: string; readonly days: number };
  readonly restore?: {
    readonly from: string;
    readonly into: string;
    readonly runId: string;
    readonly minutes?: number;
  };
  readonly policy?: { readonly days: number };
  readonly after?: string;
}

const DOCUMENTS = { shop: { orders: [{ _id: 1 }] } };
const LOCKED = '65f0c1d2e3a4b5c6d7e8f902';
const OLD = { shop: { orders: [{ _id: 'old' }] } };

let stage: Stage<Runs>;

beforeAll(async () => {
  stage = await startStage<Runs>({ file: 'runs-app.js', variable: 'RUNS_APP' });
  const { atlas, rehearsal } = stage;
  for (const name of ['orders', 'billing'])
    atlas.addCluster({ projectId: PROJECT, name, data: DOCUMENTS });
  for (const name of ['staging', 'drill'])
    atlas.addCluster({ projectId: PROJECT, name, data: OLD });
  atlas.addServiceAccount({
    clientId: 'mdb_sa_id_owner',
    clientSecret: `owner-${CLIENT_SECRET}`,
    roles: { [LOCKED]: ['GROUP_OWNER'] },
  });
  atlas.addProject({ id: LOCKED, name: 'Payments' });
  for (const name of ['orders', 'staging']) atlas.addCluster({ projectId: LOCKED, name });
  // Scheduled snapshots are there, whichever test comes first.
  atlas.clock.advance({ hours: 12 });
  rehearsal.putSecret('atlas/owner', secretOf('mdb_sa_id_owner', `owner-${CLIENT_SECRET}`));
});

afterAll(async () => {
  expect(actionsOfTheLambda()).toEqual([
    'cloudformation:DescribeStacks',
    'secretsmanager:GetSecretValue',
    'ssm:GetParameter',
    'ssm:PutParameter',
  ]);
  const seen = [stage.printed(), stage.rehearsal.lambdaLog()].join('\n');
  expect(seen).not.toContain(CLIENT_SECRET);
  await stage.close();
});

/** Everything the handlers did in AWS, whatever the order of the tests. */
function actionsOfTheLambda(): readonly string[] {
  const used = Object.entries(stage.rehearsal.actionsUsed())
    .filter(([role]) => role.includes('MongoDbBackupHandler'))
    .flatMap(([, uses]) => uses.map(({ action }) => action));
  return [...new Set(used)].sort();
}

const statusOf = ({ stackName }: Runs): string | undefined =>
  stage.rehearsal.stacks().findLast(({ name }) => name === stackName)?.status;
const onDemand = (cluster: string): readonly (string | undefined)[] =>
  stage.atlas
    .snapshots(PROJECT, cluster)
    .filter(({ snapshotType }) => snapshotType === 'onDemand')
    .map(({ expiresAt }) => expiresAt?.slice(0, 10));
const jobsOf = (cluster: string): number => stage.atlas.restoreJobs(PROJECT, cluster).length;
const failAfter = (): void => {
  stage.rehearsal.failNext('After', 'the rehearsal fails it');
};

test('a snapshot key that is rolled back keeps its snapshot, takes no other and shortens nothing', async () => {
  const runs: Runs = {
    stackName: 'Snapshots',
    snapshot: { cluster: 'orders', key: 'v2', days: 30 },
  };
  expect((await stage.deploy(runs)).code).toBe(0);
  const before = onDemand('orders');
  failAfter();
  const next: Runs = { ...runs, snapshot: { cluster: 'orders', key: 'v3', days: 7 }, after: '2' };
  expect((await stage.deploy(next)).code).toBe(1);
  expect(statusOf(runs)).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(onDemand('orders')).toHaveLength(2);
  expect(onDemand('orders')[0]).toBe(before[0]);
  expect((await stage.deploy(next)).code).toBe(0);
  expect(onDemand('orders')).toHaveLength(2);
  expect((await stage.destroy(next)).code).toBe(0);
  expect(onDemand('orders')).toHaveLength(2);
});

test('a restore that finished before its update was rolled back is not run again, either way', async () => {
  const runs: Runs = {
    stackName: 'Restores',
    restore: { from: 'orders', into: 'staging', runId: 'first' },
  };
  const earlier = jobsOf('orders');
  expect((await stage.deploy(runs)).code).toBe(0);
  expect(stage.atlas.data(PROJECT, 'staging')).toEqual(DOCUMENTS);
  failAfter();
  const next: Runs = {
    ...runs,
    restore: { from: 'orders', into: 'staging', runId: 'second' },
    after: '2',
  };
  expect((await stage.deploy(next)).code).toBe(1);
  expect(statusOf(runs)).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(jobsOf('orders')).toBe(earlier + 2);
  stage.atlas.writeData(PROJECT, 'staging', OLD);
  expect((await stage.deploy(next)).code).toBe(0);
  expect((await stage.destroy(next)).code).toBe(0);
  expect((await stage.deploy(next)).code).toBe(0);
  expect(jobsOf('orders')).toBe(earlier + 2);
  expect(stage.atlas.data(PROJECT, 'staging')).toEqual(OLD);
});

test('a creation that timed out is deployed again under its run id and waits for the same job', async () => {
  const runs: Runs = {
    stackName: 'Slow',
    snapshot: { cluster: 'billing', key: 'drill', days: 7 },
    restore: { from: 'orders', into: 'drill', runId: 'slow', minutes: 6 },
  };
  const before = jobsOf('orders');
  stage.atlas.fault({
    operation: 'createGroupClusterBackupRestoreJob',
    kind: 'slow',
    seconds: 900,
  });
  const run = await stage.deploy(runs);
  expect(run.code).toBe(1);
  expect((run.stdout + run.stderr).replace(/\s+/g, ' ')).toMatch(
    /restore slow into drill: not done when waiting ended \(running for [^)]+\); the restore goes on in Atlas \(job [0-9a-f]{24}\), and drill must not serve clients until it ends; deploy again with the same runId to go on waiting for it/,
  );
  expect(statusOf(runs)).toBe('ROLLBACK_COMPLETE');
  expect((await stage.destroy(runs)).code).toBe(0);
  const again: Runs = { ...runs, restore: { from: 'orders', into: 'drill', runId: 'slow' } };
  expect((await stage.deploy(again)).code).toBe(0);
  expect(jobsOf('orders')).toBe(before + 1);
  expect(onDemand('billing')).toHaveLength(1);
  expect(stage.atlas.data(PROJECT, 'drill')).toEqual(DOCUMENTS);
});

test('a compliance policy that was tightened stands after its update is rolled back, and after its stack is gone', async () => {
  const runs: Runs = { stackName: 'Policy', projectId: LOCKED, policy: { days: 3 } };
  expect((await stage.deploy(runs)).code).toBe(0);
  failAfter();
  expect((await stage.deploy({ ...runs, policy: { days: 5 }, after: '2' })).code).toBe(1);
  expect(statusOf(runs)).toBe('UPDATE_ROLLBACK_COMPLETE');
  const kept = (): readonly (number | undefined)[] =>
    stage.atlas
      .compliancePolicy(LOCKED)
      ?.scheduledPolicyItems.map(({ retentionValue }) => retentionValue) ?? [];
  expect(kept()).toContain(5);
  expect((await stage.destroy(runs)).code).toBe(0);
  expect(stage.atlas.compliancePolicy(LOCKED)?.state).toBe('ACTIVE');
  expect(kept()).toContain(5);
});
