import { PROJECT, SCHEDULE, startWorld, type World } from './world';

const CLUSTER = { projectId: PROJECT, name: 'orders', tier: 'M30' };
const DATA = `/simulator/data?projectId=${PROJECT}&clusterName=orders`;

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const open = async (method: string, door: string, body?: unknown): Promise<unknown> => {
  const answer = await world.askBare(door, { method, ...(body !== undefined && { body }) });
  return answer.status === 200 ? answer.body : [answer.status, answer.body['detail']];
};
const at = (now: string): object => ({ now: `2026-11-${now}.000Z` });

describe('a door', () => {
  test('adds a project, a cluster and somebody who may use them', async () => {
    const id = '65f0c1d2e3a4b5c6d7e8f903';
    expect(await open('POST', '/simulator/projects', { id, name: 'Shop' })).toEqual({});
    expect(await open('POST', '/simulator/clusters', { projectId: id, name: 'carts' })).toEqual({});
    expect(
      await open('POST', '/simulator/flex-clusters', { projectId: id, name: 'small' }),
    ).toEqual({});
    const account = { clientId: 'new', clientSecret: 'one', roles: { [id]: ['GROUP_OWNER'] } };
    expect(await open('POST', '/simulator/service-accounts', account)).toEqual({});
    const token = String((await world.token('new', 'one')).body['access_token']);
    const headers = { Authorization: `Bearer ${token}` };
    const ask = async (path: string): Promise<unknown> =>
      (await world.askBare(`/api/atlas/v2/groups/${id}${path}`, { headers })).body['name'];
    expect(await ask('')).toBe('Shop');
    expect(await ask('/clusters/carts')).toBe('carts');
    expect(await ask('/flexClusters/small')).toBe('small');
  });

  test('adds an API key', async () => {
    const key = { publicKey: 'abcdefgh', privateKey: 'x', roles: {} };
    expect(await open('POST', '/simulator/api-keys', key)).toEqual({});
  });

  test('tells the time and moves it forward only', async () => {
    expect(await open('GET', '/simulator/clock')).toEqual(at('21T03:16:07'));
    expect(await open('POST', '/simulator/clock', { days: 1 })).toEqual(at('22T03:16:07'));
    expect(await open('POST', '/simulator/clock', { hours: -1 })).toEqual([
      400,
      'the clock moves forward only, got -3600000 ms; give a positive span',
    ]);
    expect(await open('GET', '/simulator/clock')).toEqual(at('22T03:16:07'));
  });

  test('makes requests go wrong, and right again', async () => {
    await open('POST', '/simulator/clusters', CLUSTER);
    await open('POST', '/simulator/faults', { kind: 'status', status: 503, times: 5 });
    expect((await world.ask(SCHEDULE)).status).toBe(503);
    expect(await open('DELETE', '/simulator/faults')).toEqual({});
    expect((await world.ask(SCHEDULE)).status).toBe(200);
  });

  test('tells every request', async () => {
    await world.ask('/api/atlas/v2');
    expect(await open('GET', '/simulator/requests')).toMatchObject({
      requests: [
        { operation: 'createToken', status: 200 },
        { method: 'GET', path: '/api/atlas/v2', operation: 'getSystemStatus', status: 200 },
      ],
    });
  });

  test('holds the documents of a cluster', async () => {
    await open('POST', '/simulator/clusters', { ...CLUSTER, data: { shop: { orders: [1] } } });
    expect(await open('GET', DATA)).toEqual({ data: { shop: { orders: [1] } } });
    expect(await open('PUT', DATA, { shop: { orders: [] } })).toEqual({});
    expect(await open('GET', DATA)).toEqual({ data: { shop: { orders: [] } } });
  });

  test('to a cluster or project that was never added says so', async () => {
    expect(await open('GET', DATA)).toEqual([
      400,
      `the simulator has no cluster orders in project ${PROJECT}; add it first`,
    ]);
    expect(await open('POST', '/simulator/clusters', { ...CLUSTER, projectId: 'none' })).toEqual([
      400,
      'the simulator has no project none; add it first',
    ]);
  });

  test('that does not exist names those that do', async () => {
    expect(await open('GET', '/simulator/moon')).toEqual([
      404,
      'there is no such door; there are POST /simulator/projects, POST /simulator/clusters, POST /simulator/flex-clusters, POST /simulator/serverless-instances, POST /simulator/export-buckets, POST /simulator/service-accounts, POST /simulator/api-keys, POST /simulator/faults, POST /simulator/rate-limits, DELETE /simulator/faults, POST /simulator/clock, GET /simulator/clock, GET /simulator/requests, GET /simulator/schedule, GET /simulator/snapshots, GET /simulator/restore-jobs, GET /simulator/flex-snapshots, GET /simulator/flex-restore-jobs, PATCH /simulator/clusters, GET /simulator/compliance-policy, PATCH /simulator/compliance-policy, GET /simulator/data, PUT /simulator/data',
    ]);
  });

  test('opened with what is no JSON stays shut', async () => {
    expect(await open('POST', '/simulator/clock', '{')).toEqual([
      400,
      expect.stringContaining('JSON') as string,
    ]);
  });
});
