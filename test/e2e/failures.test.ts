import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { declaredItems, liveItems, shownFailure, statusOf, writesOf } from './read-stage';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  PROJECT,
  secretOf,
  startStage,
  type AppSettings,
  type Stage,
} from './stage';

jest.setTimeout(120_000);

/** Every client secret of this file holds this text. */
const SECRET_TEXT = 'very-secret-text';
/** CloudFormation takes no longer answer. */
const LONGEST_ANSWER_BYTES = 4096;

let stage: Stage;
/** Repeats its requests for half a minute, so it runs beside the others, in a world of its own. */
let unreachable: Promise<string>;

beforeAll(async () => {
  stage = await startStage();
  stage.atlas.addFlexCluster({ projectId: PROJECT, name: 'small' });
  stage.atlas.addServiceAccount({
    clientId: 'mdb_sa_id_reader',
    clientSecret: `reader-${SECRET_TEXT}`,
    roles: { [PROJECT]: ['GROUP_READ_ONLY'] },
  });
  stage.rehearsal.putSecret('atlas/wrong', secretOf(CLIENT_ID, `wrong-${SECRET_TEXT}`));
  stage.rehearsal.putSecret('atlas/reader', secretOf('mdb_sa_id_reader', `reader-${SECRET_TEXT}`));
  stage.rehearsal.putSecret('atlas/shape', JSON.stringify({ user: 'u', password: SECRET_TEXT }));
  unreachable = deployWithoutAtlas();
  unreachable.catch(() => undefined);
});

afterEach(() => {
  expectNoLeak(stage);
});

afterAll(async () => {
  await unreachable.catch(() => undefined);
  // What was searched for secrets is really what the CLI and the Lambdas wrote.
  expect(stage.printed()).toContain('Custom::MongoDbBackupSchedule');
  expect(stage.rehearsal.lambdaLog()).toContain('Create Schedule');
  await stage.close();
});

/** Nothing a user or an operator sees holds a client secret, plain or as sent to Atlas; every answer is short enough. */
function expectNoLeak({ rehearsal, printed }: Stage): void {
  const reasons = rehearsal.stacks().flatMap(({ name }) => rehearsal.events(name));
  const seen = [printed(), rehearsal.lambdaLog(), JSON.stringify(reasons)].join('\n');
  expect(seen).not.toContain(SECRET_TEXT);
  expect(seen).not.toContain(Buffer.from(`${CLIENT_ID}:${CLIENT_SECRET}`).toString('base64'));
  for (const { answerBytes } of rehearsal.customResourceCalls()) {
    expect(answerBytes).toBeGreaterThan(0);
    expect(answerBytes).toBeLessThanOrEqual(LONGEST_ANSWER_BYTES);
  }
}

/** A stack and a cluster of its own for each row. */
function place(name: string): AppSettings {
  stage.atlas.addCluster({ projectId: PROJECT, name, tier: 'M30', pitEnabled: true });
  return { stackName: `Failures-${name}`, clusterName: name };
}

const callsOf = ({ stackName }: AppSettings): readonly (readonly [string, string])[] =>
  stage.rehearsal
    .customResourceCalls()
    .filter((call) => call.stackName === stackName)
    .map(({ requestType, status }) => [requestType, status]);

const liveSchedule = ({ clusterName }: AppSettings): unknown =>
  structuredClone(stage.atlas.schedule(PROJECT, clusterName));

async function deployWithoutAtlas(): Promise<string> {
  const alone = await startStage();
  try {
    const settings = {
      stackName: 'Unreachable',
      clusterName: 'orders',
      baseUrl: `http://127.0.0.1:${await closedPort()}`,
    };
    const run = await alone.deploy(settings);
    expectNoLeak(alone);
    expect(alone.rehearsal.lambdaLog()).toContain('failed: cluster orders: no answer from ');
    expect(statusOf(alone, settings)).toBe('ROLLBACK_COMPLETE');
    return shownFailure(alone, settings, run);
  } finally {
    await alone.close();
  }
}

/** A port nobody listens on any more. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

test.each([
  [
    'a wrong secret',
    'wrong',
    'the service account ****c1d2 was refused a token; its secret is wrong or has expired: create a new client secret in Atlas and store it in the secret',
  ],
  [
    'a missing secret',
    'missing',
    'secret atlas/missing: it could not be read (ResourceNotFoundException); it does not exist; create it in the region of the stack, or correct its name',
  ],
  [
    'a secret of another shape',
    'shape',
    'secret atlas/shape holds the keys user, password; store {"clientId", "clientSecret"} of an Atlas service account or {"publicKey", "privateKey"} of an API key in it',
  ],
  [
    'a missing role',
    'reader',
    'Atlas refused updateGroupClusterBackupSchedule for cluster reader (401 USER_UNAUTHORIZED, "Current user is not authorized to perform this action."); give the credential the role Project Backup Manager or Project Owner in that project; an Organization Owner has to be added to the project too; the old schedule stands unchanged',
  ],
])('%s fails the creation in one line and changes nothing', async (_case, name, line) => {
  const settings = { ...place(name), secretName: `atlas/${name}`, deleteOnRemove: true };
  const before = liveSchedule(settings);
  const run = await stage.deploy(settings);
  expect(shownFailure(stage, settings, run)).toBe(line);
  expect(statusOf(stage, settings)).toBe('ROLLBACK_COMPLETE');
  expect(callsOf(settings)).toEqual([
    ['Create', 'FAILED'],
    ['Delete', 'SUCCESS'],
  ]);
  expect(liveSchedule(settings)).toEqual(before);
});

test('an unknown cluster is told with the clusters there are', async () => {
  const settings = { stackName: 'Failures-unknown', clusterName: 'order' };
  place('orders');
  const line = shownFailure(stage, settings, await stage.deploy(settings));
  expect(line).toMatch(
    /^cluster order: project 65f0c1d2e3a4b5c6d7e8f901 has no such cluster \(404 CLUSTER_NOT_FOUND\); it has (\S+, )*\S+( and \d+ more)?; check the name, or create the cluster first$/,
  );
  expect(line).toContain('orders');
  expect(statusOf(stage, settings)).toBe('ROLLBACK_COMPLETE');
  expect(writesOf(stage, settings)).toBe(0);
});

test('the name of a Flex cluster is told to have no schedule', async () => {
  const settings = { stackName: 'Failures-flex', clusterName: 'small' };
  const run = await stage.deploy(settings);
  expect(shownFailure(stage, settings, run)).toBe(
    'Atlas refused getGroupCluster for cluster small (400 CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API, "Flex cluster small cannot be used in the Cluster API."); Flex clusters have fixed daily snapshots and no schedule; remove the schedule, or move the cluster to M10 or larger',
  );
  expect(statusOf(stage, settings)).toBe('ROLLBACK_COMPLETE');
  expect(callsOf(settings)).toEqual([['Create', 'FAILED']]);
  expect(writesOf(stage, settings)).toBe(0);
});

test('an Atlas out of reach is told with its address', async () => {
  expect(await unreachable).toMatch(
    /^cluster orders: no answer from 127\.0\.0\.1:\d+ to getGroupCluster \(ECONNREFUSED\); check the base URL and that this deployment can reach it: a Lambda in a VPC needs a NAT gateway$/,
  );
});

test('a storm of 429 is waited out', async () => {
  const settings = place('storm');
  for (const operation of ['getGroupCluster', 'updateGroupClusterBackupSchedule'])
    stage.atlas.fault({ kind: 'status', status: 429, operation, times: 3, retryAfterSeconds: 0 });
  expect(await stage.deploy(settings)).toMatchObject({ code: 0 });
  expect(liveItems(stage, settings)).toEqual(declaredItems(7, 14));
  expect(writesOf(stage, settings)).toBe(4);
});

test('an Atlas that answers 503 to every write leaves the old schedule, and the next deployment gets through', async () => {
  const settings = place('broken');
  await stage.deploy(settings);
  const before = liveSchedule(settings);
  const operation = 'updateGroupClusterBackupSchedule';
  const fault = { kind: 'status', status: 503, operation, retryAfterSeconds: 0 } as const;

  stage.atlas.fault({ ...fault, times: 6 });
  const changed = { ...settings, days: { hourly: 8, daily: 21 } };
  const run = await stage.deploy(changed);
  expect(shownFailure(stage, settings, run)).toBe(
    'Atlas failed at updateGroupClusterBackupSchedule for cluster broken (503 UNEXPECTED_ERROR, "Injected by the simulator."), so whether the change took effect is unknown; look at what Atlas holds, then deploy again',
  );
  expect(statusOf(stage, settings)).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(liveSchedule(settings)).toEqual(before);

  stage.atlas.fault({ ...fault, times: 2 });
  expect(await stage.deploy(changed)).toMatchObject({ code: 0 });
  expect(liveItems(stage, settings)).toEqual(declaredItems(8, 21));
});

test('an event that comes again once the stack is done is refused as late, and a delete under an id nobody gave deletes nothing', async () => {
  const settings = { ...place('twice'), deleteOnRemove: true };
  await stage.deploy(settings);
  const before = liveSchedule(settings);
  const first = stage.rehearsal.customResourceCalls().at(-1);
  expect(first).toMatchObject({ stackName: settings.stackName, requestType: 'Create' });
  const again = await stage.rehearsal.sendAgain('Schedule');
  expect(again.status).toBe('FAILED');
  expect(again.reason).toContain(
    'this Create comes late, its stack is at something else by now, so nothing was changed; deploy the stack again if the change is still wanted',
  );
  expect(await stage.rehearsal.deleteUnderInventedId('Schedule')).toMatchObject({
    stackName: settings.stackName,
    requestType: 'Delete',
    status: 'SUCCESS',
  });
  expect(liveSchedule(settings)).toEqual(before);
  expect(writesOf(stage, settings)).toBe(1);
});

test('an update the live cluster forbids rolls back without a write', async () => {
  const settings = place('forbidden');
  await stage.deploy(settings);
  const before = liveSchedule(settings);
  const run = await stage.deploy({ ...settings, days: { hourly: 3, daily: 14 } });
  expect(shownFailure(stage, settings, run)).toBe(
    'cluster forbidden: restore window of 7 days is longer than the 3 days hourly snapshots are kept, which Atlas refuses while point-in-time restore is on; keep hourly snapshots for 7 days or more, or set restoreWindowDays to 3 or less',
  );
  expect(statusOf(stage, settings)).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(callsOf(settings)).toEqual([
    ['Create', 'SUCCESS'],
    ['Update', 'FAILED'],
    ['Update', 'SUCCESS'],
  ]);
  expect(liveSchedule(settings)).toEqual(before);
  expect(writesOf(stage, settings)).toBe(1);
});

test('changed credentials are used at once: new content of the secret, and another secret', async () => {
  const settings = { ...place('rotated'), secretName: 'atlas/rotated' };
  const { rehearsal, atlas } = stage;
  rehearsal.putSecret('atlas/rotated', secretOf(CLIENT_ID, CLIENT_SECRET));
  await stage.deploy(settings);

  const rotated = { clientId: 'mdb_sa_id_next', clientSecret: `next-${SECRET_TEXT}` };
  rehearsal.putSecret('atlas/rotated', secretOf(rotated.clientId, rotated.clientSecret));
  const changed = { ...settings, days: { hourly: 8, daily: 21 } };
  expect(shownFailure(stage, settings, await stage.deploy(changed))).toBe(
    'the service account ****next was refused a token; its secret is wrong or has expired: create a new client secret in Atlas and store it in the secret',
  );
  expect(statusOf(stage, settings)).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(rehearsal.lambdaLog()).toContain(
    'cluster rotated: the rollback left it as it is: the service account ****next was refused a token; ',
  );
  expect(liveItems(stage, settings)).toEqual(declaredItems(7, 14));

  atlas.addServiceAccount({ ...rotated, roles: { [PROJECT]: ['GROUP_BACKUP_MANAGER'] } });
  expect(await stage.deploy(changed)).toMatchObject({ code: 0 });
  expect(liveItems(stage, settings)).toEqual(declaredItems(8, 21));

  const elsewhere = { ...changed, secretName: 'atlas/backup-manager' };
  expect(await stage.deploy(elsewhere)).toMatchObject({ code: 0 });
  expect(liveItems(stage, settings)).toEqual(declaredItems(8, 21));
  expect(writesOf(stage, settings)).toBe(2);
});

test('a failure too long for CloudFormation is cut to one line, and the log has it whole', async () => {
  const settings = place('long');
  await stage.deploy(settings);
  const schedule = stage.atlas.schedule(PROJECT, 'long')!;
  const monthly = Array.from({ length: 28 }, (_, day) => ({
    frequencyType: 'monthly' as const,
    frequencyInterval: day + 1,
    retentionUnit: 'months' as const,
    retentionValue: 36,
  }));
  const policies = schedule.policies.map((policy) => ({
    ...policy,
    policyItems: [...policy.policyItems, ...monthly],
  }));
  stage.atlas.setCluster(PROJECT, 'long', { schedule: { ...schedule, policies } });
  const before = liveSchedule(settings);

  const run = await stage.deploy({ ...settings, days: { hourly: 8, daily: 21 } });
  const line = shownFailure(stage, settings, run);
  expect(line).toMatch(
    /^cluster long: the live schedule is stronger than the app declares and nothing was changed \(.* … \(the rest is in the log\)$/,
  );
  expect(line).toHaveLength(1500 + ' … (the rest is in the log)'.length);
  expect(stage.rehearsal.lambdaLog()).toMatch(
    /failed: cluster long: the live schedule is stronger .*; declare the live values, or OnDrift\.OVERWRITE lowers it\n/,
  );
  expect(liveSchedule(settings)).toEqual(before);
});
