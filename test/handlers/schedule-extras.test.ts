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
