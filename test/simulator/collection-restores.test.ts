import { type ClusterSeed } from '../../lib/simulator';
import { PROJECT, SNAPSHOTS, startWorld, tell, type Answer, type World } from './world';

const ORDERS = `/api/atlas/v2/groups/${PROJECT}/clusters/orders`;
const JOBS = `${ORDERS}/collectionRestoreJobs`;
const DATA = {
  shop: { orders: [{ _id: 1 }, { _id: 2 }], carts: [{ _id: 3 }] },
  logs: { 'system.views': [1] },
};
const KEPT = { shop: { orders: ['mine'] }, own: { notes: ['kept'] } };
const headers = { Accept: 'application/vnd.atlas.2025-03-12+json' };

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const plant = (source: Partial<ClusterSeed> = {}, target: Partial<ClusterSeed> = {}): void => {
  world.atlas.addCluster({ projectId: PROJECT, name: 'orders', data: DATA, ...source });
  world.atlas.addCluster({ projectId: PROJECT, name: 'staging', data: KEPT, ...target });
  world.atlas.clock.advance({ hours: 6, minutes: 10 });
};
const snapshotId = (): string => world.atlas.snapshots(PROJECT, 'orders')[0]?.id ?? '';
const ask = (path: string): Promise<Answer> => world.ask(path, { headers });
const start = (more: object = {}): Promise<Answer> =>
  world.ask(JOBS, {
    method: 'POST',
    headers,
    body: {
      snapshotId: snapshotId(),
      targetGroupId: PROJECT,
      targetClusterName: 'staging',
      writeStrategy: 'CREATE_NEW',
      indexStrategy: 'ALL',
      collections: [{ sourceNamespace: 'shop.orders' }],
      ...more,
    },
  });
const pass = (seconds: number): void => {
  world.atlas.clock.advance({ seconds });
};
const staging = (): unknown => world.atlas.data(PROJECT, 'staging');
const collections = async (id: unknown, query = ''): Promise<readonly Record<string, unknown>[]> =>
  (await ask(`${JOBS}/${String(id)}/collections${query}`)).body['results'] as never;

describe('a restore of collections', () => {
  test('goes through its states, and knows of no collection at first', async () => {
    plant();
    const { status, body } = await start();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'INITIALIZING',
      totalDocuments: 0,
      indexStatus: { state: 'NOT_STARTED', failedCollectionCount: 0 },
    });
    expect(await collections(body['id'])).toEqual([]);
    const states: unknown[] = [];
    for (const seconds of [4, 1, 59, 1, 9, 1]) {
      pass(seconds);
      states.push((await ask(`${JOBS}/${String(body['id'])}`)).body['state']);
    }
    expect(states).toEqual([
      'INITIALIZING',
      'IN_PROGRESS',
      'IN_PROGRESS',
      'FINALIZING',
      'FINALIZING',
      'SUCCESSFUL',
    ]);
    expect((await ask(`${JOBS}/${String(body['id'])}`)).body).toMatchObject({
      restoredDocuments: 2,
      totalDocuments: 2,
      finishedAt: '2026-11-21T09:27:22Z',
      indexStatus: { state: 'SUCCESSFUL' },
    });
    expect((await ask(JOBS)).body['totalCount']).toBe(1);
  });

  test('that creates keeps what is there and tells the name it took', async () => {
    plant();
    const { body } = await start();
    pass(75);
    expect(staging()).toEqual({
      shop: { orders: ['mine'], orders_1: DATA.shop.orders },
      own: KEPT.own,
    });
    expect(await collections(body['id'])).toMatchObject([
      {
        sourceNamespace: 'shop.orders',
        targetNamespace: 'shop.orders',
        effectiveTargetNamespace: 'shop.orders_1',
        state: 'SUCCESSFUL',
      },
    ]);
  });

  test('that overwrites replaces, and what was written meanwhile is lost; other collections stay in use', async () => {
    plant();
    await start({ writeStrategy: 'OVERWRITE_EXISTING' });
    pass(30);
    world.atlas.writeData(PROJECT, 'staging', {
      shop: { orders: ['late'] },
      own: { notes: ['written'] },
    });
    pass(45);
    expect(staging()).toEqual({ shop: { orders: DATA.shop.orders }, own: { notes: ['written'] } });
    expect((await world.ask(ORDERS.replace('orders', 'staging'))).body['stateName']).toBe('IDLE');
  });

  test('takes whole databases, other names and suffixes', async () => {
    plant();
    await start({
      databases: [{ sourceNamespace: 'shop', targetNamespace: 'drill' }],
      collections: [{ sourceNamespace: 'shop.carts', targetNamespace: 'own.carts' }],
      databaseSuffix: '_db',
      collectionSuffix: '_c',
    });
    pass(75);
    expect(staging()).toEqual({
      ...KEPT,
      drill_db: { orders_c: DATA.shop.orders, carts_c: DATA.shop.carts },
      own_db: { carts_c: DATA.shop.carts },
    });
  });

  test('tells of each what became of it, and can be asked for some', async () => {
    plant();
    const { body } = await start({
      indexStrategy: 'NONE',
      collections: ['shop.carts', 'shop.gone', 'logs.system.views'].map((sourceNamespace) => ({
        sourceNamespace,
      })),
    });
    pass(75);
    const told = await collections(body['id']);
    expect(told.map(({ sourceNamespace, state }) => [sourceNamespace, state])).toEqual([
      ['shop.carts', 'SUCCESSFUL'],
      ['shop.gone', 'NOT_FOUND'],
      ['logs.system.views', 'UNSUPPORTED'],
    ]);
    expect(told[0]).toMatchObject({ indexStatus: { state: 'NOT_RESTORED' }, restoredDocuments: 1 });
    expect(await collections(body['id'], '?state=NOT_FOUND')).toHaveLength(1);
    expect((await ask(`${JOBS}/${String(body['id'])}/collections/shop.carts`)).body).toEqual(
      told[0],
    );
    expect(tell(await ask(`${JOBS}/${String(body['id'])}/collections/a.b`))).toMatch(
      /^404 RESOURCE_NOT_FOUND/,
    );
  });

  test('fails where nothing is found, and where it is told to; then all of it is undone', async () => {
    plant();
    const { body } = await start({ collections: [{ sourceNamespace: 'shop.gone' }] });
    pass(75);
    expect((await ask(`${JOBS}/${String(body['id'])}`)).body).toMatchObject({
      state: 'FAILED',
      errorMessage: 'No collection was found.',
    });
    world.atlas.fault({ kind: 'fail-next-restore' });
    const second = await start();
    pass(75);
    expect((await ask(`${JOBS}/${String(second.body['id'])}`)).body).toMatchObject({
      state: 'FAILED',
    });
    expect(await collections(second.body['id'])).toMatchObject([{ state: 'ROLLBACK' }]);
    expect(staging()).toEqual(KEPT);
  });

  test('goes back to a point in time as well', async () => {
    plant({ pitEnabled: true });
    world.atlas.writeData(PROJECT, 'orders', { shop: { orders: ['late'] } });
    const pointInTimeUtcSeconds = Date.parse('2026-11-21T09:20:00Z') / 1000;
    expect(tell(await start({ snapshotId: undefined, pointInTimeUtcSeconds }))).toBe('201');
    pass(75);
    expect(staging()).toMatchObject({ shop: { orders_1: DATA.shop.orders } });
  });

  test('is one at a time into a cluster', async () => {
    plant();
    await start();
    expect(tell(await start())).toBe(
      '409 ATLAS_CLUSTER_RESTORE_IN_PROGRESS: A restore is in progress for cluster staging.',
    );
    pass(75);
    expect(tell(await start())).toBe('201');
  });

  test('goes from a replica set to shards, and not to a lower version', async () => {
    plant({}, { shards: 2 });
    expect(tell(await start())).toBe('201');
    world.atlas.setCluster(PROJECT, 'staging', { mongoDbVersion: '7.0.0' });
    pass(75);
    expect(tell(await start())).toMatch(
      /^400 VALIDATION_ERROR: Invalid restore target: a snapshot of MongoDB 8.0.29/,
    );
  });

  const many = (count: number): object[] =>
    Array.from({ length: count }, (_, n) => ({ sourceNamespace: `shop.c${n}` }));
  test.each([
    [{ collections: many(100) }, '201'],
    [{ collections: many(101) }, '400 INVALID_ATTRIBUTE: Invalid attribute collections specified.'],
    [
      { collections: [] },
      '400 MISSING_ATTRIBUTE: The required attribute collections was not specified.',
    ],
    [
      { collections: [{ sourceNamespace: 'shop' }] },
      '400 INVALID_ATTRIBUTE: Invalid attribute collections specified.',
    ],
    [
      { databases: [{ sourceNamespace: 'shop.orders' }] },
      '400 INVALID_ATTRIBUTE: Invalid attribute databases specified.',
    ],
    [
      { writeStrategy: 'MERGE' },
      '400 INVALID_ATTRIBUTE: Invalid attribute writeStrategy specified.',
    ],
    [
      { indexStrategy: undefined },
      '400 MISSING_ATTRIBUTE: The required attribute indexStrategy was not specified.',
    ],
    [
      { snapshotId: undefined },
      '400 MISSING_ATTRIBUTE: The required attribute snapshotId was not specified.',
    ],
    [
      { pointInTimeUtcSeconds: 1_795_252_567 },
      '400 INVALID_ATTRIBUTE: Invalid attribute snapshotId specified.',
    ],
    [
      { pointInTimeUTCSeconds: 1_795_252_567 },
      '400 INVALID_ATTRIBUTE: Invalid attribute pointInTimeUTCSeconds specified.',
    ],
    [
      { snapshotId: undefined, oplogTs: 1_795_252_567 },
      '400 MISSING_ATTRIBUTE: The required attribute oplogInc was not specified.',
    ],
  ])('with %j is answered %s', async (more, answer) => {
    plant();
    expect(tell(await start(more))).toBe(answer);
  });

  test.each([
    [{ tier: 'M40_NVME' }, {}, 'orders'],
    [{}, { tier: 'M40_NVME' }, 'staging'],
  ])('is refused from %j to %j', async (source, target, name) => {
    plant(source, target);
    world.atlas.clock.advance({ hours: 12 });
    expect(tell(await start())).toBe(
      `403 FEATURE_UNSUPPORTED: Collections cannot be restored from or to cluster ${name}, which is on NVMe storage.`,
    );
  });
});

describe('what a snapshot holds', () => {
  const names = async (path: string): Promise<readonly unknown[]> =>
    ((await ask(path)).body['results'] as { name: string }[]).map(({ name }) => name);
  const inside = (): string => `${SNAPSHOTS}/${snapshotId()}/databases`;

  test('is listed by database and collection, with links that can be followed', async () => {
    plant();
    expect(await names(inside())).toEqual(['shop', 'logs']);
    expect(await names(`${inside()}/shop/collections`)).toEqual(['orders', 'carts']);
    const { body } = await ask(`${inside()}/shop/collections/orders`);
    expect(body).toEqual({
      links: [{ href: `${world.atlas.url}${inside()}/shop/collections/orders`, rel: 'self' }],
      name: 'orders',
    });
    for (const path of ['nobody', 'nobody/collections', 'shop/collections/nobody'])
      expect(tell(await ask(`${inside()}/${path}`))).toBe(
        '404 RESOURCE_NOT_FOUND: Cannot find resource nobody.',
      );
  });

  test('is not known before it is completed', async () => {
    plant();
    const { body } = await world.ask(SNAPSHOTS, { method: 'POST', body: {} });
    const id = String(body['id']);
    expect(tell(await ask(`${SNAPSHOTS}/${id}/databases`))).toBe(
      `400 VALIDATION_ERROR: Snapshot ${id} is not completed.`,
    );
  });
});
