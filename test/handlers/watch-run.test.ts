import { type CompletionAnswer, type ResourceEvent } from '../../lib/handlers/event';
import { makeHandler } from '../../lib/handlers/handler';
import { restoreOf, startRunsWorld, type RunsWorld } from './runs-world';
import { dependenciesOf, PROJECT, STACK_ID } from './world';

const HOUR_SECONDS = 3600;
const WATCH = {
  handle: 'Handle1',
  machine: 'arn:aws:states:us-east-1:123456789012:stateMachine:w',
};

let world: RunsWorld;

beforeEach(async () => {
  world = await startRunsWorld();
  world.atlas.clock.advance({ hours: 12 });
});
afterEach(() => world.close());

const aRestore = (
  more: Partial<ResourceEvent> = {},
  watch: object = WATCH,
): Partial<ResourceEvent> => ({
  ResourceType: 'Custom::MongoDbBackupRestore',
  LogicalResourceId: 'Start',
  ResourceProperties: restoreOf(
    world,
    { kind: 'newest-snapshot', maxAgeHours: '24' },
    { waitMinutes: '720', watch, safetySnapshot: { skippedBecause: 'a drill' } },
  ),
  ...more,
});

const slow = (hours: number): void => {
  world.atlas.fault({
    operation: 'createGroupClusterBackupRestoreJob',
    kind: 'slow',
    seconds: hours * HOUR_SECONDS,
  });
};

/** One poll of the state machine. */
const look = async (input: ResourceEvent): Promise<CompletionAnswer> =>
  (await makeHandler(dependenciesOf(world))(input)) as CompletionAnswer;

const theExecution = (): ResourceEvent => {
  const [input, another] = [...world.executions.values()];
  if (input === undefined || another !== undefined) throw new Error('not exactly one execution');
  return input;
};

/** Polls once a virtual minute until the machine would stop; answers how often. */
async function watched(): Promise<number> {
  for (let polls = 1; polls <= 800; polls++) {
    if ((await look(theExecution())).IsComplete) return polls;
    world.atlas.clock.advance({ seconds: 60 });
  }
  throw new Error('watched without end');
}

test('the resource is done once its job is started, and the machine is given no address', async () => {
  slow(3);
  const answer = await world.run(aRestore());
  expect(answer.Data).toMatchObject({ State: 'started', FinishedAt: '' });
  expect(world.signals).toEqual([]);
  const input = theExecution();
  expect(Object.keys(input).sort()).toEqual([
    'LogicalResourceId',
    'Phase',
    'RequestId',
    'RequestType',
    'ResourceProperties',
    'ResourceType',
    'StackId',
    'WaitUntil',
  ]);
  expect(JSON.stringify(input)).not.toMatch(/ResponseURL|waitcondition/);
});

test('the end of the run is signalled once, and a polled state is logged once', async () => {
  slow(1);
  await world.run(aRestore());
  expect(await watched()).toBeGreaterThan(60);
  expect(world.signals).toEqual([
    { stackId: STACK_ID, logicalId: 'Handle1', status: 'SUCCESS', reason: 'done' },
  ]);
  expect(world.lines.filter((line) => line.includes('running for'))).toHaveLength(1);
  expect(world.posts('/restoreJobs')).toBe(1);
});

test('a failed job is signalled with its one line', async () => {
  world.atlas.fault({ operation: 'createGroupClusterBackupRestoreJob', kind: 'fail-next-restore' });
  await world.run(aRestore());
  await watched();
  expect(world.signals).toEqual([
    expect.objectContaining({
      status: 'FAILURE',
      reason: expect.stringMatching(
        /^restore 2026-11-21 into staging: job [0-9a-f]{24} failed after [^;]+; staging was emptied/,
      ),
    }),
  ]);
});

test('five minutes before CloudFormation gives up, the wait says what goes on and what to do', async () => {
  slow(20);
  await world.run(aRestore());
  world.atlas.clock.advance({ seconds: 714 * 60 });
  expect(await look(theExecution())).toEqual({ IsComplete: false });
  world.atlas.clock.advance({ seconds: 60 });
  expect(await look(theExecution())).toEqual({ IsComplete: true });
  expect(world.signals[0]?.reason).toMatch(
    /^restore 2026-11-21 into staging: not done when waiting ended \(running for [^)]+\); the restore goes on in Atlas \(job [0-9a-f]{24}\), and staging must not serve clients until it ends; deploy again with the same runId to go on waiting for it$/,
  );
});

test('a credential under repair does not end the wait, and its end does', async () => {
  slow(20);
  await world.run(aRestore());
  world.secret = JSON.stringify({ clientId: 'mdb_sa_id_1', clientSecret: 'wrong' });
  for (const minutes of [60, 654]) {
    world.atlas.clock.advance({ seconds: minutes * 60 });
    expect(await look(theExecution())).toEqual({ IsComplete: false });
  }
  world.atlas.clock.advance({ seconds: 60 });
  expect(await look(theExecution())).toEqual({ IsComplete: true });
  expect(world.signals[0]).toMatchObject({
    status: 'FAILURE',
    reason: expect.stringContaining('not done when waiting ended'),
  });
  expect(world.lines.filter((line) => line.includes('asking again later'))).toHaveLength(1);
});

test.each(['UPDATE_ROLLBACK_IN_PROGRESS', 'ROLLBACK_COMPLETE', 'DELETE_IN_PROGRESS'])(
  'nobody is told any more once the stack is %s',
  async (status) => {
    slow(3);
    await world.run(aRestore());
    world.stackStatus = status;
    expect(await look(theExecution())).toEqual({ IsComplete: true });
    expect(world.signals).toEqual([]);
    expect(world.lines.at(-1)).toBe(
      'Start: its stack waits no longer, so nobody is told how the run ends',
    );
  },
);

test('an unreadable stack status is tried again, not told as a failure', async () => {
  slow(3);
  await world.run(aRestore());
  world.stackStatus = new Error('Throttling');
  await expect(look(theExecution())).rejects.toThrow('the status of the stack is unreadable');
  expect(world.signals).toEqual([]);
});

test('a deleted record never makes the watch start a second job', async () => {
  slow(3);
  await world.run(aRestore());
  for (const [name, { jobId }] of world.records)
    if (jobId !== undefined) world.records.delete(name);
  await look(theExecution());
  expect(world.posts('/restoreJobs')).toBe(1);
  expect(world.signals[0]?.reason).toBe(
    'restore 2026-11-21 into staging: the record of its job is gone, so somebody deleted it, and how the job ends is not followed; look at the restores of orders in Atlas',
  );
});

test('the same run under the same handle is not watched again; under a new one it is told at once', async () => {
  await world.run(aRestore());
  await watched();
  world.stackStatus = 'UPDATE_IN_PROGRESS';
  const properties = aRestore().ResourceProperties ?? {};
  const update = { RequestType: 'Update', OldResourceProperties: properties } as const;
  await world.run(aRestore({ ...update, RequestId: 'second' }));
  expect(world.executions.size).toBe(1);
  await world.run(aRestore({ ...update, RequestId: 'third' }, { ...WATCH, handle: 'Handle2' }));
  const next = world.executions.get('third');
  expect(next === undefined ? undefined : await look(next)).toEqual({ IsComplete: true });
  expect(world.signals.map(({ logicalId, status }) => `${logicalId} ${status}`)).toEqual([
    'Handle1 SUCCESS',
    'Handle2 SUCCESS',
  ]);
  expect(world.posts('/restoreJobs')).toBe(1);
});

test('a rollback sets nobody to watch', async () => {
  world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
  await world.run(aRestore({ RequestType: 'Update', OldResourceProperties: {} }));
  expect(world.executions.size).toBe(0);
  expect(world.posts('/restoreJobs')).toBe(0);
});

test('a handle that takes no signal any more ends the watch', async () => {
  await world.run(aRestore());
  world.takesSignals = false;
  await watched();
  expect(world.lines.at(-1)).toBe('Start: the wait condition takes no signal any more');
});

test('the removal of what only started the run says nothing', async () => {
  world.stackStatus = 'DELETE_IN_PROGRESS';
  const before = world.lines.length;
  await world.run(
    aRestore({ RequestType: 'Delete', PhysicalResourceId: `${PROJECT}/staging/Start` }),
  );
  expect(world.lines.slice(before)).toEqual(['Delete Start (Custom::MongoDbBackupRestore)']);
});
