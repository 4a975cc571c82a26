import { type WireSnapshot } from '../../lib/atlas/wire/snapshot';
import {
  OTHER_PROJECT,
  PROJECT,
  SNAPSHOTS,
  startWorld,
  tell,
  type Answer,
  type World,
} from './world';

const DAY = { days: 1 };
const SHARDED = `/api/atlas/v2/groups/${PROJECT}/clusters/events/backup/snapshots`;

let world: World;
beforeEach(async () => {
  world = await startWorld();
  world.atlas.addCluster({ projectId: PROJECT, name: 'orders' });
});
afterEach(() => world.close());

const post = (body: unknown, path = SNAPSHOTS): Promise<Answer> =>
  world.ask(path, { method: 'POST', body });
const patch = (id: string, body: unknown): Promise<Answer> =>
  world.ask(`${SNAPSHOTS}/${id}`, { method: 'PATCH', body });
const take = async (retentionInDays = 3): Promise<string> => {
  const { body } = await post({ description: 'before v2', retentionInDays });
  return String(body['id']);
};
const finished = async (retentionInDays = 3): Promise<string> => {
  const id = await take(retentionInDays);
  world.atlas.clock.advance({ seconds: 159 });
  return id;
};
const read = async (id: string): Promise<Answer['body']> =>
  (await world.ask(`${SNAPSHOTS}/${id}`)).body;
const asRole = async (role: string): Promise<{ headers: Record<string, string> }> => {
  world.atlas.addServiceAccount({
    clientId: role,
    clientSecret: 'x',
    roles: { [PROJECT]: [role] },
  });
  const { body } = await world.token(role, 'x');
  return { headers: { Authorization: `Bearer ${String(body['access_token'])}` } };
};

describe('an on-demand snapshot', () => {
  test('proceeds as recorded, second by second', async () => {
    const id = await take(1);
    const seen = async (): Promise<unknown> => {
      const { status, mongodVersion, cloudProvider, createdAt, expiresAt } = await read(id);
      return [status, mongodVersion, cloudProvider, createdAt, expiresAt]
        .map((value) => (value as string | undefined) ?? '-')
        .join(' ');
    };
    expect(await seen()).toBe('queued - - - 2026-11-22T03:16:07Z');
    const timeline: unknown[] = [];
    for (const seconds of [6, 1, 7, 1, 70, 1, 72, 1]) {
      world.atlas.clock.advance({ seconds });
      timeline.push(await seen());
    }
    expect(timeline).toEqual([
      'queued - - - 2026-11-22T03:16:07Z',
      'inProgress - - - 2026-11-22T03:16:07Z',
      'inProgress - - - 2026-11-22T03:16:07Z',
      'inProgress 8.0.29 - - 2026-11-22T03:16:07Z',
      'inProgress 8.0.29 - - 2026-11-22T03:16:07Z',
      'inProgress 8.0.29 AWS - 2026-11-22T03:16:07Z',
      'inProgress 8.0.29 AWS - 2026-11-22T03:16:07Z',
      'completed 8.0.29 AWS 2026-11-21T03:17:33Z 2026-11-22T03:18:46Z',
    ]);
  });

  test('is gone the second it expires', async () => {
    const id = await finished(1);
    world.atlas.clock.advance({ hours: 23, minutes: 59, seconds: 59 });
    expect(await read(id)).toMatchObject({ status: 'completed' });
    world.atlas.clock.advance({ seconds: 1 });
    expect(await read(id)).toMatchObject({ errorCode: 'SNAPSHOT_NOT_FOUND' });
  });

  test('is refused while another one is unfinished, and not by a scheduled one', async () => {
    const id = await take();
    expect(tell(await post({}))).toBe(
      '400 UNFINISHED_ON_DEMAND_SNAPSHOT: Cluster orders has an on-demand snapshot that is queued or in progress.',
    );
    world.atlas.clock.advance({ seconds: 158 });
    expect(tell(await post({}))).toMatch(/^400 UNFINISHED/);
    world.atlas.clock.advance({ seconds: 1 });
    expect(tell(await post({}))).toBe('200');
    expect(world.atlas.snapshots(PROJECT, 'orders').map((each) => each.id)).toContain(id);
  });

  test('without a retention is kept a day', async () => {
    expect((await post({})).body).toMatchObject({ expiresAt: '2026-11-22T03:16:07Z' });
  });

  test.each([0, -1, 1.5, 'two'])('is not kept %s days', async (retentionInDays) => {
    expect(tell(await post({ retentionInDays }))).toBe(
      '400 BACKUP_SNAPSHOT_RETENTION_VALUE_INVALID: The snapshot retention must be a positive number of days.',
    );
    expect(world.atlas.snapshots(PROJECT, 'orders')).toEqual([]);
  });

  test('may fail, and then the next one may begin', async () => {
    world.atlas.fault({ kind: 'fail-next-snapshot' });
    const id = await finished();
    expect(await read(id)).toMatchObject({ status: 'failed', storageSizeBytes: 0 });
    expect((await post({})).status).toBe(200);
  });

  test('may be slow', async () => {
    world.atlas.fault({ kind: 'slow', seconds: 600 });
    const id = await finished();
    expect(await read(id)).toMatchObject({ status: 'inProgress' });
    world.atlas.clock.advance({ seconds: 600 });
    expect(await read(id)).toMatchObject({ status: 'completed' });
  });

  test('stays when its request was cut off after it took effect', async () => {
    world.atlas.fault({ kind: 'cut-after-effect', method: 'POST' });
    await expect(post({ description: 'cut' })).rejects.toThrow('fetch failed');
    expect(world.atlas.snapshots(PROJECT, 'orders')).toMatchObject([{ description: 'cut' }]);
  });

  test.each([
    [
      'M0',
      { tier: 'M0' },
      '400 INSUFFICIENT_INSTANCE_SIZE: The instance size of the cluster does not support Cloud Backup.',
    ],
    [
      'without backup',
      { backupEnabled: false },
      '404 BACKUP_CONFIG_NOT_FOUND: No backup configuration exists for cluster orders.',
    ],
    [
      'paused',
      { paused: true },
      '409 CANNOT_UPDATE_PAUSED_CLUSTER: A paused cluster cannot be updated.',
    ],
  ])('of a cluster that is %s is refused', async (_, seed, refusal) => {
    world.atlas.addCluster({ projectId: PROJECT, name: 'orders', ...seed });
    expect(tell(await post({}))).toBe(refusal);
  });

  test('may be taken by a backup creator and not by a reader', async () => {
    const ask = async (role: string): Promise<string> =>
      tell(await world.askBare(SNAPSHOTS, { method: 'POST', body: {}, ...(await asRole(role)) }));
    expect(await ask('GROUP_READ_ONLY')).toMatch(/^401 USER_UNAUTHORIZED/);
    expect(await ask('GROUP_BACKUP_CREATOR')).toBe('200');
  });

  test('with an attribute nobody knows is refused', async () => {
    expect(tell(await post({ keep: 3 }))).toBe(
      '400 INVALID_ATTRIBUTE: Invalid attribute keep specified.',
    );
  });
});

describe('the retention of a snapshot', () => {
  test.each([
    ['DAYS', 10, '2026-12-01T03:18:46Z'],
    ['WEEKS', 2, '2026-12-05T03:18:46Z'],
    ['MONTHS', 1, '2026-12-21T03:18:46Z'],
    ['YEARS', 1, '2027-11-21T03:18:46Z'],
  ])(
    'is set in %s, counted from its completion',
    async (retentionUnit, retentionValue, expiresAt) => {
      const id = await finished();
      expect((await patch(id, { retentionUnit, retentionValue })).body).toMatchObject({
        id,
        expiresAt,
      });
    },
  );

  test.each([
    [
      { retentionUnit: 'days', retentionValue: 1 },
      '400 INVALID_ATTRIBUTE: Invalid attribute retentionUnit specified.',
    ],
    [
      { retentionUnit: 'DAYS' },
      '400 MISSING_ATTRIBUTE: The required attribute retentionValue was not specified.',
    ],
    [
      { retentionValue: 1 },
      '400 MISSING_ATTRIBUTE: The required attribute retentionUnit was not specified.',
    ],
    [
      { retentionUnit: 'DAYS', retentionValue: 0 },
      '400 BACKUP_SNAPSHOT_RETENTION_VALUE_INVALID: The snapshot retention must be a positive number.',
    ],
  ])('is refused as %j', async (body, refusal) => {
    expect(tell(await patch(await finished(), body))).toBe(refusal);
  });

  test('stands while it is in progress', async () => {
    const id = await take();
    expect(tell(await patch(id, { retentionUnit: 'DAYS', retentionValue: 9 }))).toBe(
      `400 CANNOT_MODIFY_IN_PROGRESS_SNAPSHOT_RETENTION: The retention of snapshot ${id} cannot change while it is in progress.`,
    );
  });

  test('set by hand is left alone by a later change of the policy', async () => {
    world.atlas.clock.advance(DAY);
    const [first, second] = world.atlas.snapshots(PROJECT, 'orders');
    await patch(first?.id ?? '', { retentionUnit: 'DAYS', retentionValue: 30 });
    const policy = world.atlas.schedule(PROJECT, 'orders')?.policies[0];
    const policyItems = policy?.policyItems.map((item) => ({
      ...item,
      ...(['hourly', 'daily'].includes(item.frequencyType) && { retentionValue: 9 }),
    }));
    await world.ask(SNAPSHOTS.replace('snapshots', 'schedule'), {
      method: 'PATCH',
      body: { policies: [{ id: policy?.id, policyItems }], updateSnapshots: true },
    });
    expect([await read(first?.id ?? ''), await read(second?.id ?? '')]).toMatchObject([
      { expiresAt: '2026-12-21T09:16:00Z' },
      { expiresAt: '2026-11-30T15:16:00Z' },
    ]);
  });
});

describe('a deleted snapshot', () => {
  test('is gone', async () => {
    const id = await finished();
    const answer = await world.ask(`${SNAPSHOTS}/${id}`, { method: 'DELETE' });
    expect([answer.status, answer.body]).toEqual([204, {}]);
    expect(answer.headers.get('content-type')).toBe(
      'application/vnd.atlas.2023-01-01+json;charset=utf-8',
    );
    expect(await read(id)).toMatchObject({ errorCode: 'SNAPSHOT_NOT_FOUND' });
  });

  test('must have been finished', async () => {
    const id = await take();
    expect(tell(await world.ask(`${SNAPSHOTS}/${id}`, { method: 'DELETE' }))).toBe(
      `400 CANNOT_DELETE_IN_PROGRESS_SNAPSHOT: Snapshot ${id} cannot be deleted while it is in progress.`,
    );
  });

  test('is deleted by a manager only', async () => {
    const id = await finished();
    const asCreator = await asRole('GROUP_BACKUP_CREATOR');
    expect(
      tell(await world.askBare(`${SNAPSHOTS}/${id}`, { method: 'DELETE', ...asCreator })),
    ).toMatch(/^401 USER_UNAUTHORIZED/);
  });
});

describe('the list', () => {
  const listed = async (query: string): Promise<readonly (string | undefined)[]> =>
    ((await world.ask(`${SNAPSHOTS}?${query}`)).body['results'] as WireSnapshot[]).map(
      ({ createdAt }) => createdAt,
    );
  const seconds = (iso: string): number => Date.parse(iso) / 1000;

  test('finds the snapshot nearest before a moment', async () => {
    world.atlas.clock.advance(DAY);
    const at = seconds('2026-11-21T15:16:00Z');
    expect(await listed(`pointInTimeUtcSeconds=${at - 1}`)).toEqual(['2026-11-21T09:16:00Z']);
    expect(await listed(`pointInTimeUtcSeconds=${at}`)).toEqual(['2026-11-21T15:16:00Z']);
    expect(await listed(`oplogTs=${at}&oplogInc=1`)).toEqual(['2026-11-21T15:16:00Z']);
    expect(await listed(`pointInTimeUtcSeconds=${seconds('2026-11-21T09:15:59Z')}`)).toEqual([]);
  });

  test.each([
    ['pointInTimeUtcSeconds=1&oplogTs=1&oplogInc=1', 'pointInTimeUtcSeconds'],
    ['oplogTs=1', 'oplogInc'],
    ['oplogInc=1', 'oplogTs'],
    ['pointInTimeUtcSeconds=soon', 'pointInTimeUtcSeconds'],
  ])('refuses ?%s', async (query, name) => {
    expect(tell(await world.ask(`${SNAPSHOTS}?${query}`))).toBe(
      `400 INVALID_QUERY_PARAMETER: Invalid query parameter ${name} specified.`,
    );
  });
});

describe('a snapshot of a sharded cluster', () => {
  beforeEach(() => {
    world.atlas.addCluster({
      projectId: PROJECT,
      name: 'events',
      shards: 2,
      configServerType: 'DEDICATED',
    });
    world.atlas.clock.advance({ hours: 7 });
  });
  const only = (): WireSnapshot => world.atlas.snapshots(PROJECT, 'events')[0]!;
  const WRONG =
    '400 INCORRECT_BACKUP_API_ENDPOINT: Use the sharded cluster endpoint for this cluster.';

  test('has a member for each shard and one for its config servers', async () => {
    const { body } = await world.ask(`${SHARDED}/shardedCluster/${only().id}`);
    expect(body).toMatchObject({
      type: 'shardedCluster',
      configServerType: 'DEDICATED',
      status: 'completed',
    });
    expect(body).not.toHaveProperty('copyRegions');
    expect(body).not.toHaveProperty('replicaSetName');
    const members = body['members'] as { id: string; replicaSetName: string }[];
    expect(
      members.map(({ replicaSetName }) => replicaSetName.replace(/^atlas-[a-z0-9]{6}/, '')),
    ).toEqual(['-shard-0', '-shard-1', '-config-0']);
    expect(body['snapshotIds']).toEqual(members.map(({ id }) => id));
  });

  test('has paths of its own', async () => {
    const { body } = await world.ask(`${SHARDED}/shardedClusters`);
    expect(body).toMatchObject({ totalCount: 1, results: [{ id: only().id }] });
    expect(tell(await world.ask(SHARDED))).toBe(WRONG);
    expect(tell(await world.ask(`${SHARDED}/${only().id}`))).toBe(WRONG);
    expect(tell(await world.ask(`${SHARDED}/${only().id}`, { method: 'DELETE' }))).toBe(WRONG);
  });

  test('and that of a replica set are not to be confused', async () => {
    const [replica] = world.atlas.snapshots(PROJECT, 'orders');
    expect(tell(await world.ask(`${SNAPSHOTS}/shardedClusters`))).toBe(WRONG);
    expect(tell(await world.ask(`${SNAPSHOTS}/shardedCluster/${String(replica?.id)}`))).toBe(WRONG);
  });

  test('is deleted as a whole and never by its members', async () => {
    const [member] = only().snapshotIds ?? [];
    for (const folder of ['', '/shardedCluster']) {
      expect(
        tell(await world.ask(`${SHARDED}${folder}/${String(member)}`, { method: 'DELETE' })),
      ).toBe(
        `403 CANNOT_DELETE_FROM_CLUSTER_SNAPSHOT: Snapshot ${String(member)} is part of a sharded cluster's snapshot.`,
      );
    }
    const body = { retentionUnit: 'DAYS', retentionValue: 9 };
    expect(tell(await world.ask(`${SHARDED}/${String(member)}`, { method: 'PATCH', body }))).toBe(
      `403 CANNOT_MODIFY_CLUSTER_SNAPSHOT: Snapshot ${String(member)} is part of a sharded cluster's snapshot.`,
    );
    const whole = `${SHARDED}/shardedCluster/${only().id}`;
    expect((await world.ask(whole, { method: 'DELETE' })).status).toBe(204);
    expect((await world.ask(whole)).status).toBe(404);
  });

  test('is taken on demand like any other', async () => {
    const { body } = await post({}, SHARDED);
    expect(body).toMatchObject({ type: 'shardedCluster', status: 'queued' });
    expect(body).not.toHaveProperty('replicaSetName');
  });
});

test('a project of somebody else is not looked into', async () => {
  world.atlas.addCluster({ projectId: OTHER_PROJECT, name: 'orders' });
  expect(tell(await world.ask(SNAPSHOTS.replace(PROJECT, OTHER_PROJECT)))).toBe(
    '401 NOT_IN_GROUP: The current user is not in the group, or the group does not exist.',
  );
});
