import { type ResourceEvent } from '../../lib/handlers/event';
import { startScheduleWorld, withDaily, type ScheduleWorld } from './schedule-world';
import { ITEMS, PROJECT, STACK_ID } from './world';

let world: ScheduleWorld;

const emptied = { onRemove: 'delete-schedule' };
const remove = (more: object = emptied, given: Partial<ResourceEvent> = {}) => ({
  RequestType: 'Delete' as const,
  PhysicalResourceId: `${PROJECT}/orders`,
  ResourceProperties: world.properties({ items: ITEMS }, more),
  ...given,
});

const create = (more: object = emptied, given: Partial<ResourceEvent> = {}) => ({
  ResourceProperties: world.properties({ items: ITEMS }, more),
  ...given,
});

beforeEach(async () => {
  world = await startScheduleWorld();
  await world.send(create());
  world.stackStatus = 'DELETE_IN_PROGRESS';
});

afterEach(() => world.close());

test('keeps the live schedule without a call to Atlas', async () => {
  const before = world.atlas.requests().length;
  await world.send(remove({}));
  expect(world.atlas.requests()).toHaveLength(before);
  expect(world.dailyDays()).toBe(14);
});

test('empties the schedule when the app says so, and writes down what it was', async () => {
  await world.send(remove());
  expect(world.items()).toEqual([]);
  expect(world.lines.slice(-2)).toEqual([
    'cluster orders: emptying snapshots every 6 h for 7 days, daily snapshots for 14 days, weekly snapshots on saturday for 8 weeks, monthly snapshots on the last day for 13 months, yearly snapshots on 1 december for 2 years; window 7 days; at 03:16 UTC',
    'cluster orders: the schedule was emptied, as the app asks; existing snapshots stay until they expire',
  ]);
});

test('does nothing for an id CloudFormation invented', async () => {
  await world.send(remove(emptied, { PhysicalResourceId: 'Orders-Schedule-1ABCDEF' }));
  expect(world.dailyDays()).toBe(14);
});

test('deletes nothing in a rollback', async () => {
  world.stackStatus = 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS';
  await world.send(remove());
  expect(world.dailyDays()).toBe(14);
});

test('deletes nothing late', async () => {
  world.stackStatus = 'UPDATE_COMPLETE';
  expect((await world.refusal(remove())).message).toBe(
    'Schedule: this Delete comes late, its stack is at something else by now, so nothing was changed; deploy the stack again if the change is still wanted',
  );
  expect(world.dailyDays()).toBe(14);
});

test('succeeds when the cluster is gone', async () => {
  world.atlas.fault({ kind: 'status', status: 404, operation: 'getGroupClusterBackupSchedule' });
  expect((await world.refusal(remove())).message).toContain('404');
  const gone = { ...emptied, clusterName: 'gone' };
  world.records.set(nameOfOwner('gone'), ownedBy('Orders/Schedule'));
  await world.send(remove(gone, { PhysicalResourceId: `${PROJECT}/gone` }));
  expect(world.lines.at(-1)).toBe('cluster gone: there is no schedule any more, nothing to delete');
});

describe('only its owner empties a schedule:', () => {
  test('not the construct that was renamed, whose successor was created before', async () => {
    world.stackStatus = 'UPDATE_IN_PROGRESS';
    await world.send(create(emptied, { LogicalResourceId: 'Renamed' }));
    expect(world.lines).toContain(
      'cluster orders: its schedule belongs to Orders/Renamed now, no longer to Orders/Schedule',
    );
    world.stackStatus = 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS';
    await world.send(remove());
    expect(world.dailyDays()).toBe(14);
    expect(world.lines.at(-1)).toBe(
      'cluster orders: the live schedule belongs to Orders/Renamed, so it stays',
    );
    await world.send(remove(emptied, { LogicalResourceId: 'Renamed' }));
    expect(world.items()).toEqual([]);
  });

  test('not a construct that was moved to another stack', async () => {
    const StackId = STACK_ID.replace('stack/Orders/', 'stack/Payments/');
    world.stackStatus = 'CREATE_IN_PROGRESS';
    await world.send(create(emptied, { StackId }));
    world.stackStatus = 'DELETE_IN_PROGRESS';
    await world.send(remove());
    expect(world.dailyDays()).toBe(14);
  });

  test('the construct of a stack that was deleted and created again is the same', async () => {
    const StackId = STACK_ID.replace('1234', '5678');
    await world.send(remove(emptied, { StackId }));
    expect(world.items()).toEqual([]);
  });

  test('nobody while it is not known who applied it', async () => {
    world.records.clear();
    await world.send(remove());
    expect(world.dailyDays()).toBe(14);
    expect(world.lines.at(-1)).toBe(
      'cluster orders: the live schedule belongs to no construct that is known, so it stays',
    );
  });

  test('a failed creation does not make it one', async () => {
    world.stackStatus = 'UPDATE_IN_PROGRESS';
    world.atlas.fault({ kind: 'status', status: 400, method: 'PATCH' });
    const weaker = world.properties({ items: withDaily(15) }, { adopt: 'true' });
    await world.refusal({ LogicalResourceId: 'Renamed', ResourceProperties: weaker });
    world.stackStatus = 'DELETE_IN_PROGRESS';
    await world.send(remove());
    expect(world.items()).toEqual([]);
  });
});

describe('what somebody made stronger by hand', () => {
  beforeEach(() => {
    world.itemsByHand('yearly', { retentionValue: 10 });
  });

  test('is not emptied', async () => {
    expect((await world.refusal(remove())).message).toBe(
      'cluster orders: the live schedule is stronger than the app declared and was not emptied (yearly retention: last declared 2 years, live 10 years, desired none); lower it in Atlas and remove it again, or keep it with onRemove: OnRemove.KEEP',
    );
    expect(world.items()).toHaveLength(5);
  });

  test('is emptied when the app overwrites drift', async () => {
    await world.send(remove({ ...emptied, onDrift: 'overwrite' }));
    expect(world.items()).toEqual([]);
  });
});

describe('a schedule that another construct wrote and could not record', () => {
  const other = (fault?: object): Promise<unknown> => {
    world.stackStatus = 'UPDATE_IN_PROGRESS';
    if (fault !== undefined) world.atlas.fault({ kind: 'status', method: 'PATCH', ...fault });
    return world
      .send(
        create(emptied, {
          LogicalResourceId: 'Other',
          ResourceProperties: world.properties({ items: withDaily(20) }, emptied),
        }),
      )
      .catch(() => undefined);
  };
  const removeFirst = async (): Promise<void> => {
    world.stackStatus = 'DELETE_IN_PROGRESS';
    await world.send(remove({ ...emptied, onDrift: 'overwrite' }));
  };

  test('is not emptied by the one before', async () => {
    const set = world.records.set.bind(world.records);
    let writes = 0;
    world.records.set = (name, record) => {
      writes += 1;
      if (writes > 1) throw new Error('the Lambda died');
      return set(name, record);
    };
    await other();
    world.records.set = set;
    await removeFirst();
    expect(world.dailyDays()).toBe(20);
    expect(world.lines.at(-1)).toBe(
      'cluster orders: the live schedule belongs to Orders/Other, so it stays',
    );
  });

  test('is told to belong to the other once that is recorded', async () => {
    await other();
    expect(world.lines).toContain(
      'cluster orders: its schedule belongs to Orders/Other now, no longer to Orders/Schedule',
    );
  });

  test('stays the first one’s where Atlas refused the other', async () => {
    await other({ status: 400 });
    await removeFirst();
    expect(world.items()).toEqual([]);
  });
});

describe('a restore window', () => {
  const widen = (restoreWindowDays: number): void => {
    const schedule = world.atlas.schedule(PROJECT, 'orders');
    if (schedule !== undefined)
      world.atlas.setCluster(PROJECT, 'orders', { schedule: { ...schedule, restoreWindowDays } });
  };
  const declared = { items: ITEMS, restoreWindowDays: '2' };

  test('that somebody widened by hand keeps its schedule', async () => {
    world.stackStatus = 'UPDATE_IN_PROGRESS';
    const narrowed = world.properties(declared, { ...emptied, onDrift: 'overwrite' });
    await world.send({ ...world.update(declared), ResourceProperties: narrowed });
    widen(5);
    world.stackStatus = 'DELETE_IN_PROGRESS';
    const removal = remove(emptied, { ResourceProperties: world.properties(declared, emptied) });
    expect((await world.refusal(removal)).message).toBe(
      'cluster orders: the live schedule is stronger than the app declared and was not emptied (restore window: last declared 2 days, live 5 days, desired 0 days); lower it in Atlas and remove it again, or keep it with onRemove: OnRemove.KEEP',
    );
    expect(world.items()).toHaveLength(5);
  });

  test('that the app does not manage keeps nothing', async () => {
    widen(5);
    await world.send(remove());
    expect(world.items()).toEqual([]);
  });
});

const ownedBy = (owner: string) =>
  ({ state: 'done', at: '2026-11-21T03:16:07Z', plan: { owner } }) as const;

/** The name the record of the owner has for another cluster. */
const nameOfOwner = (cluster: string): string => {
  const known = [...world.records.keys()].find((name) => name.includes('/owner/')) ?? '';
  return known.replace('/orders/', `/${cluster}/`);
};
