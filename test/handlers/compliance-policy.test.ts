import { type AtlasSimulator } from '../../lib/simulator';
import { startRunsWorld, type RunsWorld } from './runs-world';
import { PROJECT, SECRET_ARN } from './world';

const POLICY = {
  LogicalResourceId: 'Policy',
  ResourceType: 'Custom::MongoDbBackupCompliancePolicy',
};
const DAILY = { frequency: 'daily', keep: { amount: '7', unit: 'days' } };

let world: RunsWorld;
let atlas: AtlasSimulator;
beforeEach(async () => {
  world = await startRunsWorld();
  ({ atlas } = world);
  atlas.addServiceAccount({
    clientId: 'owner',
    clientSecret: 'owner-secret',
    roles: { [PROJECT]: ['GROUP_OWNER'] },
  });
  world.secret = JSON.stringify({ clientId: 'owner', clientSecret: 'owner-secret' });
});
afterEach(async () => {
  await world.close();
});

const properties = (more: object = {}): Record<string, unknown> => ({
  ServiceToken: 'token',
  schema: '1',
  connection: { secretArn: SECRET_ARN, baseUrl: atlas.url },
  projectId: PROJECT,
  mode: 'enforced',
  authorizedUser: { email: 'sec@example.com', firstName: 'Sec', lastName: 'Officer' },
  minimum: [DAILY],
  declaredClusters: ['orders', 'staging'],
  confirmProjectName: 'Payments',
  ...more,
});
const enforce = (more: object = {}, event: object = {}): ReturnType<RunsWorld['run']> =>
  world.run({ ...POLICY, ResourceProperties: properties(more), ...event });
const failure = (more: object): Promise<string> =>
  world.failure({ ...POLICY, ResourceProperties: properties(more) });
const puts = (): number => atlas.requests().filter(({ method }) => method === 'PUT').length;
const longest = (amount: number): object => ({
  minimum: [{ ...DAILY, keep: { amount: String(amount), unit: 'days' } }],
});

test('a policy is sent once every cluster meets it, and waited for', async () => {
  expect((await enforce()).Data).toEqual({ State: 'ACTIVE' });
  expect(world.lines).toContain(
    `compliance policy of project ${PROJECT}: orders meets it | staging meets it`,
  );
  expect(puts()).toBe(1);
  await enforce();
  expect(puts()).toBe(1);
  expect(world.lines.at(-1)).toBe(
    `compliance policy of project ${PROJECT}: it is ACTIVE and at least as strong as declared`,
  );
});

test('a draft runs every check and sends nothing', async () => {
  expect((await enforce({ mode: 'draft', confirmProjectName: undefined })).Data).toEqual({
    State: 'DRAFT',
  });
  expect(puts()).toBe(0);
});

test.each<readonly [string, object, string]>([
  [
    'without the project’s name as consent',
    { confirmProjectName: 'Payment' },
    `compliance policy of project ${PROJECT}: 'confirmProjectName' is Payment and the project is called Payments; write confirmProjectName: 'Payments' if it is meant: only MongoDB Support can lift the policy again | nothing was sent`,
  ],
  [
    'while it reaches a cluster nobody named',
    { declaredClusters: ['orders'] },
    `compliance policy of project ${PROJECT}: it would also reach staging, which the app does not declare; name them in alsoAffects if they are meant | nothing was sent`,
  ],
  [
    'while a schedule is below it',
    longest(8),
    `compliance policy of project ${PROJECT}: Atlas would refuse it: orders would be refused: the policy demands daily snapshots kept 8 days or more, and the schedule has daily snapshots kept 7 days; keep daily snapshots for 8 days or more | staging would be refused: the policy demands daily snapshots kept 8 days or more, and the schedule has daily snapshots kept 7 days; keep daily snapshots for 8 days or more | nothing was sent`,
  ],
])('nothing is sent %s', async (_case, more, line) => {
  expect(await failure(more)).toBe(line);
  expect(puts()).toBe(0);
});

test('clusters the app does not declare are named in alsoAffects', async () => {
  await enforce({ declaredClusters: ['orders'], alsoAffects: ['staging'] });
  expect(puts()).toBe(1);
});

test('a live policy that is stronger is adopted and never lowered', async () => {
  await enforce({ copyProtection: 'true' });
  expect(
    (await enforce({ minimum: [{ ...DAILY, keep: { amount: '1', unit: 'days' } }] })).Data,
  ).toEqual({
    State: 'ACTIVE',
  });
  expect(puts()).toBe(1);
});

test('a credential that is no Project Owner is told which role it needs', async () => {
  world.secret = JSON.stringify({
    clientId: 'mdb_sa_id_1',
    clientSecret: 'mdb_sa_sk_very-secret-text',
  });
  expect(await failure({})).toContain('Project Owner');
  expect(puts()).toBe(0);
});

test('a rollback leaves the stronger policy standing', async () => {
  await enforce();
  world.stackStatus = 'UPDATE_IN_PROGRESS';
  await enforce({ onDemandMinimum: { amount: '3', unit: 'days' } }, { RequestType: 'Update' });
  world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
  expect((await enforce({}, { RequestType: 'Update' })).Data).toEqual({ State: 'ACTIVE' });
  expect(puts()).toBe(2);
});

test('removal calls nobody and says that the policy stays', async () => {
  world.stackStatus = 'DELETE_IN_PROGRESS';
  await enforce({}, { RequestType: 'Delete', PhysicalResourceId: PROJECT });
  expect(world.lines.at(-1)).toBe(
    'compliance policy Policy: the construct is gone and the policy stays: only MongoDB Support can lift it',
  );
  expect(atlas.requests()).toEqual([]);
});
