import { CLIENT_SECRET, PROJECT, startStage, type Stage } from './stage';

jest.setTimeout(600_000);

/** What test/fixtures/long-runs-app.js reads of LONG_RUNS_APP. */
interface Runs {
  readonly stackName: string;
  readonly restore?: { readonly runId: string; readonly hours: number };
  readonly export?: { readonly runId: string; readonly hours: number };
  readonly after?: string;
}

const HOUR_SECONDS = 3600;
const DOCUMENTS = { shop: { orders: [{ _id: 1 }] } };
const OLD = { shop: { orders: [{ _id: 'old' }] } };
const RESTORE = 'createGroupClusterBackupRestoreJob';

let stage: Stage<Runs>;

beforeAll(async () => {
  stage = await startStage<Runs>({ file: 'long-runs-app.js', variable: 'LONG_RUNS_APP' });
  stage.atlas.addCluster({ projectId: PROJECT, name: 'orders', data: DOCUMENTS });
  stage.atlas.addCluster({ projectId: PROJECT, name: 'staging', data: OLD });
  // Scheduled snapshots are there, whichever test comes first.
  stage.atlas.clock.advance({ hours: 25 });
});

afterAll(async () => {
  expect(actionsOfTheLambda()).toEqual([
    'cloudformation:DescribeStackResource',
    'cloudformation:DescribeStacks',
    'secretsmanager:GetSecretValue',
    'ssm:GetParameter',
    'ssm:PutParameter',
    'states:StartExecution',
  ]);
  const seen = [stage.printed(), stage.rehearsal.lambdaLog()].join('\n');
  expect(seen).not.toContain(CLIENT_SECRET);
  expect(seen).not.toContain('loopback-signal');
  await stage.close();
});

/** Everything the handlers did in AWS, whatever the order of the tests. */
function actionsOfTheLambda(): readonly string[] {
  const used = Object.entries(stage.rehearsal.actionsUsed())
    .filter(([role]) => role.includes('MongoDbBackupHandler'))
    .flatMap(([, uses]) => uses.map(({ action }) => action));
  return [...new Set(used)].sort();
}

const stackOf = ({
  stackName,
}: Runs): ReturnType<typeof stage.rehearsal.stacks>[number] | undefined =>
  stage.rehearsal.stacks().findLast(({ name }) => name === stackName);
const jobs = (): number => stage.atlas.restoreJobs(PROJECT, 'orders').length;
const slow = (operation: string, hours: number): void => {
  stage.atlas.fault({ operation, kind: 'slow', seconds: hours * HOUR_SECONDS });
};
const linesWith = (text: string): readonly string[] =>
  stage.rehearsal
    .lambdaLog()
    .split('\n')
    .filter((line) => line.includes(text));

test('a restore of three hours is waited for, once for its run id', async () => {
  const before = jobs();
  slow(RESTORE, 3);
  const runs: Runs = { stackName: 'Patient', restore: { runId: 'patient', hours: 12 } };
  expect((await stage.deploy(runs)).code).toBe(0);
  expect(stage.atlas.data(PROJECT, 'staging')).toEqual(DOCUMENTS);
  expect(linesWith('restore patient into staging: running for')).toHaveLength(1);
  stage.atlas.writeData(PROJECT, 'staging', OLD);
  const again: Runs = { ...runs, restore: { runId: 'patient', hours: 6 }, after: '2' };
  expect((await stage.deploy(again)).code).toBe(0);
  expect((await stage.destroy(again)).code).toBe(0);
  expect((await stage.deploy(again)).code).toBe(0);
  expect(jobs()).toBe(before + 1);
  expect(stage.atlas.data(PROJECT, 'staging')).toEqual(OLD);
});

test('a restore that outlasts the wait says so, and the same run id waits for the same job', async () => {
  const before = jobs();
  slow(RESTORE, 5);
  const runs: Runs = { stackName: 'Hasty', restore: { runId: 'hasty', hours: 2 } };
  const run = await stage.deploy(runs);
  expect(run.code).toBe(1);
  expect((run.stdout + run.stderr).replace(/\s+/g, ' ')).toMatch(
    /WaitCondition received failed message: 'restore hasty into staging: not done when waiting ended \(running for [^)]+\); the restore goes on in Atlas \(job [0-9a-f]{24}\), and staging must not serve clients until it ends; deploy again with the same runId to go on waiting for it'/,
  );
  expect(stackOf(runs)?.status).toBe('ROLLBACK_COMPLETE');
  expect((await stage.destroy(runs)).code).toBe(0);
  expect((await stage.deploy({ ...runs, restore: { runId: 'hasty', hours: 12 } })).code).toBe(0);
  expect(jobs()).toBe(before + 1);
});

test('a restore that fails fails its update, and is not run again by the next one', async () => {
  const before = jobs();
  const runs: Runs = { stackName: 'Unlucky', restore: { runId: 'fine', hours: 2 } };
  expect((await stage.deploy(runs)).code).toBe(0);
  stage.atlas.fault({ operation: RESTORE, kind: 'fail-next-restore' });
  const next: Runs = { ...runs, restore: { runId: 'unlucky', hours: 2 } };
  const run = await stage.deploy(next);
  expect(run.code).toBe(1);
  expect((run.stdout + run.stderr).replace(/\s+/g, ' ')).toMatch(
    /restore unlucky into staging: job [0-9a-f]{24} failed after [^;]+; staging was emptied/,
  );
  expect(stackOf(runs)?.status).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect((await stage.deploy(next)).code).toBe(1);
  expect(jobs()).toBe(before + 2);
});

test('a wait that ends because another resource fails leaves its run as it is', async () => {
  const before = jobs();
  const runs: Runs = { stackName: 'Beside', restore: { runId: 'beside', hours: 2 } };
  stage.rehearsal.failNext('After', 'the rehearsal fails it');
  expect((await stage.deploy(runs)).code).toBe(1);
  expect(stackOf(runs)?.status).toBe('ROLLBACK_COMPLETE');
  expect((await stage.destroy(runs)).code).toBe(0);
  expect((await stage.deploy(runs)).code).toBe(0);
  expect(jobs()).toBe(before + 1);
});

test('an export of eight hours is waited for, and says where it lies', async () => {
  slow('createGroupClusterBackupExport', 8);
  const runs: Runs = { stackName: 'Archive', export: { runId: 'OPS-8', hours: 12 } };
  const run = await stage.deploy(runs);
  expect(run.code).toBe(0);
  expect(run.stdout + run.stderr).toMatch(/Archive\.Prefix = \S*orders\S*/);
});
