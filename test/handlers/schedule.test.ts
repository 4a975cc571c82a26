import { startScheduleWorld, withDaily, type ScheduleWorld } from './schedule-world';
import { CLIENT_SECRET, ITEMS, PROJECT, type World } from './world';

let world: ScheduleWorld;

beforeEach(async () => {
  world = await startScheduleWorld();
});

afterEach(async () => {
  const told = world.lines.join('\n');
  expect(told).not.toContain(CLIENT_SECRET);
  expect(told).not.toContain('Bearer');
  await world.close();
});

const dailyDays = (): number | undefined => world.dailyDays();

const update = (items: object[], more: object = {}): Parameters<World['send']>[0] =>
  world.update({ items }, {}, more);

describe('creating a schedule', () => {
  test('replaces the default of Atlas with one PATCH and says what it replaced', async () => {
    const answer = await world.send({});
    expect(answer).toEqual({
      PhysicalResourceId: `${PROJECT}/orders`,
      Data: {
        PolicyId: world.atlas.schedule(PROJECT, 'orders')?.policies[0]?.id,
        NextSnapshot: '2026-11-21T09:16:00Z',
      },
      Phase: 'settled',
    });
    expect(dailyDays()).toBe(14);
    expect(world.patches()).toBe(1);
    expect(world.lines).toEqual([
      'Create Schedule (Custom::MongoDbBackupSchedule)',
      'cluster orders: replacing snapshots every 6 h for 7 days, daily snapshots for 7 days, weekly snapshots on saturday for 4 weeks, monthly snapshots on the last day for 12 months, yearly snapshots on 1 december for 1 year; window 7 days; at 03:16 UTC',
      'cluster orders: Atlas now holds snapshots every 6 h for 7 days, daily snapshots for 14 days, weekly snapshots on saturday for 8 weeks, monthly snapshots on the last day for 13 months, yearly snapshots on 1 december for 2 years; window 7 days; at 03:16 UTC',
    ]);
  });

  test('keeps the id of every item whose slot stays', async () => {
    const before = world.atlas
      .schedule(PROJECT, 'orders')
      ?.policies[0]?.policyItems.map(({ id }) => id);
    await world.send({});
    const after = world.atlas
      .schedule(PROJECT, 'orders')
      ?.policies[0]?.policyItems.map(({ id }) => id);
    expect(after).toEqual(before);
  });

  test('sends nothing when it runs a second time for the same event', async () => {
    await world.send({});
    await world.send({});
    expect(world.patches()).toBe(1);
  });

  test('is complete as soon as it is applied', async () => {
    const answer = await world.send({});
    expect(await world.send({ Phase: answer.Phase })).toEqual({ IsComplete: true });
  });

  test('leaves what it does not declare as it is', async () => {
    await world.send({
      ResourceProperties: world.properties({ referenceTime: { hour: '2', minute: '30' } }),
    });
    const live = world.atlas.schedule(PROJECT, 'orders');
    expect([live?.referenceHourOfDay, live?.referenceMinuteOfHour, dailyDays()]).toEqual([
      2, 30, 7,
    ]);
  });

  test('fails over a stronger schedule made by hand, and changes nothing', async () => {
    await world.send({ ResourceProperties: world.properties({ items: withDaily(30) }) });
    const refusal = await world.refusal({});
    expect(refusal.message).toBe(
      'cluster orders: the live schedule is stronger than the app declares and nothing was changed (daily retention: last declared none, live 30 days, desired 14 days); declare the live values, or adopt: true replaces it',
    );
    expect(dailyDays()).toBe(30);
  });

  test('adopts a stronger schedule made by hand when told to', async () => {
    await world.send({ ResourceProperties: world.properties({ items: withDaily(30) }) });
    await world.send({ ResourceProperties: world.properties({ items: ITEMS }, { adopt: 'true' }) });
    expect(dailyDays()).toBe(14);
  });
});

describe('stated facts', () => {
  test('fails when point-in-time restore is stated and is off: nothing would be protected', async () => {
    world.atlas.setCluster(PROJECT, 'orders', { pitEnabled: false });
    const refusal = await world.refusal({
      ResourceProperties: world.properties(
        { items: ITEMS },
        { facts: { pointInTimeRestore: 'true', tier: 'M0' } },
      ),
    });
    expect(refusal.message).toBe(
      'cluster orders: pointInTimeRestore is stated true and is false, tier is stated M0 and is M30; correct what the app states, or change the cluster first (stating a fact switches nothing on)',
    );
    expect(world.patches()).toBe(0);
  });

  test('only notes another size of the same family, as autoscaling makes it', async () => {
    await world.send({
      ResourceProperties: world.properties({ items: ITEMS }, { facts: { tier: 'M20' } }),
    });
    expect(world.lines[1]).toBe(
      'cluster orders: tier is stated M20 and is M30; backups do not depend on it',
    );
  });

  test('fails when Cloud Backup is off', async () => {
    world.atlas.setCluster(PROJECT, 'orders', { backupEnabled: false });
    expect((await world.refusal({})).message).toBe(
      'cluster orders: Cloud Backup is off, so there is nothing to schedule; turn it on in the resource that owns the cluster, then deploy again',
    );
  });
});

describe('updating a schedule', () => {
  beforeEach(async () => {
    await world.send({});
  });

  test('lowers what the app itself declared before', async () => {
    await world.send(update(withDaily(10)));
    expect(dailyDays()).toBe(10);
  });

  test('never lowers silently what somebody else strengthened', async () => {
    world.itemsByHand('daily', { retentionValue: 30 });
    const refusal = await world.refusal(update(withDaily(10)));
    expect(refusal.message).toBe(
      'cluster orders: the live schedule is stronger than the app declares and nothing was changed (daily retention: last declared 14 days, live 30 days, desired 10 days); declare the live values, or OnDrift.OVERWRITE lowers it',
    );
    expect(dailyDays()).toBe(30);
  });

  test('lowers it when the app says so', async () => {
    world.itemsByHand('daily', { retentionValue: 30 });
    await world.send(update(withDaily(10), { onDrift: 'overwrite' }));
    expect(dailyDays()).toBe(10);
  });

  test('keeps the old schedule when Atlas refuses the new one', async () => {
    world.atlas.fault({ kind: 'status', status: 400, method: 'PATCH' });
    const refusal = await world.refusal(update(withDaily(20)));
    expect(refusal.message).toBe(
      'Atlas refused updateGroupClusterBackupSchedule for cluster orders (400 UNEXPECTED_ERROR, "Injected by the simulator."); change what Atlas names and deploy again; the old schedule stands unchanged',
    );
    expect(dailyDays()).toBe(14);
  });

  test('is done when the connection was cut after the PATCH took effect', async () => {
    world.atlas.fault({ kind: 'cut-after-effect', method: 'PATCH' });
    await world.send(update(withDaily(20)));
    expect(dailyDays()).toBe(20);
  });
});

describe('a rollback', () => {
  beforeEach(async () => {
    await world.send({});
    world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
  });

  const rollback = (items: object[]): Parameters<World['send']>[0] => ({
    ...update(items),
    OldResourceProperties: world.properties({ items: withDaily(20) }),
  });

  test('lowers nothing', async () => {
    await world.send({ ResourceProperties: world.properties({ items: withDaily(20) }) });
    const before = world.patches();
    await world.send(rollback(ITEMS));
    expect([dailyDays(), world.patches()]).toEqual([20, before]);
    expect(world.lines.at(-1)).toMatch(
      /^cluster orders: rollback lowers nothing; live is .*daily snapshots for 20 days/,
    );
  });

  test('puts stronger old values back', async () => {
    await world.send(rollback(withDaily(21)));
    expect(dailyDays()).toBe(21);
  });

  test('succeeds when Atlas refuses to take the old values back', async () => {
    world.atlas.fault({ kind: 'status', status: 400, method: 'PATCH' });
    expect((await world.send(rollback(withDaily(21)))).PhysicalResourceId).toBe(
      `${PROJECT}/orders`,
    );
    expect(dailyDays()).toBe(14);
  });

  test.each([
    ['the credential', 'not a credential', 'secret atlas/backup-manager-AbCdEf holds '],
    [
      'the token',
      JSON.stringify({ clientId: 'mdb_sa_id_1', clientSecret: 'expired' }),
      'the service account ****id_1 was refused a token; ',
    ],
  ])(
    'succeeds when %s is refused, and leaves the schedule as it is',
    async (_what, secret, why) => {
      world.secret = secret;
      expect(await world.send(rollback(withDaily(21)))).toEqual({
        PhysicalResourceId: `${PROJECT}/orders`,
        Data: {
          PolicyId: world.atlas.schedule(PROJECT, 'orders')?.policies[0]?.id,
          NextSnapshot: '',
        },
        Phase: 'settled',
      });
      expect(world.lines.at(-1)).toContain(`cluster orders: the rollback left it as it is: ${why}`);
      expect(dailyDays()).toBe(14);
    },
  );

  test('still fails over a bug of ours', async () => {
    Object.defineProperty(world, 'secret', {
      get: () => {
        throw new TypeError('no such thing');
      },
    });
    expect((await world.refusal(rollback(withDaily(21)))).message).toMatch(
      /^this is a bug in mongodb-backup-constructs, /,
    );
  });

  test('deletes nothing', async () => {
    await world.send({
      RequestType: 'Delete',
      PhysicalResourceId: `${PROJECT}/orders`,
      ResourceProperties: world.properties({ items: ITEMS }, { onRemove: 'delete-schedule' }),
    });
    expect(dailyDays()).toBe(14);
  });

  test('changes nothing when the status of the stack cannot be read', async () => {
    world.stackStatus = Object.assign(new Error('no'), { name: 'AccessDenied' });
    const before = world.patches();
    expect((await world.refusal(update(withDaily(10)))).message).toBe(
      "whether this is a rollback cannot be told, because the status of the stack is unreadable (AccessDenied), so nothing was changed; let the handler's role call cloudformation:DescribeStacks on its own stack, then deploy again",
    );
    expect(world.patches()).toBe(before);
  });
});

describe('an event that comes late', () => {
  const LATE =
    'comes late, its stack is at something else by now, so nothing was changed; deploy the stack again if the change is still wanted';

  test.each(['UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE', 'CREATE_COMPLETE'])(
    'is refused while the stack is %s, whatever it asks for',
    async (status) => {
      await world.send({ ResourceProperties: world.properties({ items: withDaily(30) }) });
      const before = world.atlas.requests().length;
      world.stackStatus = status;
      expect((await world.refusal({})).message).toBe(`Schedule: this Create ${LATE}`);
      expect((await world.refusal(update(withDaily(10)))).message).toBe(
        `Schedule: this Update ${LATE}`,
      );
      expect(world.atlas.requests()).toHaveLength(before);
      expect(dailyDays()).toBe(30);
    },
  );

  test.each(['ROLLBACK_IN_PROGRESS', 'UPDATE_ROLLBACK_IN_PROGRESS'])(
    'lowers nothing if it is a Create during %s',
    async (status) => {
      await world.send({ ResourceProperties: world.properties({ items: withDaily(30) }) });
      world.stackStatus = status;
      await world.send({
        ResourceProperties: world.properties({ items: ITEMS }, { adopt: 'true' }),
      });
      expect(dailyDays()).toBe(30);
    },
  );
});
