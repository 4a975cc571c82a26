import { AtlasError } from '../../lib/atlas/client/atlas-error';
import { createAtlasClient } from '../../lib/atlas/client/atlas-client';
import { OTHER_PROJECT, PROJECT, SCHEDULE, startWorld, tell, type World } from './world';

const CLUSTER = `/api/atlas/v2/groups/${PROJECT}/clusters/orders`;

let world: World;
beforeEach(async () => {
  world = await startWorld();
  world.atlas.addCluster({ projectId: PROJECT, name: 'orders' });
});
afterEach(() => world.close());

const bearer = (token: unknown): Record<string, string> => ({
  Authorization: `Bearer ${String(token)}`,
});

describe('a service account', () => {
  const reader = { clientId: 'reader', clientSecret: 'reads', tokenLifetimeSeconds: 60 };
  beforeEach(() => {
    world.atlas.addServiceAccount({ ...reader, roles: { [PROJECT]: ['GROUP_READ_ONLY'] } });
  });

  test('gets a token for its secret, and none for another', async () => {
    const good = await world.token('reader', 'reads');
    expect(good.body).toEqual({
      access_token: expect.any(String) as string,
      expires_in: 60,
      token_type: 'Bearer',
    });
    const bad = await world.token('reader', 'guess');
    expect([bad.status, bad.body['error']]).toEqual([401, 'invalid_client']);
    expect((await world.token('stranger', 'reads')).status).toBe(401);
  });

  test('is let in until the second its token ends', async () => {
    const headers = bearer((await world.token('reader', 'reads')).body['access_token']);
    world.atlas.clock.advance({ seconds: 59 });
    expect((await world.askBare(CLUSTER, { headers })).status).toBe(200);
    world.atlas.clock.advance({ seconds: 1 });
    const late = await world.askBare(CLUSTER, { headers });
    expect(tell(late)).toBe('401 USER_UNAUTHORIZED: You are not authorized for this resource.');
    expect(late.headers.get('www-authenticate')).toMatch(/^Digest realm="MMS Public API"/);
  });

  test('may read the schedule without the role to change it', async () => {
    const headers = bearer((await world.token('reader', 'reads')).body['access_token']);
    expect((await world.askBare(SCHEDULE, { headers })).status).toBe(200);
    const change = { method: 'PATCH', headers, body: { referenceHourOfDay: 4 } };
    expect(tell(await world.askBare(SCHEDULE, change))).toBe(
      '401 USER_UNAUTHORIZED: Current user is not authorized to perform this action.',
    );
    expect(world.atlas.schedule(PROJECT, 'orders')?.referenceHourOfDay).toBe(3);
  });

  test.each(['GROUP_OWNER', 'GROUP_BACKUP_MANAGER'])('may change it as %s', async (role) => {
    world.atlas.addServiceAccount({
      clientId: role,
      clientSecret: 'x',
      roles: { [PROJECT]: [role] },
    });
    const headers = bearer((await world.token(role, 'x')).body['access_token']);
    const change = { method: 'PATCH', headers, body: { referenceHourOfDay: 4 } };
    expect((await world.askBare(SCHEDULE, change)).status).toBe(200);
  });

  test('is not let into projects of others, nor into those that do not exist', async () => {
    expect(tell(await world.ask(`/api/atlas/v2/groups/${OTHER_PROJECT}`))).toBe(
      '401 NOT_IN_GROUP: The current user is not in the group, or the group does not exist.',
    );
    const nowhere = '65f0c1d2e3a4b5c6d7e8f999';
    expect(tell(await world.ask(`/api/atlas/v2/groups/${nowhere}`))).toBe(
      `404 GROUP_NOT_FOUND: No group with ID ${nowhere} exists.`,
    );
  });

  test('loses a token that is revoked', async () => {
    const token = String((await world.token('reader', 'reads')).body['access_token']);
    await world.askBare('/api/oauth/revoke', { method: 'POST', body: `token=${token}` });
    expect((await world.askBare(CLUSTER, { headers: bearer(token) })).status).toBe(401);
  });

  test('is never logged with its secret or its token', async () => {
    const token = String((await world.token('reader', 'reads')).body['access_token']);
    await world.askBare(CLUSTER, { headers: bearer(token) });
    const log = JSON.stringify(world.atlas.requests());
    expect(log).toContain('createToken');
    expect(log).not.toContain(token);
    expect(log).not.toContain('reads');
  });
});

describe('an API key', () => {
  const clientWith = (privateKey: string): ReturnType<typeof createAtlasClient> =>
    createAtlasClient({
      baseUrl: world.atlas.url,
      credential: { kind: 'api-key', publicKey: 'abcdefgh', privateKey },
      transport: {
        fetch: globalThis.fetch,
        now: () => world.atlas.clock.now().getTime(),
        sleep: () => Promise.resolve(),
        random: () => 0,
        nonce: () => '0123456789abcdef',
        remainingMillis: () => 60_000,
      },
    });
  const getGroup = {
    method: 'GET',
    operation: 'getGroup',
    path: `/api/atlas/v2/groups/${PROJECT}`,
    subject: 'project Payments',
  } as const;
  beforeEach(() => {
    world.atlas.addApiKey({
      publicKey: 'abcdefgh',
      privateKey: 'private',
      roles: { [PROJECT]: ['GROUP_READ_ONLY'] },
    });
  });

  test('answers the challenge and is let in', async () => {
    const client = clientWith('private');
    expect(await client.send(getGroup)).toMatchObject({ id: PROJECT, name: 'Payments' });
    expect(await client.send(getGroup)).toMatchObject({ id: PROJECT });
    expect(world.atlas.requests().map(({ status }) => status)).toEqual([200, 401, 200, 200]);
  });

  test('is not let in with another private key', async () => {
    const refusal = await clientWith('guess')
      .send(getGroup)
      .catch((error: unknown) => error);
    expect(AtlasError.isAtlasError(refusal) && refusal.status).toBe(401);
  });

  test('finds its own roles where it asks who it is', async () => {
    const whoAmI = { ...getGroup, operation: 'getSystemStatus', path: '/api/atlas/v2' } as const;
    expect(await clientWith('private').send(whoAmI)).toMatchObject({
      apiKey: { roles: [{ groupId: PROJECT, roleName: 'GROUP_READ_ONLY' }] },
    });
  });
});

test('nobody is let in without a credential', async () => {
  const answer = await world.askBare(CLUSTER);
  expect(tell(answer)).toBe('401 USER_UNAUTHORIZED: You are not authorized for this resource.');
});
