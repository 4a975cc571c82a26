import { ask, GROUP, idOf, LEDGER, startWorld, SUBSCRIPTION, tell, type World } from './world';

/** Locks, alerts and groups around a cluster, and the doors behind it. */
let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const GROUP_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/${GROUP}`;
const LOCK = 'providers/Microsoft.Authorization/locks/keep';

const lock = async (scope: string, level: string): Promise<void> => {
  await world.ask(`${scope}/${LOCK}`, { method: 'PUT', body: { properties: { level } } });
};
const remove = async (id: string): Promise<string> =>
  tell(await world.ask(id, { method: 'DELETE' }));
const locked = (scope: string, act: string, by: string): string =>
  `409 ScopeLocked: The scope '${scope}' cannot perform ${act} operation because following scope(s) are locked: '${by.toLowerCase()}'. Please remove the lock and try again.`;

describe('a lock', () => {
  test('CanNotDelete keeps a cluster, and lets it change', async () => {
    await lock(LEDGER, 'CanNotDelete');
    expect(await remove(LEDGER)).toBe(locked(LEDGER, 'delete', LEDGER));
    expect(tell(await world.ask(LEDGER, { method: 'PATCH', body: { tags: { a: 'b' } } }))).toBe(
      '202',
    );
  });

  test('on the group keeps what is in it, and one inside keeps the group', async () => {
    await lock(GROUP_ID, 'CanNotDelete');
    expect(await remove(LEDGER)).toBe(locked(LEDGER, 'delete', GROUP_ID));
    await remove(`${GROUP_ID}/${LOCK}`);
    await lock(LEDGER, 'CanNotDelete');
    expect(await remove(GROUP_ID)).toBe(locked(GROUP_ID, 'delete', LEDGER));
  });

  test('keeps nobody whose name merely begins the same', async () => {
    world.azure.addMongoCluster({ id: idOf('ledger-2') });
    await lock(LEDGER, 'CanNotDelete');
    expect(await remove(idOf('ledger-2'))).toBe('202');
  });

  test('ReadOnly forbids actions too, which is why azurerm cannot plan under it', async () => {
    await lock(LEDGER, 'ReadOnly');
    const action = `${LEDGER}/listConnectionStrings`;
    expect(tell(await world.ask(action, { method: 'POST' }))).toBe(locked(action, 'write', LEDGER));
    expect((await world.ask(LEDGER)).status).toBe(200);
  });

  test('can be taken away, and then the cluster goes, and its locks with it', async () => {
    await lock(LEDGER, 'CanNotDelete');
    expect(await remove(`${LEDGER}/${LOCK}`)).toBe('200');
    expect(await remove(LEDGER)).toBe('202');
  });

  test('on what is not there is refused as that would be', async () => {
    const answer = await world.ask(`${idOf('nobody')}/${LOCK}`, { method: 'PUT', body: {} });
    expect(tell(answer)).toBe(
      "404 ResourceNotFound: The Resource 'Microsoft.DocumentDB/mongoClusters/nobody' under resource group 'ledger-rg' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix",
    );
  });
});

describe('an alert', () => {
  test.each(['activityLogAlerts', 'metricAlerts', 'actionGroups'])(
    'of %s comes back as it was sent',
    async (type) => {
      const id = `${GROUP_ID}/providers/Microsoft.Insights/${type}/watch`;
      const body = { location: 'global', properties: { enabled: true, scopes: [LEDGER] } };
      expect((await world.ask(id, { method: 'PUT', body })).status).toBe(201);
      expect((await world.ask(id)).body).toEqual({
        ...body,
        id,
        name: 'watch',
        type: `Microsoft.Insights/${type}`,
      });
      const all = await world.ask(`${GROUP_ID}/providers/Microsoft.Insights/${type}`);
      expect(all.body['value']).toHaveLength(1);
      expect(await remove(id)).toBe('200');
      expect(tell(await world.ask(id))).toBe(
        `404 ResourceNotFound: The Resource 'Microsoft.Insights/${type}/watch' was not found.`,
      );
      expect(await remove(id)).toBe('204');
    },
  );
});

describe('a resource group', () => {
  test('comes, is read and goes with what is in it', async () => {
    const id = `/subscriptions/${SUBSCRIPTION}/resourceGroups/orders-rg`;
    const made = await world.ask(id, { method: 'PUT', body: { location: 'West Europe' } });
    expect([made.status, made.body['location']]).toEqual([201, 'westeurope']);
    world.azure.addMongoCluster({ id: idOf('orders', 'orders-rg') });
    const { body } = await world.ask(`${id}/resources`);
    expect(body['value']).toHaveLength(1);
    expect(await remove(id)).toBe('200');
    expect(tell(await world.ask(id))).toBe(
      "404 ResourceGroupNotFound: Resource group 'orders-rg' could not be found.",
    );
    expect(world.azure.mongoCluster(idOf('orders', 'orders-rg'))).toBeUndefined();
  });

  test('belongs to a subscription whose services are registered', async () => {
    const { body } = await world.ask(`/subscriptions/${SUBSCRIPTION}/providers`);
    expect(body['value']).toContainEqual({
      namespace: 'Microsoft.DocumentDB',
      registrationState: 'Registered',
      resourceTypes: [],
    });
  });
});

describe('doors over HTTPS', () => {
  const door = async (path: string, method = 'GET', body?: object): Promise<object> =>
    (await ask(world.azure, path, { method, body })).body;

  test('move time, show a cluster and its data, and tell what was asked', async () => {
    expect(await door('/simulator/clock', 'POST', { days: 1 })).toEqual({
      now: '2026-11-22T03:16:07.000Z',
    });
    await door(`/simulator/data?id=${LEDGER}`, 'PUT', { books: { entries: [1] } });
    expect(await door(`/simulator/data?id=${LEDGER}`)).toEqual({
      data: { books: { entries: [1] } },
    });
    expect(await door(`/simulator/mongo-clusters?id=${LEDGER}`)).toMatchObject({
      mongoCluster: { name: 'ledger' },
    });
    await door('/simulator/mongo-clusters', 'POST', { id: idOf('orders') });
    await door('/simulator/resource-groups', 'POST', {
      subscriptionId: SUBSCRIPTION,
      name: 'more',
    });
    await door('/simulator/service-principals', 'POST', {
      tenantId: 't',
      clientId: 'c',
      clientSecret: 's',
    });
    await door('/simulator/faults', 'POST', { kind: 'status' });
    await door('/simulator/faults', 'DELETE');
    expect(world.azure.mongoCluster(idOf('orders'))).toMatchObject({ name: 'orders' });
    expect(await door('/simulator/requests')).toMatchObject({ requests: [expect.anything()] });
  });

  test('say what is wrong with what is put through them', async () => {
    expect(await door('/simulator/mongo-clusters', 'POST', { id: 'ledger' })).toEqual({
      detail: 'ledger is no id of a MongoDB cluster',
    });
    expect(
      await door('/simulator/mongo-clusters', 'POST', {
        id: idOf('young'),
        createdAt: '2027-01-01T00:00:00Z',
      }),
    ).toEqual({ detail: 'createdAt 2027-01-01T00:00:00Z is no moment until now' });
    expect(await door(`/simulator/data?id=${idOf('nobody')}`)).toEqual({
      detail: `there is no cluster ${idOf('nobody')}`,
    });
  });

  test('let a replica show what its primary holds, and take nothing', async () => {
    await world.ask(idOf('ledger-dr'), {
      method: 'PUT',
      body: {
        location: 'northeurope',
        properties: {
          createMode: 'GeoReplica',
          replicaParameters: { sourceResourceId: LEDGER, sourceLocation: 'westeurope' },
        },
      },
    });
    world.azure.clock.advance({ minutes: 15 });
    world.azure.writeData(LEDGER, { books: { entries: [2] } });
    expect(world.azure.data(idOf('ledger-dr'))).toEqual({ books: { entries: [2] } });
    expect(() => {
      world.azure.writeData(idOf('ledger-dr'), {});
    }).toThrow('cluster ledger-dr is a replica and takes no writes');
  });
});
