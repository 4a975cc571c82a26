import { createCollectionJob } from '../../../lib/atlas/operations/collection-restore/collection-jobs';
import { createFlexRestore } from '../../../lib/atlas/operations/flex/flex-requests';
import { PROJECT, startHandWorld, type HandWorld } from '../by-hand/hand-world';

const WATCH = ['restores', 'watch', 'orders'];

let world: HandWorld;
beforeEach(async () => {
  world = await startHandWorld();
  await world.run(['snapshot', 'orders', '--keep', '30 days']);
});
afterEach(() => world.close());

const start = (): Promise<unknown> =>
  world.run([
    ...['restore', 'orders', '--into', 'staging', '--newest', '--overwrite', 'staging'],
    ...['--skip-safety-snapshot', 'a drill', '--no-wait'],
  ]);
const jobId = (): string => world.atlas.restoreJobs(PROJECT, 'orders')[0]?.id ?? '';

test('a running restore is followed until it is finished', async () => {
  await start();
  const { code, stdout, stderr } = await world.run(WATCH);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(
      new RegExp(
        `^job ${jobId()} into staging, data of 2026-11-21T03:\\d\\d:\\d\\dZ: running \\(2026-11-21T03:\\d\\d:\\d\\d\\.\\d{3}Z\\)$`,
      ),
    ),
    'restores of orders: 1 running',
    expect.stringMatching(
      new RegExp(
        `^job ${jobId()} into staging, data of 2026-11-21T03:\\d\\d:\\d\\dZ: finished \\(2026-11-21T03:\\d\\d:\\d\\dZ\\)$`,
      ),
    ),
    '',
  ]);
});

test('one that fails ends with 1', async () => {
  world.atlas.fault({ kind: 'fail-next-restore' });
  await start();
  const { code, stderr } = await world.run(WATCH);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `mongodb-backup: job ${jobId()} into staging did not finish; the target was emptied and may hold partial data\n`,
  });
});

const startCollections = async (): Promise<string> => {
  const [snapshot] = world.atlas.snapshots(PROJECT, 'orders');
  const { id } = await createCollectionJob(
    world.client,
    { projectId: PROJECT, clusterName: 'orders' },
    {
      collections: [{ sourceNamespace: 'shop.orders' }],
      indexStrategy: 'ALL',
      writeStrategy: 'CREATE_NEW',
      targetGroupId: PROJECT,
      targetClusterName: 'staging',
      snapshotId: snapshot?.id ?? '',
    },
  );
  return id;
};

test('a restore of single collections is followed, too', async () => {
  const id = await startCollections();
  const [snapshot] = world.atlas.snapshots(PROJECT, 'orders');
  const { code, stdout, stderr } = await world.run(WATCH);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const job = `job ${id} into staging, collections of snapshot ${snapshot?.id ?? ''}`;
  expect(stdout.replaceAll(/\(2026[^)]*\)/g, '(then)').split('\n')).toEqual([
    `${job}: running (then)`,
    'restores of orders: 1 running',
    `${job}: finished (then)`,
    '',
  ]);
});

test('one of single collections that fails ends with 1, and nothing was emptied', async () => {
  world.atlas.fault({ kind: 'fail-next-restore' });
  const id = await startCollections();
  const { code, stderr } = await world.run(WATCH);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `mongodb-backup: job ${id} into staging did not finish; Atlas undoes a collection restore that fails, so look at what the target holds\n`,
  });
});

test('a restore of a Flex cluster is followed, too', async () => {
  world.atlas.addFlexCluster({ projectId: PROJECT, name: 'small' });
  world.atlas.addFlexCluster({ projectId: PROJECT, name: 'other' });
  world.atlas.clock.advance({ hours: 25 });
  const snapshotId = world.atlas.flexSnapshots(PROJECT, 'small')[0]?.id ?? '';
  const { id } = await createFlexRestore(
    world.client,
    { projectId: PROJECT, clusterName: 'small' },
    { snapshotId, targetDeploymentItemName: 'other', targetProjectId: PROJECT },
  );
  const { code, stdout, stderr } = await world.run(['restores', 'watch', 'small']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const job = `job ${id} into other, data of snapshot ${snapshotId}`;
  expect(stdout.replaceAll(/\(2026[^)]*\)/g, '(then)').split('\n')).toEqual([
    `${job}: running (then)`,
    'restores of small: 1 running',
    `${job}: finished (then)`,
    '',
  ]);
});

test('one that Atlas forgets is neither a failure nor a success', async () => {
  world.atlas.fault({ kind: 'forget-job', seconds: 60 });
  await start();
  const id = jobId();
  const { code, stderr } = await world.run(WATCH);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `mongodb-backup: restores of orders: Atlas no longer knows job ${id}, which was never seen finished, so whether the target holds the data cannot be told; look at what it holds\n`,
  });
});

test('where none runs that is said, and a job that is named is told though it has ended', async () => {
  expect(await world.run(WATCH)).toEqual({
    code: 0,
    stdout: 'restores of orders: none is running\n',
    stderr: '',
  });
  await start();
  world.atlas.clock.advance({ minutes: 10 });
  const { code, stdout } = await world.run([...WATCH, '--job', jobId()]);
  expect(code).toBe(0);
  expect(stdout).toContain(`job ${jobId()} into staging`);
  expect(stdout).toContain(': finished (');
});

test.each([
  [
    ['restores', 'orders'],
    2,
    'restores takes the word watch, got orders; give restores watch <cluster>',
  ],
  [
    [...WATCH, '--job', '65f0c1d2e3a4b5c6d7e8f999'],
    1,
    'restores of orders: there is no job 65f0c1d2e3a4b5c6d7e8f999; Atlas lists a restore with the cluster whose backup it takes',
  ],
])('%j ends with %i', async (args, code, message) => {
  expect(await world.run(args)).toEqual({
    code,
    stdout: '',
    stderr: `mongodb-backup: ${message}\n`,
  });
});
