import { startScheduleWorld, withDaily, type ScheduleWorld } from './schedule-world';
import { CLIENT_SECRET, ITEMS, PROJECT } from './world';

let world: ScheduleWorld;

beforeEach(async () => {
  world = await startScheduleWorld();
  for (const letter of 'abc')
    world.atlas.addExportBucket({ projectId: PROJECT, id: letter.repeat(24) });
});

afterEach(async () => {
  expect(world.lines.join('\n')).not.toContain(CLIENT_SECRET);
  await world.close();
});

/** Deploys one schedule, then another, and rolls the second back. */
async function rollBack(
  before: object,
  undone: object,
  { meanwhile = () => undefined, more = {} }: { meanwhile?: () => void; more?: object } = {},
): Promise<void> {
  await world.send({ ResourceProperties: world.properties({ items: ITEMS, ...before }, more) });
  await world.send(world.update(undone, before));
  meanwhile();
  world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
  await world.send(world.update(before, undone));
}

const moved = {
  items: ITEMS.map((item) => (item.on === 'saturday' ? { ...item, on: 'sunday' } : item)),
};
const exportTo = (bucket: string, frequency: string): object => ({
  autoExport: { bucketId: bucket.repeat(24), frequency },
});

describe('what a rollback puts back', () => {
  test('raises rarer items that the new schedule keeps shorter than old more frequent ones', async () => {
    const keep = (amount: number, unit: string): object => ({
      keep: { amount: String(amount), unit },
    });
    const before = [
      { frequency: 'daily', ...keep(14, 'days') },
      { frequency: 'weekly', on: 'saturday', ...keep(12, 'weeks') },
    ];
    const undone = [
      { frequency: 'daily', ...keep(8, 'days') },
      { frequency: 'monthly', on: 'last', ...keep(2, 'months') },
    ];
    await rollBack(
      { items: [ITEMS[0], ...before] },
      { items: [ITEMS[0], ...undone] },
      { more: { adopt: 'true' } },
    );
    expect(world.items()).toEqual([
      'hourly 6 7 days',
      'daily 1 14 days',
      'monthly 40 12 weeks',
      'weekly 6 12 weeks',
    ]);
  });

  test('goes part by part when Atlas refuses all of it at once, and what is still weaker is told', async () => {
    const copies = [{ region: { provider: 'AWS', name: 'US_WEST_2' }, oplog: 'true' }];
    await rollBack(
      { copies },
      { items: withDaily(9), copies: [] },
      {
        meanwhile: () => {
          world.atlas.setCluster(PROJECT, 'orders', { pitEnabled: false });
        },
      },
    );
    expect([world.dailyDays(), world.live().copySettings]).toEqual([14, []]);
    expect(world.lines.at(-2)).toMatch(
      /^cluster orders: weaker than before the deployment: copy of HOURLY snapshots to US_WEST_2 \(zone \w+\) none instead of yes, .*oplog copy to US_WEST_2 \(zone \w+\) none instead of yes$/,
    );
  });

  test('is everything but copies where these cannot be declared any more', async () => {
    const copies = [{ region: { provider: 'AWS', name: 'US_WEST_2' }, oplog: 'false' }];
    await rollBack(
      { copies },
      { items: withDaily(9), copies: [] },
      {
        meanwhile: () => {
          world.byHand({ autoCopySettingsEnabled: true });
        },
      },
    );
    expect(world.dailyDays()).toBe(14);
    expect(world.lines).toContain(
      "the rollback leaves copies as they are: cluster orders: automatic copy settings are on, and Atlas would rewrite declared copies; turn that off in Atlas, or leave 'copies' out",
    );
  });

  test('is the old day of an item that was moved, which takes the place of the new one', async () => {
    await rollBack({}, moved);
    expect(world.items().filter((item) => item.startsWith('weekly'))).toEqual(['weekly 6 8 weeks']);
  });

  test('leaves an item on that day that promises more', async () => {
    await rollBack({}, moved, {
      meanwhile: () => {
        world.itemsByHand('weekly', { retentionValue: 9 });
      },
    });
    expect(world.items().filter((item) => item.startsWith('weekly'))).toEqual([
      'weekly 7 9 weeks',
      'weekly 6 8 weeks',
    ]);
  });

  test('is the more frequent export, in the old bucket if the deployment moved it', async () => {
    await rollBack(exportTo('a', 'monthly'), exportTo('b', 'yearly'));
    expect(world.live().export).toEqual({
      exportBucketId: 'a'.repeat(24),
      frequencyType: 'monthly',
    });
  });

  test('leaves an export in the bucket somebody else chose', async () => {
    await rollBack(exportTo('a', 'monthly'), exportTo('a', 'yearly'), {
      meanwhile: () => {
        world.byHand({ export: { exportBucketId: 'c'.repeat(24), frequencyType: 'yearly' } });
      },
    });
    expect(world.live().export).toEqual({
      exportBucketId: 'c'.repeat(24),
      frequencyType: 'monthly',
    });
  });
});

describe('after a rollback', () => {
  test('what it left stronger is ours, and the next deployment may lower it', async () => {
    await rollBack({ items: withDaily(14) }, { items: withDaily(28) });
    expect(world.dailyDays()).toBe(28);
    world.stackStatus = 'UPDATE_IN_PROGRESS';
    await world.send(world.update({ items: withDaily(15) }, { items: withDaily(14) }));
    expect(world.dailyDays()).toBe(15);
  });

  test('what somebody made stronger still is not', async () => {
    await rollBack({ items: withDaily(14) }, { items: withDaily(28) });
    world.itemsByHand('daily', { retentionValue: 29 });
    world.stackStatus = 'UPDATE_IN_PROGRESS';
    const next = world.update({ items: withDaily(15) }, { items: withDaily(14) });
    expect((await world.refusal(next)).message).toContain('live 29 days, desired 15 days');
    expect(world.dailyDays()).toBe(29);
  });

  test.each([
    ['the same schedule', {}],
    ['the one that was undone', moved],
  ])('%s is deployed without a complaint about somebody else', async (_name, next) => {
    await rollBack({}, moved);
    world.stackStatus = 'UPDATE_IN_PROGRESS';
    await world.send(world.update(next, {}, { reapply: 'again' }));
    expect(world.items().filter((item) => item.startsWith('weekly'))).toHaveLength(1);
  });
});

describe('a rollback that is not about the schedule', () => {
  const other = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:atlas/other-XyZxYz';
  const through = (secretArn: string, days: number): Record<string, unknown> =>
    world.properties(
      { items: withDaily(days) },
      { connection: { secretArn, baseUrl: world.atlas.url } },
    );

  beforeEach(async () => {
    await world.send({});
    await world.send({ ...world.update({ items: withDaily(8) }) });
    world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
  });

  test('uses the connection of the undone deployment when its own is out of reach', async () => {
    const own = through(
      'arn:aws:secretsmanager:us-east-1:123456789012:secret:atlas/old-AbCdEf',
      14,
    );
    world.secrets.set(other, world.secret);
    world.secret = undefined;
    await world.send({
      ...world.update({}),
      ResourceProperties: own,
      OldResourceProperties: through(other, 8),
    });
    expect(world.dailyDays()).toBe(14);
    expect(world.lines).toContain(
      'trying the connection of the deployment that is undone, because secret atlas/old-AbCdEf holds text that is not a JSON object; store {"clientId", "clientSecret"} of an Atlas service account or {"publicKey", "privateKey"} of an API key in it',
    );
  });

  test('uses it as well when its own credential may not write any more', async () => {
    world.secrets.set(other, world.secret);
    world.atlas.addServiceAccount({
      clientId: 'reader',
      clientSecret: 's',
      roles: { [PROJECT]: ['GROUP_READ_ONLY'] },
    });
    world.secret = JSON.stringify({ clientId: 'reader', clientSecret: 's' });
    await world.send({ ...world.update({}), OldResourceProperties: through(other, 8) });
    expect(world.dailyDays()).toBe(14);
  });

  test('needs nothing of properties a newer version wrote', async () => {
    const newer = { ...world.properties(), schema: '2', brandNew: 'x', connection: 7 };
    await world.send({ ...world.update({}), OldResourceProperties: newer });
    expect(world.dailyDays()).toBe(14);
  });

  test('ends even if its own properties are of a newer version', async () => {
    const newer = { ...world.properties(), schema: '2' };
    await world.send({ ...world.update({}), ResourceProperties: newer });
    expect(world.dailyDays()).toBe(8);
    expect(world.lines.at(-1)).toBe(
      "cluster orders: the rollback left it as it is: property 'properties.schema' of the deployed resource should be 1 (this handler reads no other shape), not 2; it was written by a newer version of mongodb-backup-constructs or this is a bug in it, please report it",
    );
    await world.send({
      RequestType: 'Delete',
      PhysicalResourceId: `${PROJECT}/orders`,
      ResourceProperties: { ...newer, onRemove: 'delete-schedule' },
    });
    expect(world.dailyDays()).toBe(8);
  });
});

describe('a slow deployment that CloudFormation gave up on', () => {
  test.each(['UPDATE_ROLLBACK_IN_PROGRESS', 'UPDATE_ROLLBACK_COMPLETE'])(
    'does not write any more once the stack is %s',
    async (status) => {
      await world.send({ ResourceProperties: world.properties({ items: withDaily(30) }) });
      world.atlas.fault({ kind: 'status', status: 429, method: 'PATCH' });
      world.onSleep = () => {
        world.stackStatus = status;
      };
      const slow = world.update({ items: withDaily(8) }, { items: withDaily(30) });
      expect((await world.refusal(slow)).message).toMatch(
        /^Schedule: its stack .*, so the write was not sent; deploy the stack again if the change is still wanted; the old schedule stands unchanged$/,
      );
      expect(world.dailyDays()).toBe(30);
    },
  );
});
