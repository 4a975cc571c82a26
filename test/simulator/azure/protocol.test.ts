import {
  ADMINISTRATOR,
  ask,
  idOf,
  LEDGER,
  startWorld,
  SUBSCRIPTION,
  TENANT,
  tell,
  type World,
} from './world';

/** What every client of Azure meets before and around its own service. */
let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const drill = (pointInTimeUTC = '2026-11-21T03:00:00Z'): object => ({
  location: 'westeurope',
  properties: {
    createMode: 'PointInTimeRestore',
    administrator: ADMINISTRATOR,
    restoreParameters: { sourceResourceId: LEDGER, pointInTimeUTC },
  },
});

describe('who asks', () => {
  test('finds out without a token where everything is, under the name it used', async () => {
    const { body } = await world.askBare('/metadata/endpoints?api-version=2022-09-01', {
      headers: { Host: `localhost:${new URL(world.azure.url).port}` },
    });
    const localhost = world.azure.url.replace('127.0.0.1', 'localhost');
    expect(body).toEqual({
      name: 'SimulatedAzure',
      resourceManager: localhost,
      microsoftGraphResourceId: `${localhost}/graph`,
      portal: localhost,
      authentication: {
        loginEndpoint: localhost,
        audiences: [localhost],
        tenant: 'common',
        identityProvider: 'AAD',
      },
      suffixes: { keyVaultDns: 'vault.simulated.invalid', storage: 'storage.simulated.invalid' },
    });
  });

  test('is told no address but its own: a strange Host header is not repeated', async () => {
    const { body } = await world.askBare('/metadata/endpoints', {
      headers: { Host: 'evil.example' },
    });
    expect(body['resourceManager']).toBe(world.azure.url);
  });

  test('gets a token whose claims clients can read', async () => {
    const { status, body } = await world.token();
    expect(status).toBe(200);
    const [, claims = ''] = String(body['access_token']).split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'))).toMatchObject({
      aud: world.azure.url,
      oid: 'deployer',
      appid: 'deployer',
      tid: TENANT,
    });
  });

  test('gets none for a wrong secret', async () => {
    const { status, body } = await world.token('deployer', 'wrong');
    expect([status, body['error']]).toEqual([401, 'invalid_client']);
  });

  test('is refused without a token, with a strange one and with one that ended', async () => {
    world.azure.addServicePrincipal({ tenantId: TENANT, clientId: 'brief', clientSecret: 's' });
    const token = String((await world.token('brief', 's')).body['access_token']);
    const withToken = async (header?: string): Promise<string> =>
      tell(
        await world.askBare(`${LEDGER}?api-version=2025-09-01`, {
          headers: header === undefined ? {} : { Authorization: header },
        }),
      );
    expect(await withToken()).toBe(
      "401 AuthenticationFailed: Authentication failed. The 'Authorization' header is missing.",
    );
    expect(await withToken('Bearer strange')).toBe(
      '401 InvalidAuthenticationToken: The access token is invalid.',
    );
    world.azure.clock.advance({ seconds: 3599 });
    expect(await withToken(`Bearer ${token}`)).toBe('200');
    world.azure.clock.advance({ seconds: 1 });
    expect(await withToken(`Bearer ${token}`)).toBe(
      '401 ExpiredAuthenticationToken: The access token expiry has passed.',
    );
  });

  test('says which version it means', async () => {
    expect(tell(await world.ask(`${LEDGER}?api-version=`))).toBe(
      '400 MissingApiVersionParameter: The api-version query parameter (?api-version=) is required for all requests.',
    );
    expect(tell(await world.ask(`${LEDGER}?api-version=2023-03-01-preview`))).toBe(
      '400 InvalidResourceType: The simulator answers this resource type at api-version 2024-07-01, 2025-09-01, 2026-06-01, 2026-06-15-preview, not 2023-03-01-preview.',
    );
  });

  test('is told what is not modelled', async () => {
    expect(tell(await world.ask(`${LEDGER}/backups`))).toBe(
      `501 NotModelled: The simulator does not model GET ${LEDGER}/backups; see docs/simulator.md for what it models.`,
    );
  });

  test('may write ids in any case, and double slashes', async () => {
    expect(tell(await world.ask(`/${LEDGER.toUpperCase()}`))).toBe('200');
  });

  test('is answered on a body that is no JSON, and on one that is too strange', async () => {
    const put = async (body: unknown): Promise<string> =>
      tell(await world.ask(idOf('orders'), { method: 'PUT', body }));
    const broken =
      '400 InvalidRequestContent: The request content was invalid and could not be deserialized.';
    expect(await put('{')).toBe(broken);
    expect(await put('null')).toBe(broken);
    expect(await put([])).toBe(broken);
    expect(await put({ location: 7 })).toBe(
      "400 BadRequest: The property '#/location' of type number did not match the following type: string.",
    );
    expect(await put({ location: 'westeurope', systemData: null })).toBe(
      "400 BadRequest: The property '#/systemData' of type null did not match the following type: object.",
    );
    expect(await put({ location: 'westeurope', properties: { storage: { sizeGb: '128' } } })).toBe(
      "400 BadRequest: The property '#/properties/storage/sizeGb' of type string did not match the following type: integer.",
    );
  });
});

describe('work that takes time', () => {
  test('is watched under signed absolute addresses, without a Retry-After, as recorded', async () => {
    const { status, headers } = await world.ask(idOf('drill'), { method: 'PUT', body: drill() });
    expect(status).toBe(201);
    expect(headers['retry-after']).toBeUndefined();
    const watch = String(headers['azure-asyncoperation']);
    expect(watch).toMatch(
      new RegExp(
        `^${world.azure.url}/subscriptions/${SUBSCRIPTION}/providers/Microsoft.DocumentDB/locations/westeurope/mongoClusterAzureAsyncOperation/[0-9a-f-]{36}\\?api-version=2025-09-01&t=`,
      ),
    );
    const path = (address: string): string => address.slice(world.azure.url.length);
    expect((await world.ask(path(watch))).body).toMatchObject({
      status: 'InProgress',
      startTime: '2026-11-21 03:16:07 +0000',
    });
    expect(tell(await world.ask(path(watch).replace(/&s=[^&]+/, '')))).toBe(
      '400 BadRequest: The address of an operation was changed; poll the header as it was sent, with its whole query.',
    );
    const result = path(String(headers['location']));
    expect((await world.ask(result)).status).toBe(202);
    world.azure.clock.advance({ minutes: 10 });
    expect((await world.ask(path(watch))).body).toMatchObject({ status: 'Succeeded' });
    expect((await world.ask(result)).body).toMatchObject({ name: 'drill' });
  });

  test('tells Retry-After where it was started to', async () => {
    await world.close();
    world = await startWorld({ retryAfterSeconds: 1 });
    const { headers } = await world.ask(idOf('drill'), { method: 'PUT', body: drill() });
    expect(headers['retry-after']).toBe('1');
  });

  test('keeps the cluster from other writes, and a while longer where it was started to', async () => {
    await world.close();
    world = await startWorld({ busySecondsAfterWrite: 60 });
    const grow = async (): Promise<string> =>
      tell(
        await world.ask(LEDGER, {
          method: 'PATCH',
          body: { properties: { storage: { sizeGb: 256 } } },
        }),
      );
    const busy =
      "409 Conflict: Another operation on cluster 'ledger' is in-progress; try again when it has ended.";
    expect(await grow()).toBe('202');
    expect(await grow()).toBe(busy);
    world.azure.clock.advance({ seconds: 120 + 59 });
    expect(await grow()).toBe(busy);
    world.azure.clock.advance({ seconds: 1 });
    expect(await grow()).toBe('202');
  });

  test('fails on request, and says so where it is watched', async () => {
    world.azure.fault({ kind: 'fail-next-operation', operation: 'MongoClusters_CreateOrUpdate' });
    const { headers } = await world.ask(idOf('drill'), { method: 'PUT', body: drill() });
    world.azure.clock.advance({ minutes: 10 });
    const watched = await world.ask(
      String(headers['azure-asyncoperation']).slice(world.azure.url.length),
    );
    expect(watched.body).toMatchObject({
      status: 'Failed',
      error: { code: 'InternalServerError', message: 'Injected by the simulator.' },
    });
    expect(world.azure.mongoCluster(idOf('drill'))).toMatchObject({
      properties: { provisioningState: 'Failed', backup: {} },
    });
  });

  test('takes longer on request', async () => {
    world.azure.fault({ kind: 'slow', seconds: 3600 });
    await world.ask(idOf('drill'), { method: 'PUT', body: drill() });
    world.azure.clock.advance({ minutes: 60 });
    expect(world.azure.mongoCluster(idOf('drill'))).toMatchObject({
      properties: { provisioningState: 'InProgress' },
    });
  });
});

describe('what the versions say of a restored cluster', () => {
  test('is its source as a replica would in 2025-09-01, and its create mode in the recorded preview', async () => {
    await world.ask(idOf('drill'), { method: 'PUT', body: drill() });
    world.azure.clock.advance({ minutes: 10 });
    const seen = async (version: string): Promise<object> => {
      const { properties } = (await world.ask(`${idOf('drill')}?api-version=${version}`)).body;
      const { createMode, restoreParameters, replica } = properties as Record<string, unknown>;
      return { createMode, restoreParameters, replica };
    };
    const restoreParameters = { sourceResourceId: LEDGER, pointInTimeUTC: '2026-11-21T03:00:00Z' };
    expect(await seen('2025-09-01')).toEqual({
      restoreParameters,
      replica: { role: 'Primary', replicationState: 'Active', sourceResourceId: LEDGER },
    });
    expect(await seen('2026-06-15-preview')).toEqual({
      createMode: 'PointInTimeRestore',
      restoreParameters,
      replica: { role: 'Primary', replicationState: 'Active' },
    });
  });
});

describe('faults of the line', () => {
  test('are a status, and a connection that is cut before or after the work', async () => {
    world.azure.fault({ kind: 'status', status: 429, retryAfterSeconds: 7 });
    const refused = await world.ask(LEDGER);
    expect([tell(refused), refused.headers['retry-after']]).toEqual([
      '429 TooManyRequests: Injected by the simulator.',
      '7',
    ]);
    world.azure.fault({ kind: 'cut', method: 'DELETE' });
    await expect(world.ask(LEDGER, { method: 'DELETE' })).rejects.toThrow('socket hang up');
    expect(world.azure.mongoCluster(LEDGER)).toMatchObject({
      properties: { clusterStatus: 'Ready' },
    });
    world.azure.fault({ kind: 'cut-after-effect' });
    await expect(world.ask(LEDGER, { method: 'DELETE' })).rejects.toThrow('socket hang up');
    expect(world.azure.mongoCluster(LEDGER)).toMatchObject({
      properties: { clusterStatus: 'Dropping' },
    });
    world.azure.fault({ kind: 'expire-tokens' });
    expect((await world.ask(LEDGER)).status).toBe(401);
  });

  test('that have not come are forgotten', async () => {
    world.azure.fault({ kind: 'status' });
    world.azure.clearFaults();
    expect((await world.ask(LEDGER)).status).toBe(200);
  });
});

describe('the log', () => {
  test('holds what was asked, and neither a password nor a secret', async () => {
    await world.ask(idOf('drill'), { method: 'PUT', body: drill() });
    const log = JSON.stringify(world.azure.requests());
    expect(log).toContain('"operation":"MongoClusters_CreateOrUpdate","status":201');
    expect(log).not.toContain(ADMINISTRATOR.password);
    expect(log).not.toContain('client_secret');
  });
});

describe('an authority', () => {
  test('is another one in every simulator, and nobody else is believed', async () => {
    const other = await startWorld();
    const impostor = { ...world.azure, authorityPem: other.azure.authorityPem };
    await expect(ask(impostor, '/metadata/endpoints')).rejects.toThrow('certificate');
    await other.close();
  });
});
