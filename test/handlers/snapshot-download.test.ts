import { type ResourceEvent } from '../../lib/handlers/event';
import { makeHandler } from '../../lib/handlers/handler';
import { snapshotOf, startRunsWorld, type RunsWorld } from './runs-world';
import { dependenciesOf, PROJECT, SECRET_ARN, STACK_ID } from './world';

const JOBS = '/clusters/orders/backup/restoreJobs';
const LINKS = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:orders/download-AbCdEf';
const DOWNLOAD = {
  LogicalResourceId: 'Handover',
  ResourceType: 'Custom::MongoDbBackupSnapshotDownload',
};

let world: RunsWorld;
beforeEach(async () => {
  world = await startRunsWorld();
  await world.run({ ResourceProperties: snapshotOf(world) });
  world.lines.length = 0;
});
afterEach(async () => {
  expect(world.lines.join('\n')).not.toContain('mongodb.example');
  expect(JSON.stringify([...world.records.values()])).not.toContain('mongodb.example');
  await world.close();
});

const event = (more: object = {}, clusterName = 'orders'): object => ({
  ...DOWNLOAD,
  ResourceProperties: {
    ServiceToken: 'token',
    schema: '1',
    connection: { secretArn: SECRET_ARN, baseUrl: world.atlas.url },
    projectId: PROJECT,
    clusterName,
    source: {
      cluster: { projectId: PROJECT, clusterName },
      kind: 'newest-snapshot',
      maxAgeHours: '48',
    },
    runId: 'OPS-7',
    linkSecretArn: LINKS,
    waitMinutes: '50',
    ...more,
  },
});
const delivered = (): { links: { url: string; shard?: string }[]; expiresAt: string } =>
  JSON.parse(world.secrets.get(LINKS) ?? '{}') as never;

test('the link is waited for and goes to the secret, never into an answer, a record or a line', async () => {
  const { Data } = await world.run(event());
  expect(Data).toEqual({
    JobId: expect.stringMatching(/^[0-9a-f]{24}$/),
    State: 'finished',
    FinishedAt: expect.stringMatching(/^2026-11-21T03:/),
    ExpiresAt: expect.stringMatching(/^2026-11-21T04:/),
  });
  expect(delivered()).toEqual({
    links: [{ url: world.atlas.restoreJobs(PROJECT, 'orders')[0]?.deliveryUrl[0] }],
    expiresAt: Data?.['ExpiresAt'],
  });
  expect(world.lines.at(-1)).toMatch(
    /^download OPS-7 of orders: finished in \d min( \d+ s)?; its link is in the secret and good until 2026-11-21T04:\d\d:\d\dZ$/,
  );
});

test('a run happens at most once, also when the connection is cut', async () => {
  world.atlas.fault({ operation: 'createGroupClusterBackupRestoreJob', kind: 'cut-after-effect' });
  const first = await world.run(event());
  expect((await world.run(event())).Data).toEqual(first.Data);
  expect(world.posts(JOBS)).toBe(1);
});

test('a download that is done is not given another secret, which would stay empty', async () => {
  const { PhysicalResourceId, Data } = await world.run(event());
  const linkSecretArn = `${LINKS}2`;
  const edited = {
    ...event({ linkSecretArn }),
    RequestType: 'Update',
    PhysicalResourceId,
  } as const;
  expect(await world.failure(edited)).toBe(
    `download OPS-7 of orders: it ran before (job ${Data?.['JobId']}) and its links were put into ${LINKS}, not into ${linkSecretArn}; set linkSecret back, or use a new runId to download once more`,
  );
  expect(world.secrets.has(linkSecretArn)).toBe(false);
  world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
  await world.run({ ...edited, ...event() });
  expect(world.posts(JOBS)).toBe(1);
});

test('its removal cancels the download, and the link ends', async () => {
  const { PhysicalResourceId } = await world.run(event());
  world.stackStatus = 'DELETE_IN_PROGRESS';
  await world.run({ ...event(), RequestType: 'Delete', PhysicalResourceId });
  expect(world.atlas.restoreJobs(PROJECT, 'orders')[0]).toMatchObject({
    cancelled: true,
    deliveryUrl: [],
  });
  expect(world.lines.at(-1)).toMatch(
    /^download OPS-7 of orders: job [0-9a-f]{24} is cancelled and its link ends$/,
  );
  await world.run({ ...event(), RequestType: 'Delete', PhysicalResourceId });
  expect(world.lines.at(-1)).toMatch(/cannot be cancelled any more; its link ends by itself$/);
});

describe('the removal of a download whose answer was lost', () => {
  const askWithoutAnswer = async (): Promise<object> => {
    world.atlas.fault({
      operation: 'createGroupClusterBackupRestoreJob',
      kind: 'cut-after-effect',
    });
    const handler = makeHandler(dependenciesOf(world));
    const create = {
      ...event(),
      RequestType: 'Create',
      RequestId: 'c5f1a7e0',
      StackId: STACK_ID,
    } as ResourceEvent;
    await handler(create);
    expect([...world.records.values()]).toContainEqual(
      expect.objectContaining({ state: 'started', step: 'asking' }),
    );
    world.stackStatus = 'DELETE_IN_PROGRESS';
    return { ...event(), RequestType: 'Delete', PhysicalResourceId: 'x' };
  };

  test('cancels the one job that fits', async () => {
    await world.run(await askWithoutAnswer());
    const [job] = world.atlas.restoreJobs(PROJECT, 'orders');
    expect(job).toMatchObject({ cancelled: true, deliveryUrl: [] });
    expect(world.lines.at(-1)).toBe(
      `download OPS-7 of orders: job ${job?.id} is cancelled and its link ends`,
    );
  });

  test('says so where Atlas lists none', async () => {
    const removal = await askWithoutAnswer();
    for (const [name, record] of world.records)
      if (record.state === 'started' && record.step === 'asking')
        world.records.set(name, { ...record, at: '2026-11-30T00:00:00.000Z' });
    await world.run(removal);
    expect(world.lines.at(-1)).toBe(
      'download OPS-7 of orders: the request of 2026-11-30T00:00:00.000Z got no answer and Atlas lists no such job, so nothing is cancelled and a link may live until it ends by itself; look at the downloads of orders in Atlas',
    );
  });
});

test('a rollback starts nothing, delivers nothing and cancels nothing', async () => {
  world.stackStatus = 'ROLLBACK_IN_PROGRESS';
  await world.run({ ...event(), RequestType: 'Update', PhysicalResourceId: 'x' });
  await world.run({ ...event(), RequestType: 'Delete', PhysicalResourceId: 'x' });
  expect(world.posts(JOBS)).toBe(0);
  expect(world.secrets.has(LINKS)).toBe(false);
});

test('a snapshot under a customer key is refused with the reason', async () => {
  world.atlas.setCluster(PROJECT, 'orders', { encryptionAtRestProvider: 'AWS' });
  expect(await world.failure(event())).toContain(
    'encryption: orders is encrypted with a customer key, and Atlas offers no download of such a snapshot; restore it into a cluster, or export it to a bucket',
  );
});

test('a Flex snapshot is downloaded by the call of its own', async () => {
  world.atlas.addFlexCluster({ projectId: PROJECT, name: 'small', data: { shop: { a: [1] } } });
  world.atlas.clock.advance({ hours: 25 });
  const { Data } = await world.run(event({}, 'small'));
  expect(Data?.['State']).toBe('finished');
  expect(delivered().links).toEqual([
    { url: world.atlas.flexRestoreJobs(PROJECT, 'small')[0]?.snapshotUrl },
  ]);
});

test('a sharded cluster has a link for each shard', async () => {
  world.atlas.addCluster({ projectId: PROJECT, name: 'wide', shards: 2, mongoDbVersion: '8.0.29' });
  world.atlas.clock.advance({ hours: 24 });
  await world.run(event({}, 'wide'));
  expect(delivered().links.map(({ shard }) => typeof shard)).toEqual(['string', 'string']);
});
