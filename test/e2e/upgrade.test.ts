import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeReleasedAssembly } from './released-assembly';
import { PROJECT, startStage, type AppSettings, type Stage } from './stage';

jest.setTimeout(240_000);

const RELEASES = readdirSync(resolve(__dirname, '../fixtures/releases'));
/** What the kept templates hold: a schedule of the cluster released. */
const RELEASED = { stackName: 'Released', clusterName: 'released' };
const LONGER: AppSettings = { ...RELEASED, days: { hourly: 7, daily: 21 } };

let stage: Stage;
let folder: string;
beforeEach(async () => {
  stage = await startStage();
  stage.atlas.addCluster({ projectId: PROJECT, name: 'released' });
  folder = mkdtempSync(join(tmpdir(), 'released-'));
});
afterEach(async () => {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});

const dailyDays = (): number | undefined =>
  stage.atlas
    .schedule(PROJECT, 'released')
    ?.policies[0]?.policyItems.find(({ frequencyType }) => frequencyType === 'daily')
    ?.retentionValue;
const status = (): string | undefined =>
  stage.rehearsal.stacks().findLast(({ name }) => name === RELEASED.stackName)?.status;

describe.each(RELEASES)('a stack that release %s deployed', (release) => {
  beforeEach(async () => {
    writeReleasedAssembly(release, folder, { ...RELEASED, projectId: PROJECT });
    const deployed = await stage.deployAssembly(folder);
    expect(deployed).toMatchObject({ code: 0 });
    expect(dailyDays()).toBe(14);
  });

  test('is taken over by today: a change is applied, and nothing else happens to the schedule', async () => {
    const patches = (): number =>
      stage.atlas.requests().filter(({ method }) => method === 'PATCH').length;
    const before = patches();
    expect((await stage.deploy(LONGER)).code).toBe(0);
    expect(status()).toBe('UPDATE_COMPLETE');
    expect(dailyDays()).toBe(21);
    expect(patches()).toBe(before + 1);
  });

  test('is rolled back to its own handler without shortening what today lengthened', async () => {
    stage.rehearsal.failNext('After', 'the rehearsal fails it');
    expect((await stage.deploy({ ...LONGER, after: '2' })).code).toBe(1);
    expect(status()).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(dailyDays()).toBe(21);
  });
});
