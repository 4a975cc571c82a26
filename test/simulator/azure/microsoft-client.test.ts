import { type MongoCluster, type MongoClusterManagementClient } from '@azure/arm-mongocluster';
import { ADMINISTRATOR, GROUP, LEDGER, idOf, startWorld, type World } from './world';

/** How Microsoft's own client sees a simulated Azure. */
let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const clusters = (): MongoClusterManagementClient['mongoClusters'] => world.client.mongoClusters;

/** Watches work without waiting: every look moves virtual time on by a minute. */
function watched<Result>(poller: {
  onProgress(callback: (state: unknown) => void): unknown;
  pollUntilDone(): Promise<Result>;
}): Promise<Result> {
  poller.onProgress(() => {
    world.azure.clock.advance({ minutes: 1 });
  });
  return poller.pollUntilDone();
}

const fast = { updateIntervalInMs: 1 };

const newCluster: MongoCluster = {
  location: 'westeurope',
  properties: {
    administrator: ADMINISTRATOR,
    compute: { tier: 'M30' },
    storage: { sizeGb: 128 },
    sharding: { shardCount: 1 },
    highAvailability: { targetMode: 'ZoneRedundantPreferred' },
  },
};

const restoreAt = (moment: string, location = 'westeurope'): MongoCluster => ({
  location,
  properties: {
    createMode: 'PointInTimeRestore',
    administrator: ADMINISTRATOR,
    restoreParameters: { sourceResourceId: LEDGER, pointInTimeUTC: new Date(moment) },
  },
});

const replicaIn = (location: string): MongoCluster => ({
  location,
  properties: {
    createMode: 'GeoReplica',
    replicaParameters: { sourceResourceId: LEDGER, sourceLocation: 'westeurope' },
  },
});

describe('a cluster', () => {
  test('is created, and has its first restore point 25 minutes after it was asked for', async () => {
    const made = await watched(clusters().createOrUpdate(GROUP, 'orders', newCluster, fast));
    expect(made.properties?.clusterStatus).toBe('Ready');
    expect(made.properties?.serverVersion).toBe('7.0');
    expect(made.properties?.administrator).toEqual({ userName: 'ops' });
    expect(made.properties?.backup?.earliestRestoreTime).toBeUndefined();
    world.azure.clock.advance({ minutes: 30 });
    const later = await clusters().get(GROUP, 'orders');
    expect(later.properties?.backup?.earliestRestoreTime).toBe('2026-11-21T03:41:30Z');
  });

  test('that is not there is not found, in the words of the gateway', async () => {
    await expect(clusters().get(GROUP, 'nobody')).rejects.toMatchObject({
      statusCode: 404,
      code: 'ResourceNotFound',
      message:
        "The Resource 'Microsoft.DocumentDB/mongoClusters/nobody' under resource group 'ledger-rg' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix",
    });
  });

  test('is changed in part', async () => {
    const changed = await watched(
      clusters().update(GROUP, 'ledger', { properties: { compute: { tier: 'M50' } } }, fast),
    );
    expect(changed.properties?.compute?.tier).toBe('M50');
    expect(changed.properties?.storage?.sizeGb).toBe(128);
  });

  test('is deleted, and its name is free again', async () => {
    await watched(clusters().delete(GROUP, 'ledger', fast));
    await expect(clusters().get(GROUP, 'ledger')).rejects.toMatchObject({ statusCode: 404 });
    const free = await clusters().checkNameAvailability('westeurope', { name: 'ledger' });
    expect(free.nameAvailable).toBe(true);
  });

  test('is listed with its subscription and its group', async () => {
    const names: (string | undefined)[] = [];
    for await (const { name } of clusters().list()) names.push(name);
    for await (const { name } of clusters().listByResourceGroup(GROUP)) names.push(name);
    expect(names).toEqual(['ledger', 'ledger']);
  });

  test('tells its addresses without a name and a password', async () => {
    const { connectionStrings } = await clusters().listConnectionStrings(GROUP, 'ledger');
    expect(connectionStrings?.map(({ connectionString }) => connectionString)).toEqual([
      'mongodb+srv://<user>:<password>@ledger.global.mongocluster.cosmos.azure.com/?tls=true&authMechanism=SCRAM-SHA-256&retrywrites=false&maxIdleTimeMS=120000',
      'mongodb+srv://<user>:<password>@ledger.mongocluster.cosmos.azure.com/?tls=true&authMechanism=SCRAM-SHA-256&retrywrites=false&maxIdleTimeMS=120000',
    ]);
  });
});

describe('a restore', () => {
  test('makes a new cluster that holds what the source held at the moment, and leaves the source', async () => {
    const { azure } = world;
    azure.writeData(LEDGER, { books: { entries: [1] } });
    azure.clock.advance({ hours: 1 });
    azure.writeData(LEDGER, { books: { entries: [] } });
    const made = await watched(
      clusters().createOrUpdate(GROUP, 'drill', restoreAt('2026-11-21T03:30:00Z'), fast),
    );
    expect(made.properties?.clusterStatus).toBe('Ready');
    expect(made.properties?.compute?.tier).toBe('M40');
    expect(made.properties?.highAvailability?.targetMode).toBe('Disabled');
    expect(azure.data(idOf('drill'))).toEqual({ books: { entries: [1] } });
    expect(azure.data(LEDGER)).toEqual({ books: { entries: [] } });
  });

  test('takes 9 minutes and 40 seconds', async () => {
    const poller = clusters().createOrUpdate(
      GROUP,
      'drill',
      restoreAt('2026-11-21T03:00:00Z'),
      fast,
    );
    await poller.submitted();
    const status = async (): Promise<string | undefined> =>
      (await clusters().get(GROUP, 'drill')).properties?.provisioningState;
    world.azure.clock.advance({ seconds: 579 });
    expect(await status()).toBe('InProgress');
    world.azure.clock.advance({ seconds: 1 });
    expect(await status()).toBe('Succeeded');
  });

  test('begins a history of its own', async () => {
    await watched(
      clusters().createOrUpdate(GROUP, 'drill', restoreAt('2026-11-21T03:00:00Z'), fast),
    );
    const made = await clusters().get(GROUP, 'drill');
    expect(made.properties?.backup).toEqual({});
  });

  test('outside the window is refused', async () => {
    const poller = clusters().createOrUpdate(
      GROUP,
      'drill',
      restoreAt('2026-10-17T03:16:06Z'),
      fast,
    );
    await expect(poller.pollUntilDone()).rejects.toMatchObject({
      statusCode: 400,
      message:
        "The point in time 2026-10-17T03:16:06Z is outside 2026-10-17T03:16:07Z to 2026-11-21T03:16:07Z, what cluster 'ledger' can be restored to.",
    });
  });
});

describe('a replica', () => {
  const replicate = (): Promise<MongoCluster> =>
    watched(clusters().createOrUpdate(GROUP, 'ledger-dr', replicaIn('northeurope'), fast));

  test('follows its primary and has no backups', async () => {
    const made = await replicate();
    expect(made.properties?.replica).toEqual({
      role: 'GeoAsyncReplica',
      replicationState: 'Active',
      sourceResourceId: LEDGER,
    });
    world.azure.clock.advance({ days: 1 });
    expect((await clusters().get(GROUP, 'ledger-dr')).properties?.backup).toEqual({});
    const names: (string | undefined)[] = [];
    for await (const { name } of world.client.replicas.listByParent(GROUP, 'ledger'))
      names.push(name);
    expect(names).toEqual(['ledger-dr']);
  });

  test('is promoted, and its backups begin then', async () => {
    await replicate();
    await watched(clusters().promote(GROUP, 'ledger-dr', { promoteOption: 'Forced' }, fast));
    const promoted = await clusters().get(GROUP, 'ledger-dr');
    const former = await clusters().get(GROUP, 'ledger');
    expect(promoted.properties?.replica?.role).toBe('Primary');
    expect(former.properties?.replica?.role).toBe('GeoAsyncReplica');
    expect(former.properties?.backup).toEqual({});
    world.azure.clock.advance({ minutes: 26 });
    const later = await clusters().get(GROUP, 'ledger-dr');
    expect(later.properties?.backup?.earliestRestoreTime).toBeDefined();
  });

  test('goes before its primary', async () => {
    await replicate();
    await expect(clusters().delete(GROUP, 'ledger', fast).pollUntilDone()).rejects.toMatchObject({
      statusCode: 409,
      message: "Cluster 'ledger' has the replica 'ledger-dr'; delete the replica first.",
    });
    await watched(clusters().delete(GROUP, 'ledger-dr', fast));
    await watched(clusters().delete(GROUP, 'ledger', fast));
    expect(world.azure.mongoCluster(LEDGER)).toBeUndefined();
  });
});

describe('firewall rules and users', () => {
  test('come, are listed and go', async () => {
    const { firewallRules } = world.client;
    const range = { startIpAddress: '10.0.0.1', endIpAddress: '10.0.0.9' };
    const made = await watched(
      firewallRules.createOrUpdate(GROUP, 'ledger', 'office', { properties: range }, fast),
    );
    expect(made.properties).toEqual({ ...range, provisioningState: 'Succeeded' });
    await watched(firewallRules.delete(GROUP, 'ledger', 'office', fast));
    await expect(firewallRules.get(GROUP, 'ledger', 'office')).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  test('of Microsoft Entra are let in', async () => {
    const { users } = world.client;
    const user = '0a6f7d1c-1111-2222-3333-444455556666';
    const made = await watched(
      users.createOrUpdate(
        GROUP,
        'ledger',
        user,
        {
          properties: {
            identityProvider: {
              type: 'MicrosoftEntraID',
              properties: { principalType: 'servicePrincipal' },
            },
            roles: [{ db: 'admin', role: 'root' }],
          },
        },
        fast,
      ),
    );
    expect(made.name).toBe(user);
    const names: (string | undefined)[] = [];
    for await (const { name } of users.listByMongoCluster(GROUP, 'ledger')) names.push(name);
    expect(names).toEqual([user]);
  });
});
