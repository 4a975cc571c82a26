import { OTHER_PROJECT, PROJECT, startWorld, tell, type Answer, type World } from './world';

const GROUP = `/api/atlas/v2/groups/${PROJECT}`;
const SERVERLESS = `${GROUP}/serverless`;
const SHOP = `${SERVERLESS}/shop`;
const JOBS = `${SHOP}/backup/restoreJobs`;
const CREATED = '2025-10-01T05:00:00Z';
const DATA = { shop: { orders: [1] } };
const LATER = { shop: { orders: [1, 2] } };
const HOUR = 3600;

let world: World;
beforeEach(async () => {
  world = await startWorld(CREATED);
  world.atlas.addServerlessInstance({ projectId: PROJECT, name: 'shop', data: DATA });
  world.atlas.addServerlessInstance({
    projectId: PROJECT,
    name: 'basic',
    continuousBackup: false,
  });
  world.atlas.addCluster({ projectId: PROJECT, name: 'orders', tier: 'M10' });
});
afterEach(() => world.close());

const ask = (method: string, path: string, body?: unknown): Promise<Answer> =>
  world.ask(path, { method, ...(body !== undefined && { body }) });
const pass = (seconds: number): void => {
  world.atlas.clock.advance({ seconds });
};
const passUntil = (at: string): void => {
  pass((Date.parse(at) - world.atlas.clock.now().getTime()) / 1000);
};
interface Snapshot {
  readonly id: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly frequencyType: string;
}
const snapshots = async (name = 'shop'): Promise<readonly Snapshot[]> =>
  (await ask('GET', `${SERVERLESS}/${name}/backup/snapshots?itemsPerPage=500`)).body[
    'results'
  ] as never;
const restore = async (more: object = {}): Promise<Answer> =>
  ask('POST', JOBS, {
    deliveryType: 'automated',
    snapshotId: (await snapshots())[0]?.id,
    targetGroupId: PROJECT,
    targetClusterName: 'basic',
    ...more,
  });
const moment = (at: string, more: object = {}): Promise<Answer> =>
  restore({
    deliveryType: 'pointInTime',
    snapshotId: undefined,
    pointInTimeUTCSeconds: Date.parse(at) / 1000,
    ...more,
  });

describe('a snapshot of a Serverless instance', () => {
  test('is taken every six hours from its creation on', async () => {
    pass(6 * HOUR - 1);
    expect(await snapshots()).toEqual([]);
    pass(1);
    expect(await snapshots()).toMatchObject([
      { createdAt: '2025-10-01T11:00:00Z', frequencyType: 'hourly', snapshotType: 'scheduled' },
    ]);
    pass(18 * HOUR);
    expect((await snapshots()).map(({ frequencyType }) => frequencyType)).toEqual([
      'daily',
      'hourly',
      'hourly',
      'hourly',
    ]);
  });

  test('is one of the last 72 hours, or daily and kept 35 days, with Continuous Backup', async () => {
    pass(60 * 24 * HOUR);
    const kept = await snapshots();
    const daily = kept.filter(({ frequencyType }) => frequencyType === 'daily');
    expect([kept.length - daily.length, daily.length]).toEqual([9, 35]);
    expect([daily[0]?.createdAt, daily.at(-1)?.createdAt]).toEqual([
      '2025-11-30T05:00:00Z',
      '2025-10-27T05:00:00Z',
    ]);
  });

  test('is one of two with Basic Backup', async () => {
    pass(60 * 24 * HOUR);
    expect((await snapshots('basic')).map(({ createdAt }) => createdAt)).toEqual([
      '2025-11-30T05:00:00Z',
      '2025-11-29T23:00:00Z',
    ]);
  });

  test('is answered alone, and one of nobody is not found', async () => {
    pass(6 * HOUR);
    const [first] = await snapshots();
    expect((await ask('GET', `${SHOP}/backup/snapshots/${first?.id}`)).body).toEqual(first);
    expect(tell(await ask('GET', `${SHOP}/backup/snapshots/6a7944f22c88faeba59d3572`))).toMatch(
      /^404 SNAPSHOT_NOT_FOUND/,
    );
  });
});

describe('a restore of a Serverless backup', () => {
  beforeEach(() => {
    pass(6 * HOUR + 1);
    world.atlas.writeData(PROJECT, 'shop', LATER);
    pass(HOUR - 1);
  });

  test.each(['basic', 'orders'])('brings a snapshot into %s, emptied first', async (name) => {
    world.atlas.writeData(PROJECT, name, { old: {} });
    const { body } = await restore({ targetClusterName: name });
    expect(world.atlas.data(PROJECT, name)).toEqual({});
    pass(231);
    expect((await ask('GET', `${JOBS}/${String(body['id'])}`)).body['finishedAt']).toBeUndefined();
    pass(1);
    expect((await ask('GET', JOBS)).body).toMatchObject({
      results: [{ id: body['id'], finishedAt: '2025-10-01T12:03:52Z', failed: false }],
    });
    expect(world.atlas.data(PROJECT, name)).toEqual(DATA);
  });

  test('brings a moment, 60 seconds past at least and within 72 hours', async () => {
    expect(tell(await moment('2025-10-01T11:59:01Z'))).toMatch(/^400 INVALID_PIT_RESTORE_TIME/);
    expect((await moment('2025-10-01T11:59:00Z')).status).toBe(200);
    pass(232);
    expect(world.atlas.data(PROJECT, 'basic')).toEqual(LATER);
    passUntil('2025-10-05T05:00:00Z');
    expect(tell(await moment('2025-10-02T04:59:59Z'))).toBe(
      '400 INVALID_PIT_RESTORE_TIME: The point in time 1759381199 is outside the restore window of 72 hours.',
    );
    expect((await moment('2025-10-02T05:00:00Z')).status).toBe(200);
  });

  test('brings no moment of Basic Backup', async () => {
    const answer = await ask('POST', `${SERVERLESS}/basic/backup/restoreJobs`, {
      deliveryType: 'pointInTime',
      pointInTimeUTCSeconds: Date.parse('2025-10-01T11:30:00Z') / 1000,
      targetGroupId: PROJECT,
      targetClusterName: 'shop',
    });
    expect(tell(answer)).toMatch(/^400 INVALID_PIT_RESTORE_TIME/);
  });

  test('is refused into a Flex cluster, into nothing, twice at once, and as a download', async () => {
    world.atlas.addFlexCluster({ projectId: PROJECT, name: 'small' });
    expect(tell(await restore({ targetClusterName: 'small' }))).toMatch(
      /^400 CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API/,
    );
    expect(tell(await restore({ targetClusterName: 'nowhere' }))).toMatch(/^404 CLUSTER_NOT_FOUND/);
    expect(tell(await restore({ targetGroupId: OTHER_PROJECT }))).toMatch(
      /^403 CANNOT_RESTORE_TO_TARGET/,
    );
    await restore();
    expect(tell(await restore())).toMatch(/^409 ATLAS_CLUSTER_RESTORE_IN_PROGRESS/);
    expect(tell(await restore({ deliveryType: 'download' }))).toMatch(/^501 NOT_MODELLED/);
  });

  test('is for owners of the project only', async () => {
    world.atlas.addServiceAccount({
      clientId: 'manager',
      clientSecret: 'secret',
      roles: { [PROJECT]: ['GROUP_BACKUP_MANAGER'] },
    });
    const { body } = await world.token('manager', 'secret');
    const headers = { Authorization: `Bearer ${String(body['access_token'])}` };
    expect((await world.askBare(`${SHOP}/backup/snapshots`, { headers })).status).toBe(200);
    expect(tell(await world.askBare(JOBS, { headers }))).toMatch(/^401 USER_UNAUTHORIZED/);
  });
});

describe('a Serverless instance', () => {
  test('is answered as what it is, and by no other API', async () => {
    expect((await ask('GET', SHOP)).body).toMatchObject({
      name: 'shop',
      providerSettings: { providerName: 'SERVERLESS' },
      serverlessBackupOptions: { serverlessContinuousBackupEnabled: true },
    });
    expect(tell(await ask('GET', `${GROUP}/clusters/shop`))).toMatch(
      /^400 CANNOT_USE_SERVERLESS_INSTANCE_IN_CLUSTER_API/,
    );
    expect(tell(await ask('GET', `${GROUP}/flexClusters/shop`))).toMatch(
      /^400 CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API/,
    );
  });

  test('is listed until 2026-01-15, and its backups are answered until 2026-01-22', async () => {
    passUntil('2026-01-14T23:59:59Z');
    expect((await ask('GET', SERVERLESS)).body).toMatchObject({ totalCount: 2 });
    pass(1);
    expect((await ask('GET', SERVERLESS)).body).toMatchObject({ results: [], totalCount: 0 });
    expect(tell(await ask('GET', SHOP))).toMatch(/^404 CLUSTER_NOT_FOUND/);
    expect(tell(await ask('GET', `${GROUP}/clusters/shop`))).toMatch(/^404 CLUSTER_NOT_FOUND/);
    passUntil('2026-01-21T23:59:59Z');
    expect((await ask('GET', JOBS)).status).toBe(200);
    expect((await restore({ targetClusterName: 'orders' })).status).toBe(200);
    pass(1);
    for (const [method, below] of [
      ['GET', 'snapshots'],
      ['GET', 'snapshots/1'],
      ['GET', 'restoreJobs'],
      ['GET', 'restoreJobs/1'],
      ['POST', 'restoreJobs'],
    ] as const)
      expect(tell(await ask(method, `${SHOP}/backup/${below}`))).toMatch(/^410 VERSION_GONE/);
    expect((await ask('GET', SERVERLESS)).status).toBe(200);
  });

  test('has no address from 2027-01-18 on', async () => {
    passUntil('2027-01-17T23:59:59Z');
    expect((await ask('GET', SERVERLESS)).status).toBe(200);
    pass(1);
    expect(tell(await ask('GET', SERVERLESS))).toMatch(/^410 VERSION_GONE/);
    expect(tell(await ask('GET', SHOP))).toMatch(/^410 VERSION_GONE/);
  });
});
