import { OTHER_PROJECT, PROJECT, startWorld, tell, type Answer, type World } from './world';

const GROUP = `/api/atlas/v2/groups/${PROJECT}`;
const CLUSTERS = `${GROUP}/clusters`;
const ORDERS = `${CLUSTERS}/orders`;
const SPECS = [
  {
    zoneName: 'Zone 1',
    regionConfigs: [
      {
        providerName: 'AWS',
        regionName: 'US_EAST_1',
        priority: 7,
        electableSpecs: { instanceSize: 'M30', nodeCount: 3, diskSizeGB: 40 },
      },
    ],
  },
];

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const ask = (method: string, path: string, body?: unknown): Promise<Answer> =>
  world.ask(path, { method, ...(body !== undefined && { body }) });
const pass = (seconds: number): void => {
  world.atlas.clock.advance({ seconds });
};
const create = (more: object = {}): Promise<Answer> =>
  ask('POST', CLUSTERS, { name: 'orders', replicationSpecs: SPECS, backupEnabled: true, ...more });
const state = async (path = ORDERS): Promise<unknown> => {
  const { status, body } = await ask('GET', path);
  return status === 200 ? body['stateName'] : status;
};

describe('a cluster', () => {
  test('is ready after 870 seconds, and its backups begin then', async () => {
    expect((await create()).status).toBe(201);
    pass(869);
    expect(await state()).toBe('CREATING');
    expect(tell(await ask('GET', `${ORDERS}/backup/schedule`))).toMatch(
      /^404 BACKUP_CONFIG_NOT_FOUND/,
    );
    pass(1);
    expect(await state()).toBe('IDLE');
    expect((await ask('GET', `${ORDERS}/backup/schedule`)).body).toMatchObject({
      referenceHourOfDay: 3,
      referenceMinuteOfHour: 30,
    });
  });

  test('of the free tier is ready after 27 seconds', async () => {
    const regionConfigs = [
      {
        providerName: 'TENANT',
        backingProviderName: 'AWS',
        regionName: 'US_EAST_1',
        electableSpecs: { instanceSize: 'M0' },
      },
    ];
    await create({ replicationSpecs: [{ regionConfigs }], backupEnabled: false });
    pass(27);
    expect((await ask('GET', ORDERS)).body).toMatchObject({
      stateName: 'IDLE',
      replicationSpecs: [
        {
          regionConfigs: [
            { providerName: 'TENANT', electableSpecs: { instanceSize: 'M0', diskSizeGB: 0.5 } },
          ],
        },
      ],
    });
  });

  test('is refused a name that is taken, by whatever', async () => {
    world.atlas.addFlexCluster({ projectId: PROJECT, name: 'orders' });
    expect(tell(await create())).toBe(
      '400 DUPLICATE_CLUSTER_NAME: Cluster name orders is already in use in this group.',
    );
  });

  test.each([
    [{ name: undefined }, '400 MISSING_ATTRIBUTE: The required attribute name was not specified.'],
    [{ name: '-a' }, '400 INVALID_ATTRIBUTE: Invalid attribute name specified.'],
    [
      { replicationSpecs: undefined },
      '400 MISSING_ATTRIBUTE: The required attribute replicationSpecs was not specified.',
    ],
    [
      { backupEnabled: false, pitEnabled: true },
      '400 INVALID_ATTRIBUTE: Invalid attribute pitEnabled specified.',
    ],
    [
      { encryptionAtRestProvider: 'HSM' },
      '400 INVALID_ATTRIBUTE: Invalid attribute encryptionAtRestProvider specified.',
    ],
  ])('is refused with %j', async (more, refusal) => {
    expect(tell(await create(more))).toBe(refusal);
  });

  test('tells its topology in the words of the version asked for', async () => {
    world.atlas.addCluster({ projectId: PROJECT, name: 'orders', shards: 2, diskSizeGB: 30 });
    const read = async (version: string): Promise<Answer['body']> =>
      (await world.ask(ORDERS, { headers: { Accept: `application/vnd.atlas.${version}+json` } }))
        .body;
    const [old, now] = [await read('2023-02-01'), await read('2024-08-05')];
    type Specs = { id: string; zoneId: string; numShards?: number }[];
    const [oldSpecs, specs] = [old['replicationSpecs'] as Specs, now['replicationSpecs'] as Specs];
    expect([old['diskSizeGB'], now['diskSizeGB']]).toEqual([30, undefined]);
    expect(oldSpecs.map(({ numShards }) => numShards)).toEqual([2]);
    expect(new Set([...oldSpecs, ...specs].map(({ id }) => id)).size).toBe(3);
    expect(new Set([...oldSpecs, ...specs].map(({ zoneId }) => zoneId)).size).toBe(1);
    expect(now).toMatchObject({
      clusterType: 'SHARDED',
      configServerType: 'EMBEDDED',
      configServerManagementMode: 'ATLAS_MANAGED',
    });
  });

  test('is deleted with its snapshots, after 120 seconds', async () => {
    world.atlas.addCluster({ projectId: PROJECT, name: 'orders' });
    pass(86_400);
    const { status, body } = await ask('DELETE', ORDERS);
    expect([status, body]).toEqual([202, {}]);
    expect((await ask('GET', ORDERS)).body).toMatchObject({
      stateName: 'DELETING',
      backupEnabled: false,
    });
    pass(120);
    expect(await state()).toBe(404);
    expect(
      (await ask('GET', `${CLUSTERS}?includeDeletedWithRetainedBackups=true`)).body['totalCount'],
    ).toBe(0);
  });

  test('that is protected is not deleted', async () => {
    world.atlas.addCluster({
      projectId: PROJECT,
      name: 'orders',
      terminationProtectionEnabled: true,
    });
    const answer = await ask('DELETE', ORDERS);
    expect(answer.body['errorCode']).toBe(
      'CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED',
    );
    expect(answer.body['parameters']).toHaveLength(1);
  });
});

describe('a deleted cluster whose snapshots are retained', () => {
  beforeEach(async () => {
    world.atlas.addCluster({ projectId: PROJECT, name: 'orders', data: { shop: { orders: [1] } } });
    world.atlas.addCluster({ projectId: PROJECT, name: 'staging' });
    world.atlas.clock.advance({ hours: 7 });
    await ask('DELETE', `${ORDERS}?retainBackups=true`);
    pass(120);
  });
  const listed = async (query: string): Promise<readonly unknown[]> =>
    ((await ask('GET', `${CLUSTERS}${query}`)).body['results'] as { name: string }[]).map(
      ({ name }) => name,
    );

  test('is gone, and listed where it is asked for', async () => {
    expect(await state()).toBe(404);
    expect(await listed('')).toEqual(['staging']);
    expect(await listed('?includeDeletedWithRetainedBackups=true')).toEqual(['orders', 'staging']);
  });

  test('gives its snapshots to other clusters, and takes no more', async () => {
    const { body } = await ask('GET', `${ORDERS}/backup/snapshots`);
    const [{ id }] = body['results'] as [{ id: string }];
    const request = {
      deliveryType: 'automated',
      snapshotId: id,
      targetGroupId: PROJECT,
      targetClusterName: 'staging',
    };
    expect((await ask('POST', `${ORDERS}/backup/restoreJobs`, request)).status).toBe(200);
    pass(232);
    expect(world.atlas.data(PROJECT, 'staging')).toEqual({ shop: { orders: [1] } });
    expect(tell(await ask('POST', `${ORDERS}/backup/snapshots`, {}))).toMatch(
      /^404 CLUSTER_NOT_FOUND/,
    );
    world.atlas.clock.advance({ days: 1 });
    expect(world.atlas.snapshots(PROJECT, 'orders')).toHaveLength(1);
  });

  test('keeps its name until the last of them has expired', async () => {
    expect(tell(await create())).toMatch(/^400 DUPLICATE_CLUSTER_NAME/);
    world.atlas.clock.advance({ days: 7 });
    expect((await create()).status).toBe(201);
  });

  test('is kept by a compliance policy as well', async () => {
    world.atlas.setCompliancePolicy(PROJECT, {});
    await ask('DELETE', `${CLUSTERS}/staging`);
    pass(120);
    expect(await listed('?includeDeletedWithRetainedBackups=true')).toContain('staging');
    expect(tell(await ask('DELETE', GROUP))).toBe(
      '409 CANNOT_CLOSE_GROUP_ACTIVE_BACKUP_COMPLIANCE_POLICY: Cannot close group while its backup compliance policy protects snapshots.',
    );
  });
});

describe('a change of a cluster', () => {
  const change = async (body: object): Promise<string> => tell(await ask('PATCH', ORDERS, body));
  beforeEach(() => {
    world.atlas.addCluster({ projectId: PROJECT, name: 'orders' });
  });

  test('reaches tier, disk, regions, protection, tags and encryption', async () => {
    const tags = [{ key: 'team', value: 'shop' }];
    expect(
      await change({
        replicationSpecs: SPECS,
        terminationProtectionEnabled: true,
        encryptionAtRestProvider: 'AWS',
        tags,
      }),
    ).toBe('200');
    expect((await ask('GET', ORDERS)).body).toMatchObject({
      encryptionAtRestProvider: 'AWS',
      tags,
      terminationProtectionEnabled: true,
      replicationSpecs: [
        { regionConfigs: [{ electableSpecs: { instanceSize: 'M30', diskSizeGB: 40 } }] },
      ],
    });
  });

  test('is refused while it is paused, but for its resumption', async () => {
    await change({ paused: true });
    expect(await change({ pitEnabled: true })).toBe(
      '409 CANNOT_UPDATE_PAUSED_CLUSTER: A paused cluster cannot be updated.',
    );
    expect(await change({ paused: false })).toBe('200');
  });

  test('pauses it again an hour after it was resumed, not a second earlier', async () => {
    await change({ paused: true });
    await change({ paused: false });
    pass(3599);
    expect(await change({ paused: true })).toBe(
      '400 CANNOT_PAUSE_RECENTLY_RESUMED_CLUSTER: Cannot pause a cluster that was resumed less than 60 minutes ago.',
    );
    pass(1);
    expect(await change({ paused: true })).toBe('200');
  });

  test('of its encryption is refused where a compliance policy requires it', async () => {
    world.atlas.setCompliancePolicy(PROJECT, { encryptionAtRestEnabled: true });
    expect(await change({ encryptionAtRestProvider: 'NONE' })).toBe(
      '400 CANNOT_DISABLE_ENCRYPTION_AT_REST_WITH_BACKUP_COMPLIANCE_POLICY: Encryption at rest cannot be disabled: the backup compliance policy requires it.',
    );
  });

  test('of its primary region to a copy takes the copy settings along', async () => {
    const { body } = await ask('GET', ORDERS);
    const [{ zoneId }] = body['replicationSpecs'] as [{ zoneId: string }];
    const copy = { cloudProvider: 'AWS', zoneId, shouldCopyOplogs: false, frequencies: ['DAILY'] };
    const copySettings = ['US_WEST_2', 'EU_WEST_1'].map((regionName) => ({ ...copy, regionName }));
    await ask('PATCH', `${ORDERS}/backup/schedule`, { copySettings });
    const moved = [
      { regionConfigs: [{ providerName: 'AWS', regionName: 'US_WEST_2', priority: 7 }] },
    ];
    await change({ replicationSpecs: moved });
    expect(
      world.atlas.schedule(PROJECT, 'orders')?.copySettings.map(({ regionName }) => regionName),
    ).toEqual(['US_EAST_1', 'EU_WEST_1']);
  });
});

describe('a pinned feature compatibility version', () => {
  const PIN = `${ORDERS}:pinFeatureCompatibilityVersion`;
  const pin = async (): Promise<unknown> => {
    const { body } = await ask('GET', ORDERS);
    return [body['featureCompatibilityVersion'], body['featureCompatibilityVersionExpirationDate']];
  };
  beforeEach(() => {
    world.atlas.addCluster({ projectId: PROJECT, name: 'orders' });
  });

  test('is told by its date, and ends with it', async () => {
    expect(await pin()).toEqual(['8.0', undefined]);
    expect((await ask('POST', PIN, { expirationDate: '2026-11-22T03:16:07Z' })).status).toBe(204);
    expect(await pin()).toEqual(['8.0', '2026-11-22T03:16:07Z']);
    world.atlas.clock.advance({ days: 1 });
    expect(await pin()).toEqual(['8.0', undefined]);
  });

  test('stays while the version moves on, and ends when it is told to', async () => {
    await ask('POST', PIN);
    world.atlas.setCluster(PROJECT, 'orders', { mongoDbVersion: '8.2.1' });
    expect(await pin()).toEqual(['8.0', '2026-12-19T03:16:07Z']);
    expect((await ask('POST', PIN.replace(':pin', ':unpin'))).status).toBe(204);
    expect(await pin()).toEqual(['8.2', undefined]);
    expect(tell(await ask('POST', PIN.replace(':pin', ':unpin')))).toMatch(/^400 VALIDATION_ERROR/);
  });

  test.each(['2026-11-21T03:16:07Z', '2026-12-19T03:16:08Z', 'soon'])(
    'does not end at %s',
    async (expirationDate) => {
      expect(tell(await ask('POST', PIN, { expirationDate }))).toBe(
        '400 INVALID_ATTRIBUTE: Invalid attribute expirationDate specified.',
      );
    },
  );
});

describe('a project', () => {
  test('belongs to whoever creates it, and goes when it is empty', async () => {
    const made = await ask('POST', '/api/atlas/v2/groups', {
      name: 'Lab',
      orgId: '5f0000000000000000000001',
    });
    expect(made.status).toBe(201);
    const path = `/api/atlas/v2/groups/${String(made.body['id'])}`;
    world.atlas.addCluster({ projectId: String(made.body['id']), name: 'one' });
    expect(tell(await ask('DELETE', path))).toBe(
      '409 CANNOT_CLOSE_GROUP_ACTIVE_ATLAS_CLUSTERS: Cannot close group while it has active clusters; please terminate all clusters.',
    );
    await ask('DELETE', `${path}/clusters/one`);
    pass(120);
    expect((await ask('DELETE', path)).status).toBe(202);
    expect(tell(await ask('GET', path))).toMatch(/^404 GROUP_NOT_FOUND/);
  });

  test.each([
    [
      { orgId: '5f0000000000000000000001' },
      '400 MISSING_ATTRIBUTE: The required attribute name was not specified.',
    ],
    [{ name: 'Lab' }, '400 MISSING_ATTRIBUTE: The required attribute orgId was not specified.'],
    [
      { name: 'a/b', orgId: '5f0000000000000000000001' },
      '400 INVALID_ATTRIBUTE: Invalid attribute name specified.',
    ],
  ])('is refused with %j', async (body, refusal) => {
    expect(tell(await ask('POST', '/api/atlas/v2/groups', body))).toBe(refusal);
  });
});

describe('a rate limit', () => {
  const LIMIT = { endpointSet: 'backup', capacity: 2, refillRate: 1, refillDurationSeconds: 10 };
  const left = (answer: Answer): unknown => [
    answer.status,
    answer.headers.get('ratelimit-remaining'),
  ];
  beforeEach(() => {
    world.atlas.addCluster({ projectId: PROJECT, name: 'orders' });
  });

  test('lets requests through until the bucket of their project and set is empty', async () => {
    world.atlas.limitRate(LIMIT);
    const read = (): Promise<Answer> => ask('GET', `${ORDERS}/backup/schedule`);
    expect([left(await read()), left(await read())]).toEqual([
      [200, '1'],
      [200, '0'],
    ]);
    pass(3);
    const refused = await read();
    expect(tell(refused)).toBe(
      `429 RATE_LIMITED_TOKEN_BUCKET: Rate limit of 2 requests exceeded for ${ORDERS}/backup/schedule; retry in 7 seconds.`,
    );
    expect(refused.headers.get('retry-after')).toBe('7');
    expect((await ask('GET', ORDERS)).status).toBe(200);
    expect(tell(await ask('GET', `/api/atlas/v2/groups/${OTHER_PROJECT}`))).toMatch(
      /^401 NOT_IN_GROUP/,
    );
    pass(7);
    expect([left(await read()), (await read()).status]).toEqual([[200, '0'], 429]);
  });

  test('is told', async () => {
    await world.askBare('/simulator/rate-limits', { method: 'POST', body: LIMIT });
    expect(
      (
        await world.ask('/api/atlas/v2/rateLimits/backup', {
          headers: { Accept: 'application/vnd.atlas.2025-03-12+json' },
        })
      ).body,
    ).toMatchObject({
      capacity: { value: 2 },
      endpointSetId: 'backup',
      refillRate: { value: 1 },
      refillDurationSeconds: { value: 10 },
      scope: 'GROUP',
    });
  });

  test('without one nobody is refused', async () => {
    for (let i = 0; i < 3; i++)
      expect(
        (await ask('GET', `${ORDERS}/backup/schedule`)).headers.get('ratelimit-remaining'),
      ).toBe('1199');
  });
});
