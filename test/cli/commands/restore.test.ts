import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ORDERS,
  PROJECT,
  STAGING,
  startHandWorld,
  typist,
  type HandWorld,
} from '../by-hand/hand-world';

const POST = '/clusters/orders/backup/restoreJobs';
const NEWEST = ['restore', 'orders', '--into', 'staging', '--newest', '--run-id', 'drill'];
const CONSENTED = [...NEWEST, '--overwrite', 'staging'];

let world: HandWorld;
beforeEach(async () => {
  world = await startHandWorld();
  await world.run(['snapshot', 'orders', '--keep', '30 days']);
});
afterEach(() => world.close());

const holds = (name = 'staging'): unknown => world.atlas.data(PROJECT, name);
interface Kept {
  readonly checks: readonly { readonly verdict: string }[];
  readonly steps: readonly { readonly line: string }[];
  readonly outcome: { readonly state: string };
  readonly who: object;
  readonly consent: string;
  readonly startedAt: string;
  readonly endedAt: string;
}

const evidence = (): Kept =>
  JSON.parse(readFileSync(join(world.cli.folder, 'e.json'), 'utf8')) as Kept;

test('checks, saves the target, restores and says what the target holds', async () => {
  const { code, stdout, stderr } = await world.run(CONSENTED);
  const [job] = world.atlas.restoreJobs(PROJECT, 'orders');
  const [safety] = world.atlas.snapshots(PROJECT, 'staging');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(holds()).toEqual(ORDERS);
  const lines = stdout.trimEnd().split('\n');
  const own = lines.filter((line) => !line.startsWith('snapshot safety'));
  expect(own).toEqual([
    expect.stringMatching(
      /^restore drill into staging: preflight: \d+ passed, 0 failed, \d+ could not be checked \(live import, /,
    ),
    'restore drill into staging: what the target loses: staging is saved first; it has no restore point',
    'restore drill into staging: safety snapshot queued',
    'restore drill into staging: safety snapshot inProgress',
    `restore drill into staging: job ${job?.id ?? ''} started; staging is emptied first and must not serve clients until it ends`,
    'restore drill into staging: running for 30 s',
    expect.stringMatching(
      /^restore drill into staging: finished in 3 min 52 s; staging is IDLE and holds orders as of 2026-11-21 03:\d\d:\d\d UTC$/,
    ),
  ]);
  expect(safety?.status).toBe('completed');
});

describe('the target is emptied only by its name', () => {
  test('which is refused to be guessed where nobody can be asked', async () => {
    expect(await world.run(NEWEST)).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'mongodb-backup: staging would be emptied, and nobody is at a terminal to be asked; give --overwrite staging if that is meant\n',
    });
    expect(world.posts(POST)).toBe(0);
  });

  test('given by a flag that names another cluster', async () => {
    const { code, stderr } = await world.run([...NEWEST, '--overwrite', 'orders']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'mongodb-backup: --overwrite is orders and the target is staging; give --overwrite staging if it is meant to be emptied\n',
    });
  });

  test('typed by the person who was asked, after everything was checked', async () => {
    const { terminal, asked } = typist('staging');
    const { code, stdout } = await world.run([...NEWEST, '--evidence', 'e.json'], { terminal });
    expect(code).toBe(0);
    expect(asked).toEqual([
      'staging is emptied first and must not serve clients until the restore ends; type staging to go on: ',
    ]);
    expect(stdout).toContain('what the target loses: staging is saved first');
    expect(evidence().consent).toBe('typed');
    expect(holds()).toEqual(ORDERS);
  });

  test.each(['y', 'yes', '', 'Staging'])('and not by %j', async (answer) => {
    const { code, stderr } = await world.run([...NEWEST, '--evidence', 'e.json'], typist(answer));
    expect(code).toBe(1);
    expect(stderr).toContain(
      'mongodb-backup: restore drill into staging: staging was not typed, so nothing was started\n',
    );
    expect(evidence().outcome).toEqual({ state: 'declined' });
    expect(world.posts(POST)).toBe(0);
    expect(holds()).toEqual(STAGING);
  });

  test('and by a sentence where it is the source itself', async () => {
    const onto = ['restore', 'orders', '--into', 'orders', '--newest', '--run-id', 'back'];
    const sentence = 'empty orders and restore it from its own backup';
    const refused = await world.run([...onto, '--overwrite', 'orders']);
    expect({ code: refused.code, stderr: refused.stderr }).toEqual({
      code: 2,
      stderr: `mongodb-backup: orders would be emptied, and nobody is at a terminal to be asked; give --overwrite orders and --overwrite-source "${sentence}" if that is meant\n`,
    });
    const { terminal, asked } = typist('orders');
    expect((await world.run(onto, { terminal })).code).toBe(1);
    expect(asked).toEqual([
      `orders is emptied first and must not serve clients until the restore ends; type "${sentence}" to go on: `,
    ]);
    expect(world.posts(POST)).toBe(0);
    const flags = ['--overwrite', 'orders', '--overwrite-source', sentence];
    expect((await world.run([...onto, ...flags])).code).toBe(0);
    expect(world.posts(POST)).toBe(1);
  });
});

describe('a run id is used once', () => {
  test('however often the command is run', async () => {
    await world.run(CONSENTED);
    world.atlas.writeData(PROJECT, 'staging', STAGING);
    const { code, stdout } = await world.run(CONSENTED);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^restore drill into staging: it ran before \(job [0-9a-f]{24}, finished 2026-11-21T03:\d\d:\d\dZ\); it is not run again\n$/,
    );
    expect(world.posts(POST)).toBe(1);
    expect(holds()).toEqual(STAGING);
  });

  test('and not asked about again by a terminal', async () => {
    await world.run(CONSENTED);
    const { terminal, asked } = typist('staging');
    expect((await world.run(NEWEST, { terminal })).code).toBe(0);
    expect(asked).toEqual([]);
  });

  test('by two people at once', async () => {
    const skip = [...CONSENTED, '--skip-safety-snapshot', 'a drill'];
    const ends = await Promise.all([world.run(skip), world.run(skip)]);
    expect(ends.map(({ code }) => code)).toContain(0);
    expect(world.posts(POST)).toBe(1);
  });

  test('and gone on with after an interruption', async () => {
    let stop: () => void = () => undefined;
    const stopped = (): Promise<void> =>
      new Promise((done) => {
        stop = done;
      });
    const sleep = (): Promise<void> => {
      world.atlas.clock.advance({ seconds: 30 });
      if (world.posts(POST) === 0) return Promise.resolve();
      stop();
      return new Promise(() => undefined);
    };
    const cut = await world.run([...CONSENTED, '--evidence', 'e.json'], { stopped, sleep });
    const [job] = world.atlas.restoreJobs(PROJECT, 'orders');
    const left = `the restore goes on in Atlas (job ${job?.id ?? ''}), and staging must not serve clients until it ends; run the command again with --run-id "drill" to go on`;
    expect({ code: cut.code, stderr: cut.stderr }).toEqual({
      code: 1,
      stderr: `mongodb-backup: restore drill into staging: interrupted; ${left}\n`,
    });
    expect(evidence().outcome).toEqual({ state: 'interrupted', reason: left });
    const before = evidence();
    expect((await world.run([...CONSENTED, '--evidence', 'e.json'])).code).toBe(0);
    expect(world.posts(POST)).toBe(1);
    expect(holds()).toEqual(ORDERS);
    const { who, consent, checks, outcome, endedAt, startedAt, steps } = before;
    const kept = evidence();
    expect(kept).toMatchObject({
      startedAt,
      checks,
      attempts: [{ who, consent, checks, outcome, endedAt }],
      outcome: { state: 'finished', jobId: job?.id },
    });
    expect(kept.steps.slice(0, steps.length)).toEqual(steps);
  });
});

test.each([
  ['{"kind":"restore","runId":"drill-1","steps":[]}', 'evidence of another run (restore drill-1)'],
  ['{"total":10}', 'no evidence'],
  ['notes', 'no evidence'],
])('a file that holds %j is not overwritten with evidence', async (text, holding) => {
  const path = join(world.cli.folder, 'e.json');
  writeFileSync(path, text);
  expect(await world.run([...CONSENTED, '--evidence', 'e.json'])).toEqual({
    code: 2,
    stdout: '',
    stderr: `mongodb-backup: --evidence e.json holds ${holding}, and is not overwritten, so nothing was started; give another file\n`,
  });
  expect(readFileSync(path, 'utf8')).toBe(text);
  expect(world.posts(POST)).toBe(0);
});

test('every failed check is told at once, in the words of the command line', async () => {
  world.atlas.setCluster(PROJECT, 'staging', { terminationProtectionEnabled: true, paused: true });
  const { code, stderr } = await world.run([...CONSENTED, '--evidence', 'e.json']);
  expect(code).toBe(1);
  expect(stderr.trimEnd().split(' | ').slice(1)).toEqual([
    'termination protection: staging is under termination protection; restore into another cluster, or give --overwrite-protected',
    'target state: staging is paused, and Atlas refuses to restore into it; resume it first',
  ]);
  expect(evidence().outcome.state).toBe('failed');
  expect(evidence().checks.filter(({ verdict }) => verdict === 'fail').length).toBe(2);
  expect(world.posts(POST)).toBe(0);
});

test('a failed job ends with 1, what is left and the way on', async () => {
  world.atlas.fault({ kind: 'fail-next-restore' });
  const { code, stderr } = await world.run(CONSENTED);
  const [safety] = world.atlas.snapshots(PROJECT, 'staging');
  expect(code).toBe(1);
  expect(stderr).toMatch(
    new RegExp(
      `^mongodb-backup: restore drill into staging: job [0-9a-f]{24} failed after \\d min( \\d+ s)?; staging was emptied and may hold partial data; safety snapshot ${safety?.id ?? ''} holds staging as it was: try again with a new --run-id, or restore the safety snapshot\n$`,
    ),
  );
});

test('a dry run asks nobody and touches nothing', async () => {
  const { code, stdout } = await world.run([...NEWEST, '--dry-run']);
  expect(code).toBe(0);
  expect(stdout).toContain('restore drill into staging: dry run, nothing was started\n');
  expect(world.posts(POST)).toBe(0);
  expect(world.atlas.snapshots(PROJECT, 'staging')).toEqual([]);
});

test('a restore nobody waits for ends once it is started', async () => {
  const { code } = await world.run([...CONSENTED, '--no-wait']);
  const [job] = world.atlas.restoreJobs(PROJECT, 'orders');
  expect({ code, isFinished: job?.finishedAt !== undefined }).toEqual({
    code: 0,
    isFinished: false,
  });
});

test('evidence holds who, what, every answer and the outcome, and no secret or address', async () => {
  await world.run([...CONSENTED, '--evidence', 'e.json']);
  const [job] = world.atlas.restoreJobs(PROJECT, 'orders');
  const kept = evidence();
  expect(kept).toMatchObject({
    version: 1,
    kind: 'restore',
    runId: 'drill',
    source: { projectId: PROJECT, clusterName: 'orders', point: 'newest snapshot, up to 24 h old' },
    target: { projectId: PROJECT, clusterName: 'staging' },
    who: { credential: 'the service account ****id_1', operator: 'ada' },
    consent: '--overwrite',
    outcome: { state: 'finished', jobId: job?.id, finishedAt: job?.finishedAt },
  });
  expect(kept.checks).toContainEqual({
    name: 'live import',
    source: 'none: Atlas lists live imports nowhere',
    verdict: 'cannot tell',
    why: 'Atlas lists live imports nowhere',
  });
  expect(kept.checks.length).toBeGreaterThan(15);
  expect(kept.steps.at(-1)?.line).toContain('finished in 3 min 52 s');
  expect(Date.parse(kept.startedAt)).toBeLessThanOrEqual(Date.parse(kept.endedAt));
  const text = readFileSync(join(world.cli.folder, 'e.json'), 'utf8');
  expect(text).not.toMatch(/very-secret-text|https?:/);
});

test('a run id that was spent on another source is refused, and the evidence says so', async () => {
  await world.run(CONSENTED);
  world.atlas.addCluster({ projectId: PROJECT, name: 'billing', tier: 'M30' });
  const args = CONSENTED.map((word) => (word === 'orders' ? 'billing' : word));
  const { code, stderr } = await world.run([...args, '--evidence', 'e.json']);
  const [job] = world.atlas.restoreJobs(PROJECT, 'orders');
  const reason = `restore drill into staging: run drill restored orders (job ${job?.id ?? ''}), and nothing was restored from billing; take another --run-id for another source`;
  expect({ code, stderr }).toEqual({ code: 1, stderr: `mongodb-backup: ${reason}\n` });
  expect(evidence().outcome).toEqual({ state: 'refused', reason });
  expect(holds()).toEqual(ORDERS);
});

test('on a terminal the status changes in place, on stderr', async () => {
  const { stdout, stderr } = await world.run(CONSENTED, typist(''));
  expect(stdout).not.toContain('running for');
  expect(stderr).toContain('\r\u001b[2Krestore drill into staging: running for 1 min 30 s');
  expect(stderr.endsWith('\r\u001b[2K')).toBe(true);
});

test.each([
  [['restore', 'orders'], 'no target is given; give --into <cluster>, which is emptied'],
  [
    ['restore', 'orders', '--into', 'staging'],
    'nothing says what is restored; give one of --snapshot, --latest-before, --point-in-time, --newest (mongodb-backup points lists what there is)',
  ],
  [
    [...NEWEST, '--point-in-time', '2026-11-21T03:00:00Z'],
    '--point-in-time and --newest each say what is restored; give one of --snapshot, --latest-before, --point-in-time, --newest',
  ],
  [
    ['restore', 'orders', '--into', 'staging', '--latest-before', '2026-11-21 03:00'],
    '--latest-before is 2026-11-21 03:00; give a moment such as 2026-11-21T03:00:00Z',
  ],
  [
    [...CONSENTED, '--evidence', '.'],
    '--evidence . cannot be read (EISDIR), so nothing was started; give a file that can be read and written',
  ],
  [[...NEWEST, '--max-age-hours', '0'], '--max-age-hours is 0; give a whole number from 1'],
  [
    [...NEWEST, '--skip-safety-snapshot', ' '],
    '--skip-safety-snapshot gives no reason; say why the target need not be saved',
  ],
  [
    [...NEWEST, '--safety-keep', '7 days', '--skip-safety-snapshot', 'a drill'],
    '--safety-keep and --skip-safety-snapshot contradict each other; give one of them',
  ],
])('%j is a mistake of usage', async (args, message) => {
  expect(await world.run(args)).toEqual({
    code: 2,
    stdout: '',
    stderr: `mongodb-backup: ${message}\n`,
  });
});
