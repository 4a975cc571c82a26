import { AtlasError } from '../../../lib/atlas/client/atlas-error';
import { type AtlasRequest } from '../../../lib/atlas/client/atlas-client';
import { answer, fakeAtlas, loseConnection, SECRET, type Act, type FakeAtlas } from './fake-atlas';

const PATH = '/api/atlas/v2/groups/65f0/clusters/orders';
const REQUEST = {
  operation: 'getGroupCluster',
  path: PATH,
  subject: 'cluster orders',
} as const;

const send = (
  atlas: FakeAtlas,
  method: AtlasRequest['method'] = 'GET',
  more: Partial<AtlasRequest> = {},
): Promise<unknown> => atlas.client.send({ ...REQUEST, method, ...more });

async function refusal(sent: Promise<unknown>): Promise<AtlasError> {
  const outcome = await sent.catch((error: unknown) => error);
  if (AtlasError.isAtlasError(outcome)) return outcome;
  throw new Error('the request was expected to be refused');
}

const SERVER_ERROR = answer(503, { errorCode: 'UNEXPECTED_ERROR', detail: 'try later' });
const LIMITED = answer(429, { errorCode: 'RATE_LIMITED', detail: 'too many' });
const times = (count: number, act: Act): Act[] => Array.from({ length: count }, () => act);

describe('a request is repeated', () => {
  test.each<[AtlasRequest['method'], number]>([
    ['GET', 3],
    ['PUT', 3],
    ['PATCH', 3],
    ['DELETE', 3],
    ['POST', 1],
  ])(
    'after HTTP 503 and lost connections if repeating is harmless: %s is sent %d times',
    async (method, count) => {
      const atlas = fakeAtlas({ acts: [SERVER_ERROR, loseConnection()] });
      await send(atlas, method).catch(() => undefined);
      expect(atlas.requests).toEqual(Array<string>(count).fill(`${method} ${PATH}`));
    },
  );

  test('after 429 even if it is a POST, for Atlas did nothing with it', async () => {
    const atlas = fakeAtlas({ acts: [LIMITED, answer(200, { id: '7' })] });
    expect(await send(atlas, 'POST')).toEqual({ id: '7' });
    expect(atlas.sleeps).toEqual([10_000]);
  });

  test('not as a POST whose connection was lost, and its effect is said to be unknown', async () => {
    const atlas = fakeAtlas({ acts: [loseConnection()] });
    const error = await refusal(send(atlas, 'POST'));
    expect(atlas.requests).toHaveLength(1);
    expect(error.effectUnknown).toBe(true);
    expect(error.message).toBe(
      'cluster orders: no answer from atlas.example to getGroupCluster (ECONNRESET), so whether the change took effect is unknown; check the base URL and that this deployment can reach it: a Lambda in a VPC needs a NAT gateway',
    );
  });

  test('when Atlas said so, not earlier', async () => {
    const atlas = fakeAtlas({ acts: [answer(429, {}, { 'retry-after': '37' })] });
    await send(atlas);
    expect(atlas.sleeps).toEqual([37_000]);
  });

  test('6 times at most', async () => {
    const atlas = fakeAtlas({ acts: times(7, SERVER_ERROR) });
    const error = await refusal(send(atlas));
    expect(atlas.requests).toHaveLength(6);
    expect(error.message).toBe(
      'Atlas failed at getGroupCluster for cluster orders (503 UNEXPECTED_ERROR, "try later"); deploy again later',
    );
  });

  test.each([
    [37_000, 1],
    [37_001, 2],
  ])(
    'not if the wait outlives the time left: with %d ms it is sent %d times',
    async (remainingMillis, count) => {
      const acts = [answer(429, { errorCode: 'RATE_LIMITED' }, { 'retry-after': '37' })];
      const atlas = fakeAtlas({ acts, remainingMillis });
      await send(atlas).catch(() => undefined);
      expect(atlas.requests).toHaveLength(count);
    },
  );

  test.each([400, 403, 404, 409, 501])('not after HTTP %d', async (status) => {
    const atlas = fakeAtlas({ acts: [answer(status, { errorCode: 'SOME_CODE' })] });
    const error = await refusal(send(atlas));
    expect([atlas.requests.length, error.status]).toEqual([1, status]);
  });
});

describe('a write whose effect is unknown', () => {
  const FORBIDDEN = answer(403, { errorCode: 'USER_UNAUTHORIZED', detail: 'no' });
  const EARLIER =
    '; an earlier attempt got no clear answer, so whether the change took effect is unknown';

  test.each<[name: string, first: Act]>([
    ['lost its answer', loseConnection()],
    ['was answered 503', SERVER_ERROR],
  ])('stays unknown after a refusal: the first attempt %s', async (_name, first) => {
    const atlas = fakeAtlas({ acts: [first, FORBIDDEN] });
    const error = await refusal(send(atlas, 'PATCH'));
    expect(error.effectUnknown).toBe(true);
    expect(error.message.endsWith(EARLIER)).toBe(true);
  });

  test('stays unknown after a storm of 429', async () => {
    const atlas = fakeAtlas({ acts: [loseConnection(), ...times(5, LIMITED)] });
    const error = await refusal(send(atlas, 'PATCH'));
    expect([error.status, error.effectUnknown]).toEqual([429, true]);
    expect(error.message).toBe(
      `Atlas refused getGroupCluster for cluster orders (429 RATE_LIMITED, "too many"); deploy again later, or fewer clusters at once${EARLIER}`,
    );
  });

  test('is no matter of a read', async () => {
    const atlas = fakeAtlas({ acts: [loseConnection(), FORBIDDEN] });
    expect((await refusal(send(atlas))).effectUnknown).toBe(false);
  });

  test('is not repeated where the request says so', async () => {
    const atlas = fakeAtlas({ acts: [SERVER_ERROR] });
    const error = await refusal(send(atlas, 'PATCH', { isRepeatable: false }));
    expect([atlas.requests.length, error.effectUnknown]).toEqual([1, true]);
  });

  test('is repeated after 429 all the same, for Atlas did nothing with it', async () => {
    const atlas = fakeAtlas({ acts: [LIMITED] });
    await send(atlas, 'PATCH', { isRepeatable: false });
    expect(atlas.requests).toHaveLength(2);
  });
});

describe('before a write', () => {
  const guard = (...answers: (Error | undefined)[]): { calls: number; ask(): Promise<void> } => ({
    calls: 0,
    ask() {
      const said = answers[this.calls++];
      return said === undefined ? Promise.resolve() : Promise.reject(said);
    },
  });
  const ROLLED_BACK = new Error('the stack is rolled back');

  test('it is asked whether it is still wanted, at every attempt', async () => {
    const asked = guard();
    const atlas = fakeAtlas({ acts: [LIMITED, SERVER_ERROR], beforeWrite: () => asked.ask() });
    await send(atlas, 'PATCH');
    expect([asked.calls, atlas.requests.length]).toEqual([3, 3]);
  });

  test('a read is not asked about', async () => {
    const asked = guard(ROLLED_BACK);
    await send(fakeAtlas({ beforeWrite: () => asked.ask() }));
    expect(asked.calls).toBe(0);
  });

  test('one that is no longer wanted is not sent, and the effect is known', async () => {
    const atlas = fakeAtlas({ beforeWrite: () => guard(ROLLED_BACK).ask() });
    const error = await refusal(send(atlas, 'PATCH'));
    expect(atlas.requests).toEqual([]);
    expect(error).toMatchObject({
      message: 'the stack is rolled back',
      errorCode: 'NOT_SENT',
      effectUnknown: false,
    });
  });

  test('one no longer wanted after a lost answer is not repeated, and the effect is unknown', async () => {
    const asked = guard(undefined, ROLLED_BACK);
    const atlas = fakeAtlas({ acts: [loseConnection()], beforeWrite: () => asked.ask() });
    const error = await refusal(send(atlas, 'PATCH'));
    expect(atlas.requests).toHaveLength(1);
    expect(error.effectUnknown).toBe(true);
  });
});

test('a date to come back at is judged by the clock of Atlas', async () => {
  const headers = {
    date: 'Tue, 24 Nov 2026 09:00:00 GMT',
    'retry-after': 'Tue, 24 Nov 2026 09:00:20 GMT',
  };
  const atlas = fakeAtlas({ acts: [answer(429, {}, headers)] });
  await send(atlas);
  expect(atlas.sleeps).toEqual([20_000]);
});

describe('a token', () => {
  test('is fetched once for requests in parallel', async () => {
    const atlas = fakeAtlas();
    await Promise.all([send(atlas), send(atlas), send(atlas)]);
    expect(atlas.tokens).toBe(1);
    expect(atlas.authorizations).toEqual(Array(3).fill('Bearer token-1'));
  });

  test('is renewed once after a 401, whatever the method, and then believed', async () => {
    const unauthorized = answer(401, { errorCode: 'UNAUTHORIZED', detail: 'no' });
    const atlas = fakeAtlas({ acts: [unauthorized, unauthorized] });
    const error = await refusal(send(atlas, 'POST'));
    expect([atlas.tokens, atlas.requests.length]).toEqual([2, 2]);
    expect(error.message).toBe(
      'Atlas refused getGroupCluster for cluster orders (401 UNAUTHORIZED, "no"); check that the secret holds a current credential of the project’s organization',
    );
  });

  test('is renewed after nine tenths of its life', async () => {
    const atlas = fakeAtlas({
      acts: [answer(429, {}, { 'retry-after': '3240' })],
      remainingMillis: 1e9,
    });
    await send(atlas);
    expect(atlas.tokens).toBe(2);
  });

  test('refused tells who asked, never with what', async () => {
    const atlas = fakeAtlas({ tokenActs: [answer(401, { error: SECRET })] });
    const error = await refusal(send(atlas));
    expect(error.message).toBe(
      'the service account ****cdef was refused a token; its secret is wrong or has expired: create a new client secret in Atlas and store it in the secret',
    );
    expect(JSON.stringify({ ...error, stack: error.stack })).not.toContain(SECRET);
  });
});

describe('an API key', () => {
  const credential = { kind: 'api-key', publicKey: 'abcdefgh', privateKey: SECRET } as const;
  const challenge = (nonce: string, stale = false): Act =>
    answer(
      401,
      { errorCode: 'UNAUTHORIZED' },
      { 'www-authenticate': `Digest realm="MMS", nonce="${nonce}", qop="auth", stale=${stale}` },
    );

  test('answers the first challenge, reuses it, and answers again once it is stale', async () => {
    const atlas = fakeAtlas({
      credential,
      acts: [challenge('n1'), answer(200), answer(200), challenge('n2', true), answer(200)],
    });
    await send(atlas);
    await send(atlas);
    await send(atlas);
    const used = atlas.authorizations.map(
      (header) =>
        /nonce="(\w+)".* nc=(\d+)/
          .exec(header ?? '')
          ?.slice(1)
          .join(' ') ?? 'none',
    );
    expect(used).toEqual(['none', 'n1 00000001', 'n1 00000002', 'n1 00000003', 'n2 00000001']);
  });

  test('that is wrong is tried once and no more', async () => {
    const atlas = fakeAtlas({ credential, acts: times(5, challenge('n1')) });
    const error = await refusal(send(atlas));
    expect([atlas.requests.length, error.status]).toEqual([2, 401]);
  });
});

test('time is told by the clock of Atlas', async () => {
  const atlas = fakeAtlas({ acts: [answer(200, {}, { date: 'Tue, 24 Nov 2026 04:30:00 GMT' })] });
  expect(new Date(atlas.client.now()).toISOString()).toBe('2026-11-24T03:00:00.000Z');
  await send(atlas);
  expect(new Date(atlas.client.now()).toISOString()).toBe('2026-11-24T04:30:00.000Z');
});
