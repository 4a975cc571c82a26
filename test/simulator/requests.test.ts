import { type LoggedRequest } from '../../lib/simulator';
import { PROJECT, SCHEDULE, SNAPSHOTS, startWorld, tell, type World } from './world';

const CLUSTERS = `/api/atlas/v2/groups/${PROJECT}/clusters`;

let world: World;
beforeEach(async () => {
  world = await startWorld();
  world.atlas.addCluster({ projectId: PROJECT, name: 'orders' });
});
afterEach(() => world.close());

const accept = (date: string): { readonly headers: Readonly<Record<string, string>> } => ({
  headers: { Accept: `application/vnd.atlas.${date}+json` },
});

describe('a version', () => {
  test.each([
    ['2023-01-01', '2023-01-01'],
    ['2024-08-04', '2023-01-01'],
    ['2024-08-05', '2024-08-05'],
    ['2025-03-12', '2024-08-05'],
  ])('asked for as %s is answered as %s, the newest not after it', async (asked, answered) => {
    const { headers } = await world.ask(SCHEDULE, accept(asked));
    expect(headers.get('content-type')).toBe(
      `application/vnd.atlas.${answered}+json;charset=utf-8`,
    );
    const isOld = answered === '2023-01-01';
    expect(headers.get('deprecation')).toBe(isOld ? 'Mon, 5 Aug 2024 00:00:00 GMT' : null);
    expect(headers.get('sunset')).toBe(isOld ? 'Thu, 1 Jul 2027 00:00:00 GMT' : null);
  });

  test('older than the first is refused, and so is none', async () => {
    expect(tell(await world.ask(SCHEDULE, accept('2022-12-31')))).toBe(
      '406 INVALID_VERSION_DATE: Invalid accept header application/vnd.atlas.2022-12-31+json.',
    );
    expect(tell(await world.ask(SCHEDULE, { headers: { Accept: 'application/json' } }))).toBe(
      '406 INVALID_VERSION_DATE: Invalid accept header application/json.',
    );
  });

  test('that has ended is gone', async () => {
    const path = `/api/atlas/v2/groups/${PROJECT}/serverless/orders/backup/snapshots`;
    expect(tell(await world.ask(path))).toBe(
      '410 VERSION_GONE: This resource version has been removed.',
    );
  });
});

describe('a list', () => {
  beforeEach(() => {
    for (const name of ['billing', 'carts', 'depots', 'events'])
      world.atlas.addCluster({ projectId: PROJECT, name });
  });
  const page = async (query: string): Promise<readonly [string, readonly string[]]> => {
    const { body } = await world.ask(`${CLUSTERS}?${query}`);
    const { results, links } = body as {
      results: { name: string }[];
      links: { rel: string }[];
    };
    return [results.map(({ name }) => name).join(), links.map(({ rel }) => rel)];
  };

  test('comes in pages that name the one before and the one after', async () => {
    expect(await page('itemsPerPage=2&pageNum=1')).toEqual(['orders,billing', ['self', 'next']]);
    expect(await page('itemsPerPage=2&pageNum=2')).toEqual([
      'carts,depots',
      ['self', 'previous', 'next'],
    ]);
    expect(await page('itemsPerPage=2&pageNum=3')).toEqual(['events', ['self', 'previous']]);
  });

  test('has no next page when the last one is full', async () => {
    expect(await page('itemsPerPage=5')).toEqual(['orders,billing,carts,depots,events', ['self']]);
  });

  test('tells its length unless asked not to', async () => {
    expect((await world.ask(`${CLUSTERS}?itemsPerPage=1`)).body['totalCount']).toBe(5);
    expect((await world.ask(`${CLUSTERS}?includeCount=false`)).body).not.toHaveProperty(
      'totalCount',
    );
  });

  test('has links that can be followed and echo what was asked', async () => {
    const { body } = await world.ask(`${CLUSTERS}?itemsPerPage=4`);
    const next = (body['links'] as { rel: string; href: string }[]).find(
      ({ rel }) => rel === 'next',
    );
    expect(next?.href).toBe(
      `${world.atlas.url}${CLUSTERS}?includeCount=true&includeDeletedWithRetainedBackups=false&itemsPerPage=4&pageNum=2`,
    );
  });

  test.each(['0', '501', '1.5', 'many'])('refuses %s items a page', async (count) => {
    expect(tell(await world.ask(`${CLUSTERS}?itemsPerPage=${count}`))).toBe(
      '400 INVALID_QUERY_PARAMETER: Invalid query parameter itemsPerPage specified.',
    );
  });

  test.each(['1', '500'])('takes %s items a page', async (count) => {
    expect((await world.ask(`${CLUSTERS}?itemsPerPage=${count}`)).status).toBe(200);
  });
});

describe('a name', () => {
  test('of no cluster is not found', async () => {
    expect(tell(await world.ask(`${CLUSTERS}/nobody`))).toBe(
      `404 CLUSTER_NOT_FOUND: No cluster named nobody exists in group ${PROJECT}.`,
    );
  });

  test('of a cluster of the other family is told so', async () => {
    world.atlas.addFlexCluster({ projectId: PROJECT, name: 'small' });
    expect(tell(await world.ask(`${CLUSTERS}/small/backup/schedule`))).toBe(
      '400 CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API: Flex cluster small cannot be used in the Cluster API.',
    );
    expect(tell(await world.ask(`/api/atlas/v2/groups/${PROJECT}/flexClusters/orders`))).toBe(
      '400 CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API: Cannot use non-flex cluster orders in the flex API.',
    );
  });

  test('of no snapshot is not found', async () => {
    expect(tell(await world.ask(`${SNAPSHOTS}/6a7944f22c88faeba59d3572`))).toBe(
      '404 SNAPSHOT_NOT_FOUND: No snapshot with ID 6a7944f22c88faeba59d3572 exists for cluster orders.',
    );
  });

  test('with broken escapes is nobody', async () => {
    expect(tell(await world.ask(`${CLUSTERS}/%E0%A4%A`))).toBe(
      `404 CLUSTER_NOT_FOUND: No cluster named %E0%A4%A exists in group ${PROJECT}.`,
    );
  });
});

describe('a request', () => {
  test('for what is not modelled says what is', async () => {
    const answer = await world.ask(`/api/atlas/v2/groups/${PROJECT}/databaseUsers`);
    expect(answer.status).toBe(501);
    expect(answer.body['detail']).toMatch(
      /^The simulator does not model GET .*databaseUsers; it models getSystemStatus, .*\(docs\/simulator\.md\)\.$/,
    );
  });

  test.each([
    ['no JSON', '{', '400 INVALID_JSON: Received JSON is malformed.'],
    ['a list', [], '400 INVALID_JSON: Received JSON is malformed.'],
    [
      'an attribute nobody knows',
      { pitEnabled: true },
      '400 INVALID_ATTRIBUTE: Invalid attribute pitEnabled specified.',
    ],
    [
      'an attribute without a value',
      { copySettings: null },
      '400 INVALID_ATTRIBUTE: Invalid attribute copySettings specified.',
    ],
  ])('with %s is refused and changes nothing', async (_, body, refusal) => {
    const before = world.atlas.schedule(PROJECT, 'orders');
    expect(tell(await world.ask(SCHEDULE, { method: 'PATCH', body }))).toBe(refusal);
    expect(world.atlas.schedule(PROJECT, 'orders')).toEqual(before);
  });

  test('the simulator stumbles over is told so, and the next one is answered', async () => {
    const odd = await world.ask(SCHEDULE, { method: 'PATCH', body: { copySettings: [null] } });
    expect(tell(odd)).toMatch(
      /^500 UNEXPECTED_ERROR: The simulator cannot answer this \(.*\); this is a bug in mongodb-backup-constructs unless/,
    );
    expect((await world.ask(SCHEDULE)).status).toBe(200);
  });

  test('is logged with what it asked and how it was answered', async () => {
    await world.ask(SCHEDULE, { method: 'PATCH', body: { restoreWindowDays: 0 } });
    expect(world.atlas.requests().at(-1)).toEqual<LoggedRequest>({
      method: 'PATCH',
      path: SCHEDULE,
      operation: 'updateGroupClusterBackupSchedule',
      status: 400,
      body: { restoreWindowDays: 0 },
    });
  });

  test('answered carries the rate limit and the virtual time', async () => {
    const { headers } = await world.ask(SCHEDULE);
    expect(headers.get('ratelimit-limit')).toBe('1200');
    expect(headers.get('date')).toBe('Sat, 21 Nov 2026 03:16:07 GMT');
  });
});

describe('a fault', () => {
  const patch = (): Promise<unknown> =>
    world.ask(SCHEDULE, { method: 'PATCH', body: { referenceHourOfDay: 5 } });
  const hour = (): number | undefined =>
    world.atlas.schedule(PROJECT, 'orders')?.referenceHourOfDay;

  test('spoils so many requests and no more', async () => {
    world.atlas.fault({ kind: 'status', status: 503, times: 2 });
    const statuses: number[] = [];
    for (let i = 0; i < 3; i++) statuses.push((await world.ask(SCHEDULE)).status);
    expect(statuses).toEqual([503, 503, 200]);
  });

  test('waits for its method and operation', async () => {
    world.atlas.fault({
      kind: 'status',
      method: 'PATCH',
      operation: 'updateGroupClusterBackupSchedule',
    });
    expect((await world.ask(SCHEDULE)).status).toBe(200);
    expect(await patch()).toMatchObject({ status: 500 });
    expect(hour()).toBe(3);
    expect(await patch()).toMatchObject({ status: 200 });
  });

  test('of status 429 tells when to come back', async () => {
    world.atlas.fault({ kind: 'status', status: 429, retryAfterSeconds: 7 });
    const answer = await world.ask(SCHEDULE);
    expect(tell(answer)).toBe('429 RATE_LIMITED_TOKEN_BUCKET: Injected by the simulator.');
    expect(answer.headers.get('retry-after')).toBe('7');
  });

  test('cuts the line before the work, or after it', async () => {
    world.atlas.fault({ kind: 'cut', method: 'PATCH' });
    await expect(patch()).rejects.toThrow('fetch failed');
    expect(hour()).toBe(3);
    world.atlas.fault({ kind: 'cut-after-effect', method: 'PATCH' });
    await expect(patch()).rejects.toThrow('fetch failed');
    expect(hour()).toBe(5);
  });

  test('answers a page as a proxy would', async () => {
    world.atlas.fault({ kind: 'html' });
    const { status, headers, body } = await world.ask(SCHEDULE);
    expect([status, headers.get('content-type'), body]).toEqual([
      502,
      'text/html',
      { text: '<html><body>Bad gateway</body></html>' },
    ]);
  });

  test('forgets every token', async () => {
    world.atlas.fault({ kind: 'expire-tokens' });
    expect((await world.ask(SCHEDULE)).status).toBe(401);
  });

  test('is forgotten when faults are cleared', async () => {
    world.atlas.fault({ kind: 'status' });
    world.atlas.clearFaults();
    expect((await world.ask(SCHEDULE)).status).toBe(200);
  });
});
