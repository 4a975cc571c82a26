import { makeHandler } from '../../lib/handlers/handler';
import {
  type CompletionAnswer,
  type ResourceAnswer,
  type ResourceEvent,
} from '../../lib/handlers/event';
import { logChange } from '../../lib/handlers/log-change';
import { restoreOf, snapshotOf, startRunsWorld, type RunsWorld } from './runs-world';
import { dependenciesOf, STACK_ID } from './world';

const EVENT: ResourceEvent = {
  RequestType: 'Create',
  RequestId: 'first',
  StackId: STACK_ID,
  LogicalResourceId: 'Drill',
  ResourceType: 'Custom::MongoDbBackupRestore',
  ResourceProperties: {},
};

test('a state is logged when it is another than before, by resource and request, whatever counts up in it', () => {
  const lines: string[] = [];
  const deps = { said: new Map<string, string>(), log: (line: string) => lines.push(line) };
  const say = (line: string, more: Partial<ResourceEvent> = {}): void => {
    logChange({ ...EVENT, ...more }, line, deps);
  };
  say('drill: running for 40 s');
  say('drill: running for 2 min 10 s');
  say('drill: finished, staging is still REPAIRING');
  say('drill: running for 3 min');
  say('other: running for 3 min', { LogicalResourceId: 'Other' });
  say('drill: running for 4 min');
  say('drill: running for 5 min', { RequestId: 'second' });
  expect(lines).toEqual([
    'drill: running for 40 s',
    'drill: finished, staging is still REPAIRING',
    'drill: running for 3 min',
    'other: running for 3 min',
    'drill: running for 5 min',
  ]);
});

describe('what is waited for is logged once per state', () => {
  let world: RunsWorld;
  beforeEach(async () => {
    world = await startRunsWorld();
    world.atlas.clock.advance({ hours: 12 });
  });
  afterEach(() => world.close());

  /** Polls every five virtual seconds, so that every state is seen more than once. */
  async function states(more: Partial<ResourceEvent>): Promise<readonly string[]> {
    const event = { ...EVENT, ...more };
    const handler = makeHandler(dependenciesOf(world));
    const answer = (await handler(event)) as ResourceAnswer;
    const before = world.lines.length;
    for (let polls = 0; polls < 200; polls++) {
      const { IsComplete } = (await handler({ ...event, ...answer })) as CompletionAnswer;
      if (IsComplete) return world.lines.slice(before);
      world.atlas.clock.advance({ seconds: 5 });
    }
    throw new Error('the run did not end');
  }

  const repeated = (lines: readonly string[]): readonly string[] =>
    lines.filter((line, index) => lines.indexOf(line) !== index);

  test('of a restore', async () => {
    const lines = await states({
      ResourceProperties: restoreOf(world, { kind: 'newest-snapshot', maxAgeHours: '24' }),
    });
    expect(lines.filter((line) => line.includes('running for'))).toHaveLength(1);
    expect(repeated(lines)).toEqual([]);
  });

  test('of a snapshot', async () => {
    const lines = await states({
      ResourceType: 'Custom::MongoDbBackupSnapshot',
      ResourceProperties: snapshotOf(world),
    });
    expect(lines.filter((line) => line.includes('inProgress')).length).toBeLessThan(2);
    expect(repeated(lines)).toEqual([]);
  });
});
