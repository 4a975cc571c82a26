import { type WireSnapshot } from '../../lib/atlas/wire/snapshot';
import { PROJECT, SCHEDULE, SNAPSHOTS, startWorld, tell, type World } from './world';

const CLUSTER = `/api/atlas/v2/groups/${PROJECT}/clusters/orders`;

let world: World;
let zoneId: string;
beforeEach(async () => {
  world = await startWorld();
  world.atlas.addCluster({
    projectId: PROJECT,
    name: 'orders',
    regions: ['US_EAST_1', 'US_WEST_2'],
  });
  const { body } = await world.ask(CLUSTER);
  zoneId = (body['replicationSpecs'] as { zoneId: string }[])[0]?.zoneId ?? '';
});
afterEach(() => world.close());

const patch = async (body: object): Promise<string> =>
  tell(await world.ask(SCHEDULE, { method: 'PATCH', body }));
const copy = (more: object): object => ({
  cloudProvider: 'AWS',
  regionName: 'EU_WEST_1',
  shouldCopyOplogs: false,
  zoneId,
  ...more,
});
const byItems = (...copyPolicyItems: object[]): object => ({
  copyPolicyItemsEnabled: true,
  copySettings: [copy({ copyPolicyItems })],
});
const daily = (retentionValue: number, id?: string): object => ({
  frequencyType: 'daily',
  retentionUnit: 'days',
  retentionValue,
  ...(id !== undefined && { id }),
});
const snapshots = (): readonly WireSnapshot[] => world.atlas.snapshots(PROJECT, 'orders');
const copied = (): readonly (string | undefined)[] =>
  snapshots()
    .filter(({ copyRegions }) => copyRegions.length > 0)
    .map(({ createdAt }) => createdAt?.slice(5, 13));
const days = (count: number): void => {
  world.atlas.clock.advance({ days: count });
};
const itemId = (): string | undefined =>
  world.atlas.schedule(PROJECT, 'orders')?.copySettings[0]?.copyPolicyItems?.[0]?.id;

describe('a copy', () => {
  test('is made of the frequencies named, on-demand snapshots among them', async () => {
    expect(await patch({ copySettings: [copy({ frequencies: ['DAILY', 'ON_DEMAND'] })] })).toBe(
      '200',
    );
    await world.ask(SNAPSHOTS, { method: 'POST', body: { retentionInDays: 9 } });
    days(2);
    expect(copied()).toEqual(['11-22T03', '11-23T03', '11-21T03'].sort());
  });

  test('of a copy policy item is kept for itself', async () => {
    expect(await patch(byItems(daily(2), { frequencyType: 'ondemand' }))).toBe('200');
    days(4);
    expect(copied()).toEqual(['11-24T03', '11-25T03']);
    expect(snapshots().length).toBeGreaterThan(10);
  });

  test('counted by number is one of the last so many', async () => {
    expect(await patch({ copySettings: [copy({ lastNumberOfSnapshots: 3 })] })).toBe('200');
    days(3);
    expect(copied()).toEqual(['11-23T15', '11-23T21', '11-24T03']);
  });

  test('stays when its setting goes, unless deleteCopiedBackups names it', async () => {
    await patch({ copySettings: [copy({ frequencies: ['DAILY'] })] });
    days(1);
    await patch({ copySettings: [] });
    expect(copied()).toEqual(['11-22T03']);
    await patch({
      deleteCopiedBackups: [{ cloudProvider: 'AWS', regionName: 'EU_WEST_1', zoneId }],
    });
    expect(copied()).toEqual([]);
    expect(snapshots()).toHaveLength(4);
  });

  test('stays when its item changes, unless updateCopySnapshots says so', async () => {
    await patch(byItems(daily(2)));
    days(1);
    await patch(byItems(daily(5, itemId())));
    days(2);
    expect(copied()).not.toContain('11-22T03');
    await patch({ ...byItems(daily(6, itemId())), updateCopySnapshots: true });
    days(3);
    expect(copied()).toContain('11-23T03');
  });

  test('goes with its item where deleteCopySnapshots says so', async () => {
    await patch(byItems(daily(5)));
    days(1);
    expect(
      await patch({ copyPolicyItemsEnabled: false, copySettings: [], deleteCopySnapshots: true }),
    ).toBe('400 INVALID_ATTRIBUTE: Invalid attribute deleteCopySnapshots specified.');
    expect(copied()).toEqual(['11-22T03']);
    await patch({ ...byItems(), deleteCopySnapshots: true });
    expect(copied()).toEqual([]);
  });

  test('goes with its snapshot', async () => {
    await patch({ copySettings: [copy({ frequencies: ['DAILY'] })] });
    days(1);
    const [last] = snapshots().filter(({ copyRegions }) => copyRegions.length > 0);
    await world.ask(`${SNAPSHOTS}/${String(last?.id)}`, { method: 'DELETE' });
    expect(copied()).toEqual([]);
  });

  const refused = (problem: string): string =>
    `400 INVALID_BACKUP_POLICY: Invalid copy settings: ${problem}.`;
  test.each([
    [
      false,
      { frequencies: ['DAILY'], lastNumberOfSnapshots: 1 },
      refused('more than one way to choose snapshots'),
    ],
    [
      true,
      { frequencies: ['DAILY'] },
      refused('frequencies cannot be used with copy policy items enabled'),
    ],
    [false, { copyPolicyItems: [daily(1)] }, refused('copy policy items are not enabled')],
    [
      true,
      { copyPolicyItems: [{ frequencyType: 'daily' }] },
      refused('the retention of the daily copy policy item'),
    ],
    [
      true,
      { copyPolicyItems: [{ ...daily(1), frequencyType: 'ondemand' }] },
      refused('the retention of the ondemand copy policy item'),
    ],
    [false, { lastNumberOfSnapshots: 0 }, refused('lastNumberOfSnapshots')],
    [false, { lastNumberOfSnapshots: 500 }, '200'],
    [false, { lastNumberOfSnapshots: 501 }, refused('lastNumberOfSnapshots')],
  ])('with items %s and %j is answered %s', async (copyPolicyItemsEnabled, more, answer) => {
    expect(await patch({ copyPolicyItemsEnabled, copySettings: [copy(more)] })).toBe(answer);
  });

  test('is set by Atlas itself where it keeps the settings', async () => {
    expect(await patch({ autoCopySettingsEnabled: true })).toBe('200');
    expect(world.atlas.schedule(PROJECT, 'orders')?.copySettings).toMatchObject([
      { regionName: 'US_WEST_2', frequencies: ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] },
    ]);
  });

  test('is named by its replication spec in the older version', async () => {
    const headers = { Accept: 'application/vnd.atlas.2023-01-01+json' };
    const old = { Accept: 'application/vnd.atlas.2023-02-01+json' };
    const { body } = await world.ask(CLUSTER, { headers: old });
    const replicationSpecId = (body['replicationSpecs'] as { id: string }[])[0]?.id;
    const byZone = copy({ frequencies: ['DAILY'] });
    const rest = Object.fromEntries(Object.entries(byZone).filter(([key]) => key !== 'zoneId'));
    const answer = await world.ask(SCHEDULE, {
      method: 'PATCH',
      headers,
      body: { copySettings: [{ ...rest, replicationSpecId }] },
    });
    expect(answer.body['copySettings']).toMatchObject([{ replicationSpecId }]);
    expect(world.atlas.schedule(PROJECT, 'orders')?.copySettings).toMatchObject([{ zoneId }]);
  });
});

describe('extra retention', () => {
  const extra = (retentionDays: number): object => ({
    extraRetentionSettings: [{ frequencyType: 'HOURLY', retentionDays }],
  });
  const first = (): string | undefined =>
    snapshots().find(({ frequencyType }) => frequencyType === 'hourly')?.expiresAt;

  test('reaches the snapshots there are and those to come, of its frequency only', async () => {
    days(1);
    expect(first()).toBe('2026-11-28T09:16:00Z');
    expect(await patch(extra(3))).toBe('200');
    expect(first()).toBe('2026-12-01T09:16:00Z');
    await patch(extra(1));
    expect(first()).toBe('2026-11-29T09:16:00Z');
    days(1);
    const expiries = snapshots()
      .slice(-2)
      .map(({ frequencyType, expiresAt }) => [frequencyType, expiresAt]);
    expect(expiries).toEqual([
      ['hourly', '2026-11-30T21:16:00Z'],
      ['daily', '2026-11-30T03:16:00Z'],
    ]);
  });

  test.each([-1, 1.5])('is not %s days', async (retentionDays) => {
    expect(await patch(extra(retentionDays))).toBe(
      '400 INVALID_ATTRIBUTE: Invalid attribute extraRetentionSettings specified.',
    );
  });
});
