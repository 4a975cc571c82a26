import { type WireSnapshot } from '../../lib/atlas/wire/snapshot';
import { PROJECT, SCHEDULE, SNAPSHOTS, startWorld, type World } from './world';

// The world starts on Saturday 2026-11-21 at 03:16:07, so Atlas's default schedule is anchored at 03:16.
let world: World;
beforeEach(async () => {
  world = await startWorld();
  world.atlas.addCluster({ projectId: PROJECT, name: 'orders' });
});
afterEach(() => world.close());

const snapshots = (): readonly WireSnapshot[] => world.atlas.snapshots(PROJECT, 'orders');
const taken = (frequency?: string): readonly (string | undefined)[] =>
  snapshots()
    .filter(({ frequencyType }) => frequency === undefined || frequencyType === frequency)
    .map(({ createdAt }) => createdAt);
const declare = async (policyItems: readonly object[], more: object = {}): Promise<void> => {
  const id = world.atlas.schedule(PROJECT, 'orders')?.policies[0]?.id;
  const body = { policies: [{ id, policyItems }], ...more };
  const { status } = await world.ask(SCHEDULE, { method: 'PATCH', body });
  expect(status).toBe(200);
};
const item = (
  frequencyType: string,
  frequencyInterval: number,
  retentionValue: number,
  retentionUnit = 'days',
): object => ({ frequencyType, frequencyInterval, retentionValue, retentionUnit });

describe('the schedule', () => {
  test('takes an hourly snapshot on the grid of its reference time, to the second', () => {
    world.atlas.clock.advance({ hours: 5, minutes: 59, seconds: 52 });
    expect(taken()).toEqual([]);
    world.atlas.clock.advance({ seconds: 1 });
    expect(taken()).toEqual(['2026-11-21T09:16:00Z']);
  });

  test('tells the next snapshot', async () => {
    const next = async (): Promise<unknown> => (await world.ask(SCHEDULE)).body['nextSnapshot'];
    expect(await next()).toBe('2026-11-21T09:16:00Z');
    world.atlas.clock.advance({ hours: 6 });
    expect(await next()).toBe('2026-11-21T15:16:00Z');
  });

  test('takes one snapshot for everything due at once, and it counts as the rarest', () => {
    world.atlas.clock.advance({ days: 10 });
    const [december] = snapshots().filter(({ createdAt }) =>
      createdAt?.startsWith('2026-12-01T03'),
    );
    const items = world.atlas.schedule(PROJECT, 'orders')?.policies[0]?.policyItems ?? [];
    const idOf = (type: string): string | undefined =>
      items.find(({ frequencyType }) => frequencyType === type)?.id;
    expect(december).toMatchObject({
      frequencyType: 'yearly',
      snapshotType: 'scheduled',
      expiresAt: '2027-12-01T03:16:00Z',
      policyItems: [idOf('yearly'), idOf('daily'), idOf('hourly')],
    });
  });

  test('leaves after a year what each retention keeps', () => {
    world.atlas.clock.advance({ days: 365 });
    // Counted by hand for Sunday 2027-11-21 03:16:07: 03:16 is a daily's, or a rarer item's.
    expect(taken('hourly')).toHaveLength(7 * 3);
    expect(taken('daily')).toHaveLength(6);
    expect(taken('weekly')).toEqual([
      '2027-10-30T03:16:00Z',
      '2027-11-06T03:16:00Z',
      '2027-11-13T03:16:00Z',
      '2027-11-20T03:16:00Z',
    ]);
    expect(taken('monthly').map((at) => at?.slice(0, 10))).toEqual([
      '2026-11-30',
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
      '2027-06-30',
      '2027-07-31',
      '2027-08-31',
      '2027-09-30',
      '2027-10-31',
    ]);
    expect(taken('yearly')).toEqual(['2026-12-01T03:16:00Z']);
  });

  test('leaves the same whether a year passes at once or day by day', () => {
    world.atlas.addCluster({ projectId: PROJECT, name: 'watched' });
    for (let day = 0; day < 365; day++) {
      world.atlas.clock.advance({ days: 1 });
      world.atlas.snapshots(PROJECT, 'watched');
    }
    const kept = (name: string): readonly (string | undefined)[] =>
      world.atlas
        .snapshots(PROJECT, name)
        .map(({ createdAt, expiresAt, frequencyType }) =>
          [createdAt, expiresAt, frequencyType].join(),
        );
    expect(kept('watched')).toEqual(kept('orders'));
    expect(kept('watched').length).toBeGreaterThan(40);
  });

  test('takes the last day of February in a leap year', async () => {
    await declare([item('monthly', 40, 12, 'months'), item('hourly', 12, 7)]);
    world.atlas.clock.advance({ days: 470 });
    expect(taken('monthly')).toContain('2028-02-29T03:16:00Z');
  });

  test('takes several weekly and monthly items on their days', async () => {
    await declare([
      item('hourly', 12, 7),
      item('weekly', 1, 4, 'weeks'),
      item('weekly', 4, 4, 'weeks'),
      item('monthly', 15, 2, 'months'),
    ]);
    world.atlas.clock.advance({ days: 25 });
    expect(taken('weekly').map((at) => at?.slice(0, 10))).toEqual([
      '2026-11-23',
      '2026-11-26',
      '2026-11-30',
      '2026-12-03',
      '2026-12-07',
      '2026-12-10',
      '2026-12-14',
    ]);
    expect(taken('monthly')).toEqual(['2026-12-15T03:16:00Z']);
  });

  test('moves with its reference time', async () => {
    await declare([item('hourly', 12, 7)], { referenceHourOfDay: 22, referenceMinuteOfHour: 30 });
    world.atlas.clock.advance({ days: 1 });
    expect(taken()).toEqual(['2026-11-21T10:30:00Z', '2026-11-21T22:30:00Z']);
  });

  test('takes nothing while the cluster is paused, and what there is expires', () => {
    world.atlas.clock.advance({ days: 1 });
    const before = taken();
    expect(before).toHaveLength(4);
    world.atlas.setCluster(PROJECT, 'orders', { paused: true });
    world.atlas.clock.advance({ days: 6 });
    expect(taken()).toEqual(before);
    world.atlas.clock.advance({ days: 1 });
    expect(taken()).toEqual([]);
  });

  test('takes nothing once it is deleted; its policy stays without items', async () => {
    const deleted = await world.ask(SCHEDULE, { method: 'DELETE' });
    expect(deleted.status).toBe(200);
    expect(deleted.body).toMatchObject({ policies: [{ policyItems: [] }], restoreWindowDays: 7 });
    expect(deleted.body).not.toHaveProperty('nextSnapshot');
    world.atlas.clock.advance({ days: 400 });
    expect(taken()).toEqual([]);
  });
});

describe('a snapshot', () => {
  test('is there until the second it expires, and then nowhere', async () => {
    await declare([item('hourly', 12, 2)]);
    world.atlas.clock.advance({ days: 1 });
    const [first] = snapshots();
    expect([first?.createdAt, first?.expiresAt]).toEqual([
      '2026-11-21T15:16:00Z',
      '2026-11-23T15:16:00Z',
    ]);
    const one = `${SNAPSHOTS}/${String(first?.id)}`;
    world.atlas.clock.advance({ days: 1, hours: 11, minutes: 59, seconds: 52 });
    expect((await world.ask(one)).status).toBe(200);
    world.atlas.clock.advance({ seconds: 1 });
    expect((await world.ask(one)).body['errorCode']).toBe('SNAPSHOT_NOT_FOUND');
    expect(taken()).not.toContain('2026-11-21T15:16:00Z');
  });

  test.each([
    ['weeks', 2, '2026-12-08T03:16:00Z'],
    ['months', 3, '2027-02-24T03:16:00Z'],
    ['years', 2, '2028-11-24T03:16:00Z'],
  ])('kept in %s expires by the calendar', async (unit, amount, expiresAt) => {
    // 24 November 2026 is a Tuesday.
    await declare([item('hourly', 12, 7), item('weekly', 2, amount, unit)]);
    world.atlas.clock.advance({ days: 3 });
    expect(snapshots().at(-1)).toMatchObject({ frequencyType: 'weekly', expiresAt });
  });

  test('of the 31st expires on the last day of a shorter month', async () => {
    await declare([item('hourly', 12, 7), item('monthly', 40, 2, 'months')]);
    world.atlas.clock.advance({ days: 41 });
    expect(
      snapshots().find(({ createdAt }) => createdAt?.startsWith('2026-12-31T03')),
    ).toMatchObject({ frequencyType: 'monthly', expiresAt: '2027-02-28T03:16:00Z' });
  });

  test('is listed newest first and names the cluster it is of', async () => {
    world.atlas.clock.advance({ hours: 12 });
    const { body } = await world.ask(SNAPSHOTS);
    const results = body['results'] as WireSnapshot[];
    expect(results.map(({ createdAt }) => createdAt)).toEqual([
      '2026-11-21T15:16:00Z',
      '2026-11-21T09:16:00Z',
    ]);
    expect(results[0]).toMatchObject({ type: 'replicaSet', replicaSetName: 'orders' });
    expect(results[0]).not.toHaveProperty('takenAt');
    expect(results[0]).not.toHaveProperty('expiry');
  });

  test('of a global cluster is not listed among replica sets', async () => {
    world.atlas.addCluster({
      projectId: PROJECT,
      name: 'orders',
      zones: [
        { name: 'Americas', regions: ['US_EAST_1'] },
        { name: 'Europe', regions: ['EU_WEST_1'] },
      ],
    });
    expect((await world.ask(SNAPSHOTS)).body['errorCode']).toBe('INCORRECT_BACKUP_API_ENDPOINT');
  });
});

describe('a change of the policy', () => {
  const first = (): WireSnapshot | undefined => snapshots()[0];
  const liveItems = (): readonly object[] =>
    world.atlas.schedule(PROJECT, 'orders')?.policies[0]?.policyItems ?? [];
  beforeEach(async () => {
    await declare([item('hourly', 12, 3), item('daily', 1, 5)]);
    world.atlas.clock.advance({ days: 1 });
  });
  const longer = (): readonly object[] =>
    liveItems().map((each) => ({ ...each, retentionValue: 9 }));

  test('leaves the snapshots already taken as they are', async () => {
    expect(first()?.expiresAt).toBe('2026-11-24T15:16:00Z');
    await declare(longer());
    expect(first()?.expiresAt).toBe('2026-11-24T15:16:00Z');
    world.atlas.clock.advance({ hours: 12 });
    expect(snapshots().at(-1)?.expiresAt).toBe('2026-12-01T15:16:00Z');
  });

  test('reaches them with updateSnapshots', async () => {
    await declare(longer(), { updateSnapshots: true });
    expect(first()?.expiresAt).toBe('2026-11-30T15:16:00Z');
    expect(world.atlas.schedule(PROJECT, 'orders')).not.toHaveProperty('updateSnapshots');
  });

  test('deletes those a shorter retention has outlived', async () => {
    world.atlas.clock.advance({ days: 1 });
    const before = taken('hourly');
    await declare(
      liveItems().map((each) => ({ ...each, retentionValue: 1 })),
      { updateSnapshots: true },
    );
    expect(before).toEqual(['2026-11-21T15:16:00Z', '2026-11-22T15:16:00Z']);
    expect(taken('hourly')).toEqual(['2026-11-22T15:16:00Z']);
  });

  test('keeps those of a removed item, unless deleteSnapshots asks', async () => {
    const hourlyOnly = liveItems().filter(
      (each) => 'frequencyType' in each && each.frequencyType === 'hourly',
    );
    await declare(hourlyOnly);
    expect(taken('daily')).toEqual(['2026-11-22T03:16:00Z']);
  });

  test('deletes those of a removed item with deleteSnapshots', async () => {
    const dailyOnly = [
      item('hourly', 6, 3),
      ...liveItems().filter((each) => 'frequencyType' in each && each.frequencyType === 'daily'),
    ];
    expect(taken('hourly')).toEqual(['2026-11-21T15:16:00Z']);
    await declare(dailyOnly, { deleteSnapshots: true });
    expect(taken()).toEqual(['2026-11-22T03:16:00Z']);
  });
});

describe('time', () => {
  test('stands still until it is moved', () => {
    expect(world.atlas.clock.now().toISOString()).toBe('2026-11-21T03:16:07.000Z');
    world.atlas.clock.advance({ days: 1, hours: 1, minutes: 1, seconds: 1 });
    expect(world.atlas.clock.now().toISOString()).toBe('2026-11-22T04:17:08.000Z');
  });

  test.each([{ days: -1 }, { hours: Number.NaN }, { days: Number.POSITIVE_INFINITY }])(
    'is not moved by %j',
    (span) => {
      expect(() => {
        world.atlas.clock.advance(span);
      }).toThrow(/^the clock moves forward only, got .* ms; give a positive span$/);
      expect(world.atlas.clock.now().toISOString()).toBe('2026-11-21T03:16:07.000Z');
    },
  );
});
