import { ADMINISTRATOR, idOf, LEDGER, startWorld, SUBSCRIPTION, tell, type World } from './world';

/** What the service refuses; its words are not known, so the words are the simulator's. */
let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const put = async (id: string, body: object): Promise<string> =>
  tell(await world.ask(id, { method: 'PUT', body }));
const patch = async (id: string, properties: object): Promise<string> =>
  tell(await world.ask(id, { method: 'PATCH', body: { properties } }));

interface Wanted {
  readonly tier?: string;
  readonly sizeGb?: number;
  readonly shardCount?: number;
  readonly rest?: object;
}

const created = (name: string, { tier = 'M30', sizeGb = 128, shardCount = 1, rest = {} }: Wanted) =>
  put(idOf(name), {
    location: 'westeurope',
    properties: {
      administrator: ADMINISTRATOR,
      compute: { tier },
      storage: { sizeGb },
      sharding: { shardCount },
      ...rest,
    },
  });

describe('a new cluster', () => {
  const named =
    'a name has 3 to 40 lower-case letters, digits and single hyphens, and begins and ends with a letter or digit.';

  test.each([
    ['ab', `400 BadRequest: The name 'ab' cannot be a cluster's; ${named}`],
    ['abc', '201'],
    ['a'.repeat(40), '201'],
    [
      'a'.repeat(41),
      `400 BadRequest: The name '${'a'.repeat(41)}' cannot be a cluster's; ${named}`,
    ],
    ['two--hyphens', `400 BadRequest: The name 'two--hyphens' cannot be a cluster's; ${named}`],
    ['Orders', `400 BadRequest: The name 'Orders' cannot be a cluster's; ${named}`],
  ])('named %s: %s', async (name, answer) => {
    expect(await created(name, {})).toBe(answer);
  });

  test.each<readonly [string, Wanted, string]>([
    ['10 shards', { shardCount: 10 }, '201'],
    [
      '11 shards',
      { shardCount: 11 },
      '400 BadRequest: A shard count of 11 is not offered for tier M30; it is 1 to 10.',
    ],
    [
      '2 shards on M25',
      { tier: 'M25', shardCount: 2 },
      '400 BadRequest: A shard count of 2 is not offered for tier M25; it is 1 to 1.',
    ],
    [
      '256 GiB on M25',
      { tier: 'M25', sizeGb: 256 },
      '400 BadRequest: Storage of 256 GiB is not offered for tier M25; it is one of 32, 64, 128.',
    ],
    [
      '100 GiB',
      { sizeGb: 100 },
      '400 BadRequest: Storage of 100 GiB is not offered for tier M30; it is one of 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768.',
    ],
    [
      'high availability on M20',
      { tier: 'M20', rest: { highAvailability: { targetMode: 'ZoneRedundantPreferred' } } },
      '400 BadRequest: High availability is not available with tier M20.',
    ],
    [
      'high availability in one zone',
      { rest: { highAvailability: { targetMode: 'SameZone' } } },
      '400 BadRequest: High availability within one zone is not supported.',
    ],
    [
      'an unknown tier',
      { tier: 'M35' },
      "400 BadRequest: The property '#/properties/compute/tier' is 'M35'; it is one of Free, M10, M20, M25, M30, M40, M50, M60, M80, M200, M200-Autoscale.",
    ],
    [
      'a weak password',
      { rest: { administrator: { userName: 'ops', password: 'Short-1' } } },
      "400 BadRequest: The administrator's password is too weak; it has at least 8 characters of 3 kinds.",
    ],
    [
      'no administrator',
      { rest: { administrator: {} } },
      '400 BadRequest: A new cluster needs an administrator with userName and password.',
    ],
    [
      'restore parameters without the mode',
      { rest: { restoreParameters: { sourceResourceId: LEDGER } } },
      '400 BadRequest: The parameters of a restore or replica need the createMode that goes with them.',
    ],
  ])('with %s', async (_what, wanted, answer) => {
    expect(await created('orders', wanted)).toBe(answer);
  });

  test('with a customer key needs the identity that may use it, and no version of the key', async () => {
    const identity = `/subscriptions/${SUBSCRIPTION}/resourceGroups/ids/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ledger`;
    const keyed = (url: string, identities: object): Promise<string> =>
      put(idOf('orders'), {
        location: 'westeurope',
        identity: { type: 'UserAssigned', userAssignedIdentities: identities },
        properties: {
          administrator: ADMINISTRATOR,
          compute: { tier: 'M30' },
          storage: { sizeGb: 128 },
          sharding: { shardCount: 1 },
          encryption: {
            customerManagedKeyEncryption: {
              keyEncryptionKeyIdentity: {
                identityType: 'UserAssignedIdentity',
                userAssignedIdentityResourceId: identity,
              },
              keyEncryptionKeyUrl: url,
            },
          },
        },
      });
    const key = 'https://keys.vault.azure.net/keys/ledger';
    expect(await keyed(`${key}/0123456789`, { [identity]: {} })).toBe(
      '400 BadRequest: The key encryption key must be given by an https address without a version.',
    );
    expect(await keyed(key, {})).toBe(
      '400 BadRequest: The identity of the key encryption key is not assigned to the cluster.',
    );
    expect(await keyed(key, { [identity]: {} })).toBe('201');
  });

  test('needs a name that nobody has, whatever the subscription', async () => {
    const elsewhere = LEDGER.replace(SUBSCRIPTION, '00000000-0000-0000-0000-000000000001');
    world.azure.addResourceGroup({
      subscriptionId: '00000000-0000-0000-0000-000000000001',
      name: 'ledger-rg',
    });
    const body = { location: 'westeurope', properties: {} };
    expect(await put(elsewhere, body)).toBe("409 Conflict: The name 'ledger' is taken.");
  });

  test('needs a group', async () => {
    expect(await put(idOf('orders', 'nowhere'), { location: 'westeurope' })).toBe(
      "404 ResourceGroupNotFound: Resource group 'nowhere' could not be found.",
    );
  });
});

describe('a change', () => {
  test.each<readonly [string, object, string]>([
    ['more storage', { storage: { sizeGb: 256 } }, '202'],
    [
      'less storage',
      { storage: { sizeGb: 64 } },
      '400 BadRequest: Storage cannot shrink from 128 GiB to 64 GiB.',
    ],
    ['one more shard', { sharding: { shardCount: 2 } }, '202'],
    [
      'two more shards',
      { sharding: { shardCount: 3 } },
      '400 BadRequest: The shard count cannot go from 1 to 3; shards are added one at a time and never removed.',
    ],
    [
      'a burstable tier',
      { compute: { tier: 'M25' } },
      '400 BadRequest: A cluster of tier M40 cannot go back to tier M25.',
    ],
    [
      'Free',
      { compute: { tier: 'Free' } },
      '400 BadRequest: A paid cluster cannot become a free one.',
    ],
    [
      'another storage type',
      { storage: { type: 'PremiumSSDv2' } },
      '400 BadRequest: The storage type of a cluster cannot be changed.',
    ],
    [
      'what is left aside: create mode and read-only values',
      { createMode: 'GeoReplica', backup: {} },
      '202',
    ],
  ])('to %s', async (_what, properties, answer) => {
    expect(await patch(LEDGER, properties)).toBe(answer);
  });

  test('of the region is refused', async () => {
    expect(await put(LEDGER, { location: 'northeurope' })).toBe(
      "409 InvalidResourceLocation: The resource 'ledger' already exists in location 'westeurope' in resource group 'ledger-rg'. A resource with the same name cannot be created in location 'northeurope'. Please select a new resource name.",
    );
  });

  test('by the whole model that was read is taken, as azurerm sends it', async () => {
    const { body } = await world.ask(LEDGER);
    expect(await put(LEDGER, { ...body, systemData: undefined })).toBe('200');
  });
});

describe('a restore', () => {
  const restored = (
    restoreParameters: object,
    { id = idOf('drill'), location = 'westeurope', rest = {} } = {},
  ): Promise<string> =>
    put(id, {
      location,
      properties: {
        createMode: 'PointInTimeRestore',
        administrator: ADMINISTRATOR,
        restoreParameters,
        ...rest,
      },
    });
  const from = (pointInTimeUTC: string, sourceResourceId = LEDGER): object => ({
    sourceResourceId,
    pointInTimeUTC,
  });
  const window =
    "2026-10-17T03:16:07Z to 2026-11-21T03:16:07Z, what cluster 'ledger' can be restored to.";

  test.each([
    [
      '35 days ago and a second',
      '2026-10-17T03:16:06Z',
      `400 BadRequest: The point in time 2026-10-17T03:16:06Z is outside ${window}`,
    ],
    ['35 days ago', '2026-10-17T03:16:07Z', '201'],
    ['now', '2026-11-21T03:16:07Z', '201'],
    [
      'in a second',
      '2026-11-21T03:16:08Z',
      `400 BadRequest: The point in time 2026-11-21T03:16:08Z is outside ${window}`,
    ],
    ['never', 'yesterday', "400 BadRequest: The point in time 'yesterday' is no UTC instant."],
    [
      'on 30 February',
      '2026-02-30T00:00:00Z',
      "400 BadRequest: The point in time '2026-02-30T00:00:00Z' is no UTC instant.",
    ],
  ])('to %s', async (_when, moment, answer) => {
    expect(await restored(from(moment))).toBe(answer);
  });

  test('stays in the region, the group and the subscription of its source', async () => {
    const moment = '2026-11-21T03:00:00Z';
    world.azure.addResourceGroup({ subscriptionId: SUBSCRIPTION, name: 'elsewhere' });
    world.azure.addResourceGroup({
      subscriptionId: '00000000-0000-0000-0000-000000000001',
      name: 'ledger-rg',
    });
    expect(await restored(from(moment), { location: 'northeurope' })).toBe(
      '400 BadRequest: A restore stays in the region of its source, westeurope; the request says northeurope.',
    );
    expect(await restored(from(moment), { id: idOf('drill', 'elsewhere') })).toBe(
      '400 BadRequest: A restore stays in the resource group of its source, ledger-rg.',
    );
    const otherSubscription = idOf('drill').replace(
      SUBSCRIPTION,
      '00000000-0000-0000-0000-000000000001',
    );
    expect(await restored(from(moment), { id: otherSubscription })).toBe(
      '400 BadRequest: A restore stays in the subscription of its source.',
    );
  });

  test('needs a source that is there, is a cluster and has backups', async () => {
    const { azure } = world;
    azure.addMongoCluster({ id: idOf('free'), computeTier: 'Free', storageSizeGib: 32 });
    azure.addMongoCluster({ id: idOf('young') });
    const moment = '2026-11-21T03:16:07Z';
    expect(await restored(from(moment, idOf('nobody')))).toBe(
      `404 ResourceNotFound: The source cluster '${idOf('nobody')}' was not found.`,
    );
    expect(await restored(from(moment, '/subscriptions/x'))).toBe(
      "400 BadRequest: The source '/subscriptions/x' is no id of a MongoDB cluster.",
    );
    expect(await restored(from(moment, idOf('free')))).toBe(
      '400 BadRequest: Tier Free has no backups.',
    );
    expect(await restored(from(moment, idOf('young')))).toBe(
      "400 BadRequest: Cluster 'young' has no restore point yet; try again later.",
    );
  });

  test('of a young cluster begins 25 minutes after its creation', async () => {
    world.azure.addMongoCluster({ id: idOf('young') });
    const atOnce = (): Promise<string> => restored(from('2026-11-21T03:41:30Z', idOf('young')));
    world.azure.clock.advance({ seconds: 1550 });
    expect(await atOnce()).toBe(
      "400 BadRequest: Cluster 'young' has no restore point yet; try again later.",
    );
    world.azure.clock.advance({ seconds: 1 });
    expect(await atOnce()).toBe('201');
  });

  test('stays without high availability whatever it asks for, and takes a new administrator', async () => {
    const rest = {
      administrator: { userName: 'drill', password: 'Not-a-secret-2' },
      highAvailability: { targetMode: 'ZoneRedundantPreferred' },
    };
    expect(await restored(from('2026-11-21T03:00:00Z'), { rest })).toBe('201');
    expect(world.azure.mongoCluster(idOf('drill'))).toMatchObject({
      properties: {
        highAvailability: { targetMode: 'Disabled' },
        administrator: { userName: 'drill' },
        publicNetworkAccess: 'Enabled',
      },
    });
  });

  test('cannot shrink its storage or make it older', async () => {
    world.azure.addMongoCluster({
      id: idOf('ledger-v2'),
      createdAt: '2026-10-12T03:16:07Z',
      storageType: 'PremiumSSDv2',
    });
    const moment = '2026-11-21T03:00:00Z';
    expect(await restored(from(moment), { rest: { storage: { sizeGb: 64 } } })).toBe(
      '400 BadRequest: The restored cluster needs at least the 128 GiB of its source.',
    );
    expect(
      await restored(from(moment, idOf('ledger-v2')), {
        rest: { storage: { sizeGb: 128, type: 'PremiumSSD' } },
      }),
    ).toBe('400 BadRequest: Storage of type PremiumSSDv2 cannot be made PremiumSSD.');
  });
});

describe('a deleted cluster', () => {
  const fromDeleted = (name: string, pointInTimeUTC: string): Promise<string> =>
    put(idOf(name), {
      location: 'westeurope',
      properties: {
        createMode: 'PointInTimeRestore',
        administrator: ADMINISTRATOR,
        restoreParameters: { sourceResourceId: LEDGER, pointInTimeUTC },
      },
    });

  const deleteLedger = async (): Promise<void> => {
    await world.ask(LEDGER, { method: 'DELETE' });
    world.azure.clock.advance({ seconds: 90 });
  };

  test('is restored by support only', async () => {
    await deleteLedger();
    expect(await fromDeleted('back', '2026-11-21T03:00:00Z')).toBe(
      "400 BadRequest: Cluster 'ledger' was deleted at 2026-11-21T03:17:37Z; its backups are kept 7 days, open a support request to restore them.",
    );
  });

  test('is restored for 7 days where the API does that, up to the moment it was deleted', async () => {
    await world.close();
    world = await startWorld({ deletedClustersRestorable: true });
    await deleteLedger();
    expect(await fromDeleted('late', '2026-11-21T03:17:38Z')).toContain(
      '400 BadRequest: The point',
    );
    world.azure.clock.advance({ days: 7 });
    expect(await fromDeleted('back', '2026-11-21T03:17:37Z')).toBe('201');
    world.azure.clock.advance({ seconds: 1 });
    expect(await fromDeleted('gone', '2026-11-21T03:17:37Z')).toBe(
      `404 ResourceNotFound: The source cluster '${LEDGER}' was not found.`,
    );
  });
});

describe('a replica', () => {
  const replicated = (
    name: string,
    { location = 'northeurope', source = LEDGER, mode = 'GeoReplica', rest = {} } = {},
  ): Promise<string> =>
    put(idOf(name), {
      location,
      properties: {
        createMode: mode,
        replicaParameters: { sourceResourceId: source, sourceLocation: 'westeurope' },
        ...rest,
      },
    });

  test('lies elsewhere, and a same-region replica does not', async () => {
    expect(await replicated('ledger-dr', { location: 'West Europe' })).toBe(
      '400 BadRequest: A GeoReplica lies in another region than its primary.',
    );
    expect(await replicated('ledger-dr', { mode: 'Replica' })).toBe(
      '400 BadRequest: A Replica lies in the region of its primary.',
    );
  });

  test('needs a primary of M30 or more that has none', async () => {
    world.azure.addMongoCluster({ id: idOf('small'), computeTier: 'M25' });
    expect(await replicated('small-dr', { source: idOf('small') })).toBe(
      '400 BadRequest: Tier M25 cannot have a replica; M30 and up can.',
    );
    expect(await replicated('ledger-dr')).toBe('201');
    expect(await replicated('ledger-dr2')).toBe(
      "409 Conflict: Cluster 'ledger' has a replica already: 'ledger-dr'.",
    );
    expect(await replicated('chain', { source: idOf('ledger-dr') })).toBe(
      "400 BadRequest: Cluster 'ledger-dr' is a replica itself.",
    );
  });

  test('has no high availability, at birth and later', async () => {
    const highAvailability = { targetMode: 'ZoneRedundantPreferred' };
    const refused = '400 BadRequest: High availability is not available on a replica.';
    expect(await replicated('ledger-dr', { rest: { highAvailability } })).toBe(refused);
    expect(await replicated('ledger-dr')).toBe('201');
    world.azure.clock.advance({ minutes: 15 });
    expect(await patch(idOf('ledger-dr'), { highAvailability })).toBe(refused);
  });

  test('is promoted by force; planned in the preview only, and with fields at the root or below', async () => {
    await replicated('ledger-dr');
    world.azure.clock.advance({ minutes: 15 });
    const promote = async (body: object, version = '2025-09-01'): Promise<string> =>
      tell(
        await world.ask(`${idOf('ledger-dr')}/promote?api-version=${version}`, {
          method: 'POST',
          body,
        }),
      );
    expect(await promote({ promoteOption: 'Planned' })).toBe(
      '400 BadRequest: The promote option Planned exists in version 2026-06-15-preview only.',
    );
    expect(await promote({})).toBe("400 BadRequest: The property '#/promoteOption' is required.");
    expect(
      tell(
        await world.ask(`${LEDGER}/promote`, { method: 'POST', body: { promoteOption: 'Forced' } }),
      ),
    ).toBe("400 BadRequest: Cluster 'ledger' is no replica; only a replica can be promoted.");
    expect(await promote({ properties: { promoteOption: 'Planned' } }, '2026-06-15-preview')).toBe(
      '202',
    );
  });

  test('is not restored from', async () => {
    await replicated('ledger-dr');
    world.azure.clock.advance({ minutes: 15 });
    expect(
      await put(idOf('drill'), {
        location: 'northeurope',
        properties: {
          createMode: 'PointInTimeRestore',
          restoreParameters: {
            sourceResourceId: idOf('ledger-dr'),
            pointInTimeUTC: '2026-11-21T03:30:00Z',
          },
        },
      }),
    ).toBe("400 BadRequest: Cluster 'ledger-dr' is a replica; a replica cannot be restored from.");
  });
});

describe('firewall rules and users', () => {
  test('are judged', async () => {
    const rule = (name: string, startIpAddress: string, endIpAddress: string): Promise<string> =>
      put(`${LEDGER}/firewallRules/${name}`, { properties: { startIpAddress, endIpAddress } });
    expect(await rule('-x', '10.0.0.1', '10.0.0.1')).toBe(
      "400 BadRequest: The name '-x' cannot be a firewall rule's.",
    );
    expect(await rule('office', '10.0.0', '10.0.0.1')).toBe(
      "400 BadRequest: The property '#/properties/startIpAddress' is no IPv4 address.",
    );
    expect(await rule('office', '10.0.0.2', '10.0.0.1')).toBe(
      '400 BadRequest: The range ends at 10.0.0.1, before it begins at 10.0.0.2.',
    );
    expect(await rule('office', '10.0.0.2', '10.0.0.2')).toBe('201');
  });

  test('a user can be made once, and only as root', async () => {
    const user = (role: string): Promise<string> =>
      put(`${LEDGER}/users/0a6f7d1c-1111-2222-3333-444455556666`, {
        properties: {
          identityProvider: { type: 'MicrosoftEntraID', properties: { principalType: 'User' } },
          roles: [{ db: 'admin', role }],
        },
      });
    expect(await user('readWrite')).toBe('400 BadRequest: The only role of a user is root.');
    expect(await user('root')).toBe('201');
    world.azure.clock.advance({ seconds: 10 });
    expect(await user('root')).toBe(
      "409 Conflict: The user '0a6f7d1c-1111-2222-3333-444455556666' is there; it can be deleted and created, not changed.",
    );
  });
});
