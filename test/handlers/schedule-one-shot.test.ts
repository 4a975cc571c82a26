import { startScheduleWorld, withDaily, type ScheduleWorld } from './schedule-world';
import { STACK_ID } from './world';

let world: ScheduleWorld;

beforeEach(async () => {
  world = await startScheduleWorld();
  await world.send({});
});

afterEach(() => world.close());

const act = { existingSnapshots: { act: 'apply-new-retention', key: '2026-11-21 OPS-812' } };
const withAct = (days: number) => world.update({ items: withDaily(days), ...act });

test('is sent once for its key and never by a later edit', async () => {
  await world.send(withAct(10));
  await world.send(withAct(9));
  expect(world.acts()).toEqual(['PATCH 200']);
  expect(world.dailyDays()).toBe(9);
});

test('is not sent again by a stack that was deleted and created again', async () => {
  await world.send(withAct(10));
  world.stackStatus = 'CREATE_IN_PROGRESS';
  await world.send({
    StackId: STACK_ID.replace('1234', '5678'),
    ResourceProperties: world.properties({ items: withDaily(8), ...act }, { adopt: 'true' }),
  });
  expect(world.acts()).toEqual(['PATCH 200']);
  expect(world.dailyDays()).toBe(8);
});

test('is never sent in a rollback', async () => {
  world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
  await world.send(withAct(30));
  expect(world.acts()).toEqual([]);
});

test('may be sent again after Atlas refused it', async () => {
  world.atlas.fault({ kind: 'status', status: 400, method: 'PATCH' });
  await world.refusal(withAct(10));
  await world.send(withAct(10));
  expect(world.acts()).toEqual(['PATCH 400', 'PATCH 200']);
});

test('is sent once by two deliveries of one event after a refusal', async () => {
  world.atlas.fault({ kind: 'status', status: 400, method: 'PATCH' });
  await world.refusal(withAct(10));
  const again = await Promise.allSettled([world.send(withAct(10)), world.send(withAct(10))]);
  expect(again.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(world.acts()).toEqual(['PATCH 400', 'PATCH 200']);
});

test('may be sent later when its stack was rolled back before it was', async () => {
  world.atlas.fault({ kind: 'status', status: 429, method: 'PATCH' });
  world.onSleep = () => {
    world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
  };
  await world.refusal(withAct(10));
  world.stackStatus = 'UPDATE_IN_PROGRESS';
  await world.send(withAct(10));
  expect(world.acts()).toEqual(['PATCH 429', 'PATCH 200']);
});

test.each([
  ['a lost answer', { kind: 'cut-after-effect' }],
  ['a 503', { kind: 'status', status: 503 }],
] as const)('is sent once and not repeated after %s', async (_name, fault) => {
  world.atlas.fault({ ...fault, method: 'PATCH', times: 3 });
  expect((await world.refusal(withAct(10))).message).toContain(
    'so whether the change took effect is unknown',
  );
  world.atlas.clearFaults();
  expect((await world.refusal(withAct(10))).message).toBe(
    "cluster orders: the one-shot '2026-11-21 OPS-812' on existing snapshots was started at 2026-11-21T03:16:07.000Z and its outcome is unknown, so it is not sent again; look at the snapshots' expiry in Atlas, then remove it, or give it a new key to run it once more",
  );
  expect(world.acts()).toHaveLength(1);
});

test.each([403, 504])(
  'a PATCH without one that ends in a %d after a lost answer does not say that the old schedule stands',
  async (status) => {
    world.atlas.fault({ kind: 'cut-after-effect', method: 'PATCH' });
    world.atlas.fault({ kind: 'status', status, method: 'PATCH', times: 99 });
    const { message } = await world.refusal(world.update({ items: withDaily(9) }));
    expect(message).toContain('whether the change took effect is unknown');
    expect(message).not.toContain('the old schedule stands');
    expect(world.dailyDays()).toBe(9);
  },
);
