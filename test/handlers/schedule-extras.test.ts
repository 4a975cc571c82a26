import { ITEMS, PROJECT, startWorld, type World } from './world';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(async () => {
  await world.close();
});

const live = (): NonNullable<ReturnType<World['atlas']['schedule']>> => {
  const schedule = world.atlas.schedule(PROJECT, 'orders');
  if (schedule === undefined) throw new Error('orders has a schedule');
  return schedule;
};
const send = (schedule: object, event: object = {}): ReturnType<World['send']> =>
  world.send({ ResourceProperties: world.properties({ items: ITEMS, ...schedule }), ...event });
const update = (before: object, after: object): ReturnType<World['send']> =>
  send(after, {
    RequestType: 'Update',
    OldResourceProperties: world.properties({ items: ITEMS, ...before }),
  });
const copyTo = (name: string): object => ({
  region: { provider: 'AWS', name },
  oplog: 'false',
  frequencies: ['daily'],
});

describe('extra retention', () => {
  const EXTRA = { extraRetention: [{ frequency: 'daily', days: '5' }] };

  test('is written with the schedule, and not again while it holds', async () => {
    await send(EXTRA);
    expect(live().extraRetentionSettings).toEqual([{ frequencyType: 'DAILY', retentionDays: 5 }]);
    const before = world.patches();
    await send(EXTRA);
    expect(world.patches()).toBe(before);
  });

  test('that somebody raised is not lowered silently', async () => {
    await send(EXTRA);
    const schedule = {
      ...live(),
      extraRetentionSettings: [{ frequencyType: 'DAILY' as const, retentionDays: 9 }],
    };
    world.atlas.setCluster(PROJECT, 'orders', { schedule });
    const next = { ...EXTRA, restoreWindowDays: '5' };
    const refused = await update(EXTRA, next).catch((error: unknown) => error);
    expect(String(refused)).toContain(
      'extra retention of daily snapshots: last declared 5 days, live 9 days, desired 5 days',
    );
  });

  test('comes back in a rollback, never less than what is live', async () => {
    await send(EXTRA);
    await update(EXTRA, { extraRetention: [] });
    expect(live().extraRetentionSettings).toEqual([]);
    world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
    await update({ extraRetention: [] }, EXTRA);
    expect(live().extraRetentionSettings).toEqual([{ frequencyType: 'DAILY', retentionDays: 5 }]);
  });
});

describe('automatic copies', () => {
  test('are turned on and off, and cannot be mixed with copies of the app', async () => {
    await send({ automaticCopies: 'true' });
    expect(live().autoCopySettingsEnabled).toBe(true);
    const mixed = await send({ automaticCopies: 'true', copies: [copyTo('US_WEST_2')] }).catch(
      (error: unknown) => error,
    );
    expect(String(mixed)).toContain(
      "cluster orders: automatic copy settings are on, and Atlas would rewrite declared copies; turn that off in Atlas, or leave 'copies' out",
    );
    await update(
      { automaticCopies: 'true' },
      { automaticCopies: 'false', copies: [copyTo('US_WEST_2')] },
    );
    expect(live().autoCopySettingsEnabled).toBe(false);
    expect(live().copySettings.map(({ regionName }) => regionName)).toEqual(['US_WEST_2']);
  });
});

test('copies in a region that is no longer named are deleted once for their key, and kept without one', async () => {
  const both = { copies: [copyTo('US_WEST_2'), copyTo('EU_WEST_1')] };
  await send(both);
  world.atlas.clock.advance({ hours: 48 });
  const places = (): readonly string[] => [
    ...new Set(world.atlas.snapshots(PROJECT, 'orders').flatMap(({ copyRegions }) => copyRegions)),
  ];
  expect([...places()].sort()).toEqual(['EU_WEST_1', 'US_WEST_2']);
  const one = { copies: [copyTo('EU_WEST_1')] };
  const act = { act: 'delete-copies-of-removed-regions', key: '2026-11-23 OPS-9' };
  await update(both, { ...one, existingSnapshots: act });
  expect(places()).toEqual(['EU_WEST_1']);
  const before = world.patches();
  await update({ ...one, existingSnapshots: act }, { ...one, existingSnapshots: act });
  expect(world.patches()).toBe(before);
});

describe('copies with a retention of their own', () => {
  const keeping = (days: number, ...others: object[]): object => ({
    copies: [
      {
        region: { provider: 'AWS', name: 'US_WEST_2' },
        oplog: 'false',
        keep: [{ frequency: 'daily', keep: { amount: `${days}`, unit: 'days' } }, ...others],
      },
    ],
  });
  const MONTHLY = { frequency: 'monthly', keep: { amount: '12', unit: 'months' } };
  const lastCopies = (last: number): object => ({
    copies: [{ region: { provider: 'AWS', name: 'US_WEST_2' }, oplog: 'false', last: `${last}` }],
  });
  const acting = (act: string, key: string): object => ({ existingSnapshots: { act, key } });
  const copied = (): number =>
    world.atlas
      .snapshots(PROJECT, 'orders')
      .filter(({ copyRegions }) => copyRegions.includes('US_WEST_2')).length;
  const itemsOfCopies = (): unknown =>
    live().copySettings.flatMap(({ copyPolicyItems = [] }) => copyPolicyItems);
  const failure = async (sent: Promise<unknown>): Promise<string> =>
    String(await sent.catch((error: unknown) => error));

  test('are written with the switch of the schedule, and not again while they hold', async () => {
    await send(keeping(30, { frequency: 'on-demand' }));
    expect(live()).toMatchObject({ copyPolicyItemsEnabled: true });
    expect(itemsOfCopies()).toEqual([
      { id: expect.any(String), frequencyType: 'daily', retentionUnit: 'days', retentionValue: 30 },
      { id: expect.any(String), frequencyType: 'ondemand' },
    ]);
    const before = world.patches();
    await send(keeping(30, { frequency: 'on-demand' }));
    expect(world.patches()).toBe(before);
  });

  test('keep the id of their item when its retention changes', async () => {
    await send(keeping(30));
    const [before] = itemsOfCopies() as readonly { readonly id: string }[];
    await update(keeping(30), keeping(31));
    expect(itemsOfCopies()).toEqual([
      { id: before?.id, frequencyType: 'daily', retentionUnit: 'days', retentionValue: 31 },
    ]);
  });

  test('turn into frequencies, into a number and back', async () => {
    const byFrequency = { copies: [copyTo('US_WEST_2')] };
    await send(byFrequency);
    await update(byFrequency, keeping(30));
    expect(live().copyPolicyItemsEnabled).toBe(true);
    await update(keeping(30), lastCopies(10));
    expect(live().copySettings).toMatchObject([{ lastNumberOfSnapshots: 10 }]);
    await update(lastCopies(10), byFrequency);
    expect(live()).toMatchObject({
      copyPolicyItemsEnabled: false,
      copySettings: [{ frequencies: ['DAILY'] }],
    });
  });

  test('that somebody keeps longer are not shortened silently', async () => {
    await send(keeping(30));
    const copySettings = live().copySettings.map((copy) => ({
      ...copy,
      copyPolicyItems: (copy.copyPolicyItems ?? []).map((item) => ({
        ...item,
        retentionValue: 90,
      })),
    }));
    world.atlas.setCluster(PROJECT, 'orders', { schedule: { ...live(), copySettings } });
    expect(await failure(update(keeping(30), keeping(31)))).toMatch(
      /\(copy of DAILY snapshots to US_WEST_2 \(zone \w+\): last declared 30 days, live 90 days, desired 31 days\)/,
    );
    await update(keeping(30), keeping(90));
    expect(itemsOfCopies()).toMatchObject([{ retentionValue: 90 }]);
  });

  test('that are there already are replaced by a first deployment only where it may', async () => {
    await send(lastCopies(10));
    expect(await failure(send(lastCopies(9)))).toMatch(
      /\(copy of the last snapshots to US_WEST_2 \(zone \w+\): last declared none, live 10, desired 9\)/,
    );
    await world.send({
      ResourceProperties: world.properties({ items: ITEMS, ...lastCopies(9) }, { adopt: 'true' }),
    });
    expect(live().copySettings).toMatchObject([{ lastNumberOfSnapshots: 9 }]);
  });

  test('come back in a rollback, as the stronger of both', async () => {
    await send(keeping(30, MONTHLY));
    await update(keeping(30, MONTHLY), keeping(7));
    world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
    await update(keeping(7), keeping(30, MONTHLY));
    expect(itemsOfCopies()).toMatchObject([
      { frequencyType: 'daily', retentionValue: 30 },
      { frequencyType: 'monthly', retentionValue: 12 },
    ]);
    world.stackStatus = 'UPDATE_IN_PROGRESS';
    await update(keeping(30, MONTHLY), keeping(29, MONTHLY));
    expect(itemsOfCopies()).toMatchObject([{ retentionValue: 29 }, { retentionValue: 12 }]);
  });

  test('that replaced frequencies keep what both promised when they are rolled back, and the next deployment is free', async () => {
    const byFrequency = {
      copies: [
        {
          region: { provider: 'AWS', name: 'US_WEST_2' },
          oplog: 'false',
          frequencies: ['daily', 'weekly'],
        },
      ],
    };
    await send(byFrequency);
    await update(byFrequency, keeping(1));
    world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
    await update(keeping(1), byFrequency);
    expect(itemsOfCopies()).toMatchObject([
      { frequencyType: 'daily', retentionUnit: 'days', retentionValue: 14 },
      { frequencyType: 'weekly', retentionUnit: 'weeks', retentionValue: 8 },
    ]);
    world.stackStatus = 'UPDATE_IN_PROGRESS';
    await update(byFrequency, {
      ...byFrequency,
      referenceTime: { hour: '5', minute: '0' },
    });
    expect(live()).toMatchObject({
      copyPolicyItemsEnabled: false,
      copySettings: [{ frequencies: ['DAILY', 'WEEKLY'] }],
    });
  });

  test('get their new retention once for its key, and keep their expiry without one', async () => {
    await send(keeping(30));
    world.atlas.clock.advance({ hours: 5 * 24 });
    const before = copied();
    expect(before).toBeGreaterThan(2);
    await update(keeping(30), keeping(2));
    expect(copied()).toBe(before);
    const act = acting('apply-new-copy-retention', '2026-11-23 OPS-9');
    await update(keeping(2), { ...keeping(2), ...act });
    expect(copied()).toBeLessThan(before);
    const patches = world.patches();
    await update({ ...keeping(2), ...act }, { ...keeping(2), ...act });
    expect(world.patches()).toBe(patches);
  });

  test.each(['apply-new-copy-retention', 'delete-copies-of-removed-items'])(
    'change by %s once, also after a lost answer',
    async (act) => {
      await send(keeping(30, MONTHLY));
      const before = world.patches();
      const next = { ...keeping(7), ...acting(act, '2026-11-23 OPS-11') };
      world.atlas.fault({ kind: 'cut-after-effect', method: 'PATCH', times: 3 });
      expect(await failure(update(keeping(30, MONTHLY), next))).toContain(
        'so whether the change took effect is unknown',
      );
      world.atlas.clearFaults();
      expect(await failure(update(keeping(30, MONTHLY), next))).toContain(
        'its outcome is unknown, so it is not sent again',
      );
      expect(world.patches()).toBe(before + 1);
    },
  );

  test('of a removed item are deleted once for its key, and never in a rollback', async () => {
    const both = keeping(30, MONTHLY);
    const one = {
      copies: [{ region: { provider: 'AWS', name: 'US_WEST_2' }, oplog: 'false', keep: [MONTHLY] }],
    };
    await send(both);
    world.atlas.clock.advance({ hours: 48 });
    expect(copied()).toBeGreaterThan(0);
    const act = acting('delete-copies-of-removed-items', '2026-11-23 OPS-10');
    world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
    await update(both, { ...one, ...act });
    expect(copied()).toBeGreaterThan(0);
    world.stackStatus = 'UPDATE_IN_PROGRESS';
    await update(both, { ...one, ...act });
    expect(copied()).toBe(0);
    const patches = world.patches();
    await update({ ...one, ...act }, { ...one, ...act });
    expect(world.patches()).toBe(patches);
  });
});
