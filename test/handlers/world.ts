import { randomBytes } from 'node:crypto';
import { createAtlasClient } from '../../lib/atlas/client/atlas-client';
import { type RunRecord, type RunRecords } from '../../lib/atlas/operations/run-records';
import {
  type HandlerDependencies,
  type StackHandle,
  type WaitSignal,
} from '../../lib/handlers/dependencies';
import { type ResourceAnswer, type ResourceEvent } from '../../lib/handlers/event';
import { makeHandler } from '../../lib/handlers/handler';
import { startAtlasSimulator, type AtlasSimulator } from '../../lib/simulator';

export const PROJECT = '65f0c1d2e3a4b5c6d7e8f901';
export const SECRET_ARN =
  'arn:aws:secretsmanager:us-east-1:123456789012:secret:atlas/backup-manager-AbCdEf';
export const CLIENT_SECRET = 'mdb_sa_sk_very-secret-text';
export const STACK_ID = 'arn:aws:cloudformation:us-east-1:123456789012:stack/Orders/1234';

/** Policy items as CloudFormation delivers them: every number a string. */
export const ITEMS = [
  { frequency: 'hourly', every: '6', keep: { amount: '7', unit: 'days' } },
  { frequency: 'daily', keep: { amount: '14', unit: 'days' } },
  { frequency: 'weekly', on: 'saturday', keep: { amount: '8', unit: 'weeks' } },
  { frequency: 'monthly', on: 'last', keep: { amount: '13', unit: 'months' } },
  { frequency: 'yearly', month: 'december', keep: { amount: '2', unit: 'years' } },
];

/** A simulated Atlas with the handler in front of it, and everything a test may turn. */
export interface World {
  readonly atlas: AtlasSimulator;
  readonly lines: string[];
  readonly sleeps: number[];
  readonly records: Map<string, RunRecord>;
  /** What was started of a state machine, by the name of the execution. */
  readonly executions: Map<string, ResourceEvent>;
  /** What wait conditions were told. */
  readonly signals: (WaitSignal & StackHandle)[];
  /** Whether their handles still take signals. */
  takesSignals: boolean;
  /** What is said once per change; lost when Lambda starts anew. */
  readonly said: Map<string, string>;
  secret: string | undefined;
  /** Secrets beside the usual one, by ARN. */
  readonly secrets: Map<string, string | undefined>;
  /** Happens while a request is waited for. */
  onSleep: () => void;
  stackStatus: string | Error;
  remainingMillis: number;
  send(event: Partial<ResourceEvent>): Promise<ResourceAnswer>;
  /** The error a call ends with; fails the test if there is none. */
  refusal(event: Partial<ResourceEvent>): Promise<Error>;
  properties(schedule?: object, more?: object): Record<string, unknown>;
  patches(): number;
  close(): Promise<void>;
}

/** When a world begins, and the role of its service account. */
export interface WorldOptions {
  readonly startAt?: string;
  readonly role?: string;
}

/** Starts a world with a project, the cluster orders and a backup manager's service account. */
export async function startWorld({
  startAt = '2026-11-21T03:16:07Z',
  role = 'GROUP_BACKUP_MANAGER',
}: WorldOptions = {}): Promise<World> {
  const atlas = await startAtlasSimulator({ startAt, clockRunning: false });
  atlas.addProject({ id: PROJECT, name: 'Payments' });
  atlas.addCluster({ projectId: PROJECT, name: 'orders', tier: 'M30', pitEnabled: true });
  atlas.addServiceAccount({
    clientId: 'mdb_sa_id_1',
    clientSecret: CLIENT_SECRET,
    roles: { [PROJECT]: [role] },
  });
  const world: World = {
    atlas,
    lines: [],
    sleeps: [],
    records: new Map(),
    executions: new Map(),
    signals: [],
    takesSignals: true,
    said: new Map(),
    secret: JSON.stringify({ clientId: 'mdb_sa_id_1', clientSecret: CLIENT_SECRET }),
    secrets: new Map(),
    onSleep: () => undefined,
    stackStatus: 'UPDATE_IN_PROGRESS',
    remainingMillis: 600_000,
    send: async (event) =>
      (await makeHandler(dependenciesOf(world))(toEvent(event))) as ResourceAnswer,
    refusal: async (event) => {
      const outcome = await world.send(event).catch((error: unknown) => error);
      if (outcome instanceof Error) return outcome;
      throw new Error('the call was expected to fail');
    },
    properties: (schedule = { items: ITEMS }, more = {}) => ({
      ServiceToken: 'arn:aws:lambda:us-east-1:123456789012:function:provider',
      schema: '1',
      connection: { secretArn: SECRET_ARN, baseUrl: atlas.url },
      projectId: PROJECT,
      clusterName: 'orders',
      schedule,
      ...more,
    }),
    patches: () => atlas.requests().filter(({ method }) => method === 'PATCH').length,
    close: () => atlas.close(),
  };
  return world;

  function toEvent(event: Partial<ResourceEvent>): ResourceEvent {
    return {
      RequestType: 'Create',
      RequestId: 'c5f1a7e0',
      StackId: STACK_ID,
      LogicalResourceId: 'Schedule',
      ResourceType: 'Custom::MongoDbBackupSchedule',
      ResourceProperties: world.properties(),
      ...event,
    };
  }
}

export function dependenciesOf(world: World): HandlerDependencies {
  const transport = {
    fetch: globalThis.fetch,
    now: () => world.atlas.clock.now().getTime(),
    sleep: (millis: number) => {
      world.sleeps.push(millis);
      world.remainingMillis -= millis;
      world.onSleep();
      return Promise.resolve();
    },
    random: () => 0,
    nonce: () => randomBytes(8).toString('hex'),
    remainingMillis: () => world.remainingMillis,
  };
  return {
    readSecret: (arn) =>
      Promise.resolve(world.secrets.has(arn) ? world.secrets.get(arn) : world.secret),
    writeSecret: (arn, text) => {
      world.secrets.set(arn, text);
      return Promise.resolve();
    },
    readStackStatus: () =>
      world.stackStatus instanceof Error
        ? Promise.reject(world.stackStatus)
        : Promise.resolve(world.stackStatus),
    createClient: (baseUrl, credential, beforeWrite) =>
      createAtlasClient({ baseUrl, credential, transport, beforeWrite }),
    records: recordsIn(world.records),
    startExecution: (_, name, input) => {
      if (!world.executions.has(name)) world.executions.set(name, input as ResourceEvent);
      return Promise.resolve();
    },
    signal: (handle, told) => {
      if (world.takesSignals) world.signals.push({ ...handle, ...told });
      return Promise.resolve(world.takesSignals);
    },
    said: world.said,
    log: (line) => world.lines.push(line),
  };
}

function recordsIn(records: Map<string, RunRecord>): RunRecords {
  return {
    read: (name) => Promise.resolve(records.get(name)),
    createIfAbsent: (name, record) => {
      if (records.has(name)) return Promise.resolve(false);
      records.set(name, record);
      return Promise.resolve(true);
    },
    write: (name, record) => {
      records.set(name, record);
      return Promise.resolve();
    },
  };
}
