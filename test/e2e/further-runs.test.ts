import { CLIENT_SECRET, PROJECT, startStage, type Stage } from './stage';

jest.setTimeout(240_000);

/** What test/fixtures/further-runs-app.js reads of FURTHER_RUNS_APP. */
interface Runs {
  readonly stackName: string;
  readonly collections?: { readonly runId: string; readonly overwrite?: boolean };
  readonly flex?: { readonly runId: string };
  readonly download?: { readonly runId: string };
  readonly export?: { readonly runId: string; readonly auto?: boolean };
  readonly after?: string;
}

const DOCUMENTS = { shop: { orders: [{ _id: 1 }] } };
const OLD = { shop: { orders: [{ _id: 'old' }] } };

let stage: Stage<Runs>;

beforeAll(async () => {
  stage = await startStage<Runs>({ file: 'further-runs-app.js', variable: 'FURTHER_RUNS_APP' });
  const { atlas, rehearsal } = stage;
  for (const name of ['orders', 'billing'])
    atlas.addCluster({ projectId: PROJECT, name, data: DOCUMENTS });
  atlas.addCluster({ projectId: PROJECT, name: 'staging', data: OLD });
  atlas.addFlexCluster({ projectId: PROJECT, name: 'small', data: DOCUMENTS });
  atlas.addFlexCluster({ projectId: PROJECT, name: 'roomy', data: OLD });
  rehearsal.putSecret('orders/link', 'nothing yet');
  // Scheduled snapshots are there, whichever test comes first.
  atlas.clock.advance({ hours: 25 });
});

afterAll(async () => {
  const seen = [stage.printed(), stage.rehearsal.lambdaLog()].join('\n');
  expect(seen).not.toContain(CLIENT_SECRET);
  expect(seen).not.toContain('https://restore-');
  await stage.close();
});

const posts = (ending: string): number =>
  stage.atlas.requests().filter(({ method, path }) => method === 'POST' && path.endsWith(ending))
    .length;
const statusOf = ({ stackName }: Runs): string | undefined =>
  stage.rehearsal.stacks().findLast(({ name }) => name === stackName)?.status;

test('collections are restored once, through a rollback and a second deployment', async () => {
  const jobs = '/collectionRestoreJobs';
  const runs: Runs = { stackName: 'Rescue', collections: { runId: 'OPS-1' } };
  expect((await stage.deploy(runs)).code).toBe(0);
  expect(stage.atlas.data(PROJECT, 'staging')).toEqual({
    shop: { orders: OLD.shop.orders, orders_1: DOCUMENTS.shop.orders },
  });
  stage.rehearsal.failNext('After', 'the rehearsal fails it');
  const next: Runs = { ...runs, collections: { runId: 'OPS-2', overwrite: true }, after: '2' };
  expect((await stage.deploy(next)).code).toBe(1);
  expect(statusOf(runs)).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(stage.atlas.data(PROJECT, 'staging')).toHaveProperty('shop.orders', [{ _id: 1 }]);
  expect((await stage.deploy(next)).code).toBe(0);
  expect(posts(jobs)).toBe(2);
});

test('a Flex snapshot is restored into a Flex cluster', async () => {
  const runs: Runs = { stackName: 'Move', flex: { runId: 'move' } };
  expect((await stage.deploy(runs)).code).toBe(0);
  expect(stage.atlas.data(PROJECT, 'roomy')).toEqual(DOCUMENTS);
  expect((await stage.destroy(runs)).code).toBe(0);
  expect(stage.atlas.data(PROJECT, 'roomy')).toEqual(DOCUMENTS);
});

test('a link goes to its secret, and ends with its stack', async () => {
  const runs: Runs = { stackName: 'Handover', download: { runId: 'OPS-7' } };
  expect((await stage.deploy(runs)).code).toBe(0);
  const [job] = stage.atlas.restoreJobs(PROJECT, 'orders');
  expect(JSON.parse(stage.rehearsal.secret('orders/link') ?? '{}')).toEqual({
    links: [{ url: job?.deliveryUrl[0] }],
    expiresAt: job?.expiresAt,
  });
  expect((await stage.destroy(runs)).code).toBe(0);
  expect(stage.atlas.restoreJobs(PROJECT, 'orders')[0]?.cancelled).toBe(true);
});

test('a bucket is registered and exported to; it is not deleted while a cluster exports to it', async () => {
  const runs: Runs = { stackName: 'Exports', export: { runId: 'OPS-8', auto: true } };
  expect((await stage.deploy(runs)).code).toBe(0);
  expect(posts('/backup/exports')).toBe(1);
  const run = await stage.destroy(runs);
  expect((run.stdout + run.stderr).replace(/\s+/g, ' ')).toContain(
    'export bucket orders-exports on AWS: billing still exports to it, so it was not deleted; deploy autoExport: AutoExport.OFF for that cluster first, then remove the bucket',
  );
  expect(stage.atlas.schedule(PROJECT, 'billing')?.autoExportEnabled).toBe(true);
});
