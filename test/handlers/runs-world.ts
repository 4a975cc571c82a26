import { type AtlasSimulator } from '../../lib/simulator';
import {
  type CompletionAnswer,
  type ResourceAnswer,
  type ResourceEvent,
} from '../../lib/handlers/event';
import { makeHandler } from '../../lib/handlers/handler';
import {
  dependenciesOf,
  PROJECT,
  SECRET_ARN,
  STACK_ID,
  startWorld,
  type World,
  type WorldOptions,
} from './world';

/** Polls a run may take in a test before it counts as one that never ends. */
const MOST_POLLS = 60;

/** A world with a second cluster to restore into, and events carried through to their end as the framework does. */
export interface RunsWorld extends World {
  /** One event, polled once every 30 virtual seconds until it is complete. */
  run(event: Partial<ResourceEvent>): Promise<ResourceAnswer>;
  /** The error a run ends with; fails the test if there is none. */
  failure(event: Partial<ResourceEvent>): Promise<string>;
  /** POSTs so far to a path that ends so. */
  posts(suffix: string): number;
}

export const ORDERS = { shop: { orders: [{ _id: 1, total: 10 }] } };
export const STAGING = { shop: { orders: [{ _id: 9, total: 99 }] } };

export async function startRunsWorld(options?: WorldOptions): Promise<RunsWorld> {
  const world = await startWorld(options);
  const { atlas } = world;
  atlas.addCluster({
    projectId: PROJECT,
    name: 'staging',
    tier: 'M30',
    mongoDbVersion: '8.0.29',
    data: STAGING,
  });
  atlas.writeData(PROJECT, 'orders', ORDERS);
  world.stackStatus = 'CREATE_IN_PROGRESS';
  const run: RunsWorld['run'] = async (given) => await complete(world, toEvent(given));
  return Object.assign(world, {
    run,
    failure: async (given: Partial<ResourceEvent>) => {
      const outcome = await run(given).catch((error: unknown) => error);
      if (outcome instanceof Error) return outcome.message;
      throw new Error('the run was expected to fail');
    },
    posts: (suffix: string) => countPosts(atlas, suffix),
  });
}

const countPosts = (atlas: AtlasSimulator, suffix: string): number =>
  atlas.requests().filter(({ method, path }) => method === 'POST' && path.endsWith(suffix)).length;

function toEvent(given: Partial<ResourceEvent>): ResourceEvent {
  return {
    RequestType: 'Create',
    RequestId: 'c5f1a7e0',
    StackId: STACK_ID,
    LogicalResourceId: 'Before',
    ResourceType: 'Custom::MongoDbBackupSnapshot',
    ResourceProperties: {},
    ...given,
  };
}

async function complete(world: World, event: ResourceEvent): Promise<ResourceAnswer> {
  const handler = makeHandler(dependenciesOf(world));
  const answer = (await handler(event)) as ResourceAnswer;
  for (let poll = 0; poll < MOST_POLLS; poll++) {
    const next = (await handler({ ...event, ...answer })) as CompletionAnswer;
    if (next.IsComplete) return { ...answer, ...(next.Data !== undefined && { Data: next.Data }) };
    world.atlas.clock.advance({ seconds: 30 });
  }
  throw new Error(`the run did not end within ${MOST_POLLS} polls`);
}

const connection = ({ atlas }: World): object => ({ secretArn: SECRET_ARN, baseUrl: atlas.url });

/** Properties of a snapshot of orders as CloudFormation delivers them. */
export const snapshotOf = (world: World, more: object = {}): Record<string, unknown> => ({
  ServiceToken: 'token',
  schema: '1',
  connection: connection(world),
  projectId: PROJECT,
  clusterName: 'orders',
  key: 'v2',
  keep: { amount: '30', unit: 'days' },
  description: 'before schema v2',
  reuseWithinHours: '2',
  ...more,
});

/** Properties of a restore of orders into staging as CloudFormation delivers them. */
export const restoreOf = (
  world: World,
  source: object,
  more: object = {},
): Record<string, unknown> => ({
  ServiceToken: 'token',
  schema: '1',
  connection: connection(world),
  projectId: PROJECT,
  clusterName: 'staging',
  source: { cluster: { projectId: PROJECT, clusterName: 'orders' }, ...source },
  runId: '2026-11-21',
  overwriteTarget: 'staging',
  safetySnapshot: { keep: { amount: '7', unit: 'days' } },
  waitMinutes: '50',
  ...more,
});
