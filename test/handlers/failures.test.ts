import { CLIENT_SECRET, ITEMS, PROJECT, startWorld, type World } from './world';

let world: World;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(async () => {
  expect(world.lines.join('\n')).not.toContain(CLIENT_SECRET);
  await world.close();
});

const failing = async (event: Parameters<World['send']>[0] = {}): Promise<string> => {
  const refusal = await world.refusal(event);
  expect(refusal.stack).toBe(refusal.message);
  expect(refusal.message).not.toContain(CLIENT_SECRET);
  expect(refusal.message).not.toContain('\n');
  return refusal.message;
};

const onCluster = (clusterName: string): Parameters<World['send']>[0] => ({
  ResourceProperties: world.properties({ items: ITEMS }, { clusterName }),
});

test.each([
  ['no text', undefined, 'text that is not a JSON object'],
  ['text', 'hunter2', 'text that is not a JSON object'],
  ['another shape', '{"user":"a","password":"b"}', 'the keys user, password'],
  ['half a credential', '{"clientId":"a"}', 'the keys clientId'],
])(
  'a secret that holds %s names what it holds and what it should',
  async (_case, secret, found) => {
    world.secret = secret;
    expect(await failing()).toBe(
      `secret atlas/backup-manager-AbCdEf holds ${found}; store {"clientId", "clientSecret"} of an Atlas service account or {"publicKey", "privateKey"} of an API key in it`,
    );
  },
);

test('a wrong client secret is told apart from a missing role', async () => {
  world.secret = JSON.stringify({ clientId: 'mdb_sa_id_1', clientSecret: 'expired' });
  expect(await failing()).toBe(
    'the service account ****id_1 was refused a token; its secret is wrong or has expired: create a new client secret in Atlas and store it in the secret',
  );
});

test('a missing role names the role and where it is needed', async () => {
  world.atlas.addServiceAccount({
    clientId: 'reader',
    clientSecret: 's',
    roles: { [PROJECT]: ['GROUP_READ_ONLY'] },
  });
  world.secret = JSON.stringify({ clientId: 'reader', clientSecret: 's' });
  expect(await failing()).toBe(
    'Atlas refused updateGroupClusterBackupSchedule for cluster orders (401 USER_UNAUTHORIZED, "Current user is not authorized to perform this action."); give the credential the role Project Backup Manager or Project Owner in that project; an Organization Owner has to be added to the project too; the old schedule stands unchanged',
  );
});

test('a secret rotated during the run is read once more', async () => {
  world.atlas.addServiceAccount({ clientId: 'old', clientSecret: 'o', roles: {} });
  const current = world.secret;
  let reads = 0;
  Object.defineProperty(world, 'secret', {
    get: () => (++reads === 1 ? JSON.stringify({ clientId: 'old', clientSecret: 'o' }) : current),
  });
  await world.send({});
  expect(reads).toBe(2);
});

test('an API key works as a service account does', async () => {
  world.atlas.addApiKey({
    publicKey: 'abcdefgh',
    privateKey: 'p-r-i-v',
    roles: { [PROJECT]: ['GROUP_OWNER'] },
  });
  world.secret = JSON.stringify({ publicKey: 'abcdefgh', privateKey: 'p-r-i-v' });
  await world.send({});
  expect(world.patches()).toBe(1);
});

test('an unreachable Atlas names the host', async () => {
  await world.atlas.close();
  expect(await failing()).toMatch(
    /^cluster orders: no answer from 127\.0\.0\.1:\d+ to getGroupCluster \(ECONNREFUSED\); check the base URL and that this deployment can reach it: a Lambda in a VPC needs a NAT gateway$/,
  );
});

test('an unknown cluster lists the clusters there are', async () => {
  expect(await failing(onCluster('order'))).toBe(
    `cluster order: project ${PROJECT} has no such cluster (404 CLUSTER_NOT_FOUND); it has orders; check the name, or create the cluster first`,
  );
});

test('a Flex cluster is told to have no schedule', async () => {
  world.atlas.addFlexCluster({ projectId: PROJECT, name: 'small' });
  expect(await failing(onCluster('small'))).toBe(
    'Atlas refused getGroupCluster for cluster small (400 CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API, "Flex cluster small cannot be used in the Cluster API."); Flex clusters have fixed daily snapshots and no schedule; remove the schedule, or move the cluster to M10 or larger',
  );
});

test('a storm of 429 is waited out as Retry-After says', async () => {
  world.atlas.fault({ kind: 'status', status: 429, method: 'GET', times: 3, retryAfterSeconds: 7 });
  await world.send({});
  expect(world.sleeps).toEqual([7000, 7000, 7000]);
});

test('a storm of 429 without Retry-After is waited out ever longer', async () => {
  world.atlas.fault({
    kind: 'status',
    status: 429,
    operation: 'updateGroupClusterBackupSchedule',
    times: 3,
  });
  await world.send({});
  expect(world.sleeps).toEqual([10_000, 20_000, 40_000]);
});

test('a storm that outlives the Lambda ends in time, with one line', async () => {
  world.remainingMillis = 25_000;
  world.atlas.fault({ kind: 'status', status: 429, operation: 'getGroupCluster', times: 99 });
  expect(await failing()).toBe(
    'Atlas refused getGroupCluster for cluster orders (429 RATE_LIMITED_TOKEN_BUCKET, "Injected by the simulator."); deploy again later, or fewer clusters at once',
  );
  expect(world.remainingMillis).toBeGreaterThan(0);
});

test('a 503 is tried again', async () => {
  world.atlas.fault({
    kind: 'status',
    status: 503,
    times: 2,
    operation: 'updateGroupClusterBackupSchedule',
  });
  await world.send({});
  expect(world.sleeps).toEqual([1000, 2000]);
});

test('a page of a proxy is not taken for an answer of Atlas', async () => {
  world.atlas.fault({ kind: 'html', times: 99, operation: 'getGroupCluster' });
  expect(await failing()).toBe(
    'Atlas failed at getGroupCluster for cluster orders (502 NOT_FROM_ATLAS, "an answer of type text/html, probably of a proxy"); deploy again later',
  );
});

test('a token that ended early is renewed once', async () => {
  world.atlas.fault({ kind: 'expire-tokens', operation: 'updateGroupClusterBackupSchedule' });
  await world.send({});
  expect(
    world.atlas.requests().filter(({ operation }) => operation === 'createToken'),
  ).toHaveLength(2);
});

test('properties of a newer version are refused by name', async () => {
  expect(await failing({ ResourceProperties: { ...world.properties(), schema: '2' } })).toBe(
    "property 'properties.schema' of the deployed resource should be 1 (this handler reads no other shape), not 2; it was written by a newer version of mongodb-backup-constructs or this is a bug in it, please report it",
  );
});

test('a bug of ours says that it is ours and leaves its stack in the log', async () => {
  expect(await failing({ ResourceType: 'Custom::Other' })).toBe(
    'this is a bug in mongodb-backup-constructs, please report it with the request id c5f1a7e0 (Error: resource type Custom::Other is not one this handler serves)',
  );
  expect(world.lines.join('\n')).toContain('at kindOf');
});

test('a failure longer than CloudFormation takes is cut, and the log has it whole', async () => {
  const copies = Array.from({ length: 80 }, (_, index) => ({
    region: { provider: 'AWS', name: `REGION_NUMBER_${index}` },
    oplog: 'true',
  }));
  await world.send({ ResourceProperties: world.properties({ items: ITEMS, copies }) });
  const message = await failing({
    ResourceProperties: world.properties({ items: ITEMS, copies: [] }),
  });
  expect(Buffer.byteLength(message)).toBeLessThan(1600);
  expect(message).toMatch(/ … \(the rest is in the log\)$/);
  expect(world.lines.at(-1)).toContain('REGION_NUMBER_79');
});
