import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, startHandWorld, type HandWorld } from '../by-hand/hand-world';

const POST = '/clusters/orders/backup/snapshots';
const TAKE = ['snapshot', 'orders', '--keep', '30 days', '--run-id', 'v2'];

let world: HandWorld;
beforeEach(async () => {
  world = await startHandWorld();
});
afterEach(() => world.close());

const taken = (): readonly string[] =>
  world.atlas.snapshots(PROJECT, 'orders').map(({ description = '' }) => description);

test('takes a snapshot, waits for it, and prints its id last', async () => {
  const { code, stdout, stderr } = await world.run(TAKE);
  const [snapshot] = world.atlas.snapshots(PROJECT, 'orders');
  const id = snapshot?.id ?? '';
  expect(stdout.split('\n')).toEqual([
    `snapshot v2 of orders: snapshot ${id} queued`,
    'snapshot v2 of orders: queued',
    'snapshot v2 of orders: inProgress',
    `snapshot v2 of orders: snapshot ${id} completed, expires ${snapshot?.expiresAt ?? ''}`,
    id,
    '',
  ]);
  expect({ code, stderr, status: snapshot?.status }).toEqual({
    code: 0,
    stderr: '',
    status: 'completed',
  });
});

test('takes one for a run id, however often it is run', async () => {
  await world.run(TAKE);
  const { code, stdout } = await world.run(TAKE);
  const [snapshot] = world.atlas.snapshots(PROJECT, 'orders');
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${snapshot?.id ?? ''}\n` });
  expect(world.posts(POST)).toBe(1);
});

test.each([
  ['30 days', false],
  ['29 days', true],
])('under a used run id kept for 30 days, %s tells what holds: %s', async (keep, isTold) => {
  await world.run(TAKE);
  const { code, stdout } = await world.run([
    ...['snapshot', 'orders', '--keep', keep, '--run-id', 'v2', '--evidence', 'e.json'],
  ]);
  const [snapshot] = world.atlas.snapshots(PROJECT, 'orders');
  const line = `snapshot v2 of orders: it is kept until ${snapshot?.expiresAt ?? ''}, longer than the ${keep} asked for, and is not shortened; lower its expiry in Atlas if nobody needs it`;
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: `${isTold ? `${line}\n` : ''}${snapshot?.id ?? ''}\n`,
  });
  const evidence = readFileSync(join(world.cli.folder, 'e.json'), 'utf8');
  expect(evidence.includes(line)).toBe(isTold);
});

test('finds on another machine what was taken under its run id', async () => {
  await world.run(TAKE);
  const { code } = await world.run([...TAKE, '--records', join(world.cli.folder, 'other')]);
  expect(code).toBe(0);
  expect(world.posts(POST)).toBe(1);
});

test('takes another without a run id', async () => {
  await world.run(['snapshot', 'orders', '--keep', '30 days']);
  world.atlas.clock.advance({ hours: 1 });
  await new Promise((later) => setTimeout(later, 2));
  await world.run(['snapshot', 'orders', '--keep', '30 days']);
  expect(new Set(taken()).size).toBe(2);
});

test('fails in one line when Atlas cannot take it', async () => {
  world.atlas.fault({ kind: 'fail-next-snapshot' });
  const { code, stderr } = await world.run([...TAKE, '--evidence', 'e.json']);
  const [snapshot] = world.atlas.snapshots(PROJECT, 'orders');
  const line = `snapshot v2 of orders: Atlas could not take it (snapshot ${snapshot?.id ?? ''} failed); run the command again to take another`;
  expect({ code, stderr }).toEqual({ code: 1, stderr: `mongodb-backup: ${line}\n` });
  const evidence = JSON.parse(readFileSync(join(world.cli.folder, 'e.json'), 'utf8'));
  expect(evidence.outcome).toEqual({ state: 'failed', reason: line });
});

test('says that it goes on in Atlas when waiting ends, and is gone on with', async () => {
  world.atlas.fault({ kind: 'slow', seconds: 600 });
  const { code, stderr } = await world.run([...TAKE, '--wait-minutes', '5']);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr:
      'mongodb-backup: snapshot v2 of orders: not completed after 5 min (inProgress), and it goes on in Atlas; run the command again with --run-id "v2" to go on waiting for it\n',
  });
  expect((await world.run(TAKE)).code).toBe(0);
  expect(world.posts(POST)).toBe(1);
});

test('says that it goes on in Atlas when it is interrupted', async () => {
  let stop: () => void = () => undefined;
  const stopped = (): Promise<void> =>
    new Promise((done) => {
      stop = done;
    });
  const sleep = async (): Promise<void> => {
    stop();
    await new Promise(() => undefined);
  };
  const { code, stderr } = await world.run(TAKE, { stopped, sleep });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr:
      'mongodb-backup: snapshot v2 of orders: interrupted; it goes on in Atlas if it was asked for; run the command again with --run-id "v2" to go on waiting for it\n',
  });
});

test.each([
  [['snapshot'], 'snapshot takes one cluster, got 0; give snapshot <cluster>'],
  [['snapshot', 'orders'], 'nothing says how long the snapshot is kept; give --keep "30 days"'],
  [
    ['snapshot', 'orders', '--keep', '30'],
    '--keep is "30"; give a whole number of days, weeks, months or years, such as "30 days"',
  ],
  [
    ['snapshot', 'or/ders', '--keep', '30 days'],
    '"or/ders" is no name of a cluster: it must start with a letter or digit and hold only letters, digits and hyphens; give the name Atlas shows',
  ],
  [
    ['snapshot', 'orders', '--keep', '30 days', '--project', 'payments'],
    '--project is "payments" and must be the 24 lower-case hexadecimal digits of an Atlas id; copy it from the address of its page in Atlas',
  ],
  [
    ['snapshot', 'orders', '--keep', '30 days', '--run-id', 'x'.repeat(201)],
    '--run-id is 201 characters long; give it 1 to 200, such as the date or the ticket',
  ],
  [
    ['snapshot', 'orders', '--keep', '30 days', '--evidence', 'nowhere/e.json'],
    '--evidence nowhere/e.json cannot be written (ENOENT), so nothing was started; give a file in a folder that exists',
  ],
])('%j is a mistake of usage', async (args, message) => {
  expect(await world.run(args)).toEqual({
    code: 2,
    stdout: '',
    stderr: `mongodb-backup: ${message}\n`,
  });
  expect(world.posts(POST)).toBe(0);
});

test('sends no credential to an address that is not one of an API', async () => {
  const { code, stderr } = await world.cli.run(TAKE, {
    MONGODB_ATLAS_PROJECT_ID: PROJECT,
    MONGODB_ATLAS_CLIENT_ID: 'a',
    MONGODB_ATLAS_CLIENT_SECRET: 'b',
    MONGODB_ATLAS_BASE_URL: 'http://atlas.example.com',
  });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      'mongodb-backup: MONGODB_ATLAS_BASE_URL is not https:// and a host without user, path or query (http:// only for this machine), so no credential is sent to it; write it like https://cloud.mongodb.com\n',
  });
});
