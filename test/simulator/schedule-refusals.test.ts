import { PROJECT, SCHEDULE, startWorld, tell, type World } from './world';

const POLICY = '400 INVALID_BACKUP_POLICY: Invalid Backup Policy:';
const COPIES = '400 INVALID_BACKUP_POLICY: Invalid copy settings:';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  world.atlas.addCluster({ projectId: PROJECT, name: 'orders' });
});
afterEach(() => world.close());

const patch = async (body: object): Promise<string> =>
  tell(await world.ask(SCHEDULE, { method: 'PATCH', body }));
const policyId = (): string | undefined => world.atlas.schedule(PROJECT, 'orders')?.policies[0]?.id;
const withItems = (...policyItems: readonly unknown[]): Promise<string> =>
  patch({ policies: [{ id: policyId(), policyItems }] });
const item = (
  frequencyType: string,
  frequencyInterval: number,
  retentionValue: number,
  retentionUnit = 'days',
): Readonly<Record<string, unknown>> => ({
  frequencyType,
  frequencyInterval,
  retentionValue,
  retentionUnit,
});

describe('a policy', () => {
  test('is one, with the id of the live one', async () => {
    const none = '400 INVALID_NUM_OF_POLICIES: A backup schedule must have exactly one policy.';
    const one = { id: policyId(), policyItems: [item('daily', 1, 7)] };
    expect(await patch({ policies: [] })).toBe(none);
    expect(await patch({ policies: [one, one] })).toBe(none);
    expect(await patch({ policies: [{ ...one, id: 'another' }] })).toBe(
      '400 INVALID_POLICY_ID: Policy ID another is invalid.',
    );
    expect(await patch({ policies: [one] })).toBe('200');
  });

  test('has an item', async () => {
    expect(await withItems()).toBe(
      '400 INVALID_NUM_OF_POLICY_ITEMS: A policy must have at least one policy item.',
    );
  });

  test.each(['hourly', 'daily'])('has one %s item', async (frequency) => {
    const interval = frequency === 'hourly' ? 6 : 1;
    expect(await withItems(item(frequency, interval, 7))).toBe('200');
    expect(await withItems(item(frequency, interval, 7), item(frequency, interval, 8))).toBe(
      `${POLICY} more than one ${frequency} policy item.`,
    );
  });

  test('keeps rarer snapshots as long as more frequent ones', async () => {
    expect(await withItems(item('daily', 1, 14), item('weekly', 6, 2, 'weeks'))).toBe('200');
    expect(await withItems(item('daily', 1, 15), item('weekly', 6, 2, 'weeks'))).toBe(
      `${POLICY} weekly policy item retention cannot be less than daily.`,
    );
  });

  test('is taken where only the calendar can tell', async () => {
    expect(await withItems(item('daily', 1, 31), item('monthly', 40, 1, 'months'))).toBe('200');
    expect(await withItems(item('daily', 1, 32), item('monthly', 40, 1, 'months'))).toBe(
      `${POLICY} monthly policy item retention cannot be less than daily.`,
    );
  });

  test('compares months with years as such: 12 months are a year', async () => {
    expect(await withItems(item('monthly', 40, 12, 'months'), item('yearly', 12, 1, 'years'))).toBe(
      '200',
    );
    expect(await withItems(item('monthly', 40, 13, 'months'), item('yearly', 12, 1, 'years'))).toBe(
      `${POLICY} yearly policy item retention cannot be less than monthly.`,
    );
  });
});

describe('an item', () => {
  test.each([
    ['hourly', [1, 2, 4, 6, 8, 12], [0, 3, 24, 1.5]],
    ['daily', [1], [0, 2]],
    ['weekly', [1, 7], [0, 8, 1.5]],
    ['monthly', [1, 28, 40], [0, 29, 39, 41, 1.5]],
    ['yearly', [1, 12], [0, 13]],
  ])('that is %s has an interval of its own', async (frequency, good, bad) => {
    for (const interval of good)
      expect(await withItems(item(frequency, interval, 1, 'years'))).toBe('200');
    for (const interval of bad)
      expect(await withItems(item(frequency, interval, 1, 'years'))).toBe(
        `${POLICY} ${frequency} interval ${interval}.`,
      );
  });

  test.each([
    [
      'hourly',
      6,
      [[1, 'days']],
      [
        [0, 'days'],
        [1.5, 'days'],
      ],
    ],
    [
      'daily',
      1,
      [[1, 'days']],
      [
        [0, 'days'],
        [-1, 'days'],
      ],
    ],
    [
      'weekly',
      6,
      [
        [7, 'days'],
        [1, 'weeks'],
      ],
      [
        [6, 'days'],
        [0, 'weeks'],
      ],
    ],
    [
      'monthly',
      40,
      [
        [31, 'days'],
        [5, 'weeks'],
        [1, 'months'],
      ],
      [
        [30, 'days'],
        [4, 'weeks'],
      ],
    ],
    [
      'yearly',
      12,
      [
        [365, 'days'],
        [12, 'months'],
        [1, 'years'],
      ],
      [
        [364, 'days'],
        [11, 'months'],
      ],
    ],
  ] as const)('that is %s is kept for its minimum', async (frequency, interval, good, bad) => {
    for (const [amount, unit] of good)
      expect(await withItems(item(frequency, interval, amount, unit))).toBe('200');
    for (const [amount, unit] of bad)
      expect(await withItems(item(frequency, interval, amount, unit))).toBe(
        `400 BACKUP_SNAPSHOT_RETENTION_VALUE_INVALID: The ${frequency} retention is too short.`,
      );
  });

  test.each([
    ['frequency', item('fortnightly', 1, 7)],
    ['frequency in capitals', item('DAILY', 1, 7)],
    ['unit', item('daily', 1, 7, 'hours')],
  ])('with a %s nobody knows is refused', async (_, odd) => {
    expect(await withItems(odd)).toBe(
      '400 INVALID_ATTRIBUTE: Invalid attribute policyItems specified.',
    );
  });

  test('with a part missing is refused', async () => {
    const missing = '400 MISSING_POLICY_ITEM_PARAMETERS: The policy item lacks';
    const rest = { ...item('daily', 1, 7), retentionUnit: undefined };
    expect(await withItems(rest)).toBe(`${missing} retentionUnit.`);
    expect(await withItems(null)).toBe(
      `${missing} frequencyType, frequencyInterval, retentionUnit, retentionValue.`,
    );
  });

  test('keeps its id and its frequency', async () => {
    const live = world.atlas.schedule(PROJECT, 'orders')?.policies[0]?.policyItems ?? [];
    const id = live.find(({ frequencyType }) => frequencyType === 'daily')?.id;
    expect(await withItems({ ...item('daily', 1, 9), id })).toBe('200');
    expect(world.atlas.schedule(PROJECT, 'orders')?.policies[0]?.policyItems).toEqual([
      { ...item('daily', 1, 9), id },
    ]);
    expect(await withItems({ ...item('weekly', 1, 9), id })).toBe(
      '400 INVALID_FREQUENCY_TYPE_CHANGE: The frequency type of a policy item cannot change.',
    );
    expect(await withItems({ ...item('daily', 1, 9), id: 'strange' })).toBe(
      '400 INVALID_POLICY_ITEM_ID: Policy item ID strange is invalid.',
    );
  });

  test.each(['M40_NVME', 'M40_NVME_GEN_2'])('of %s is taken every 12 hours', async (tier) => {
    world.atlas.addCluster({ projectId: PROJECT, name: 'orders', tier });
    expect(await withItems(item('hourly', 12, 7))).toBe('200');
    expect(await withItems(item('hourly', 8, 7))).toBe(
      `${POLICY} NVMe clusters take hourly snapshots every 12 hours only.`,
    );
  });
});

describe('the reference time', () => {
  test('is of the day', async () => {
    expect(await patch({ referenceHourOfDay: 0, referenceMinuteOfHour: 0 })).toBe('200');
    expect(await patch({ referenceHourOfDay: 23, referenceMinuteOfHour: 59 })).toBe('200');
    for (const hour of [-1, 24, 1.5])
      expect(await patch({ referenceHourOfDay: hour })).toBe(
        '400 INVALID_REFERENCE_HOUR_OF_DAY: The reference hour must be between 0 and 23.',
      );
    for (const minute of [-1, 60])
      expect(await patch({ referenceMinuteOfHour: minute })).toBe(
        '400 INVALID_REFERENCE_MINUTE_OF_HOUR: The reference minute must be between 0 and 59.',
      );
  });
});

describe('the restore window', () => {
  test.each([0, -1, 1.5])('is not %s days', async (restoreWindowDays) => {
    expect(await patch({ restoreWindowDays })).toBe(
      '400 INVALID_RESTORE_WINDOW: The restore window must be a positive number of days.',
    );
  });

  test('is as long as anybody likes while point-in-time restore is off', async () => {
    expect(await patch({ restoreWindowDays: 99 })).toBe('200');
  });

  test('is within every retention while point-in-time restore is on', async () => {
    world.atlas.setCluster(PROJECT, 'orders', { pitEnabled: true });
    expect(await patch({ restoreWindowDays: 7 })).toBe('200');
    expect(await patch({ restoreWindowDays: 8 })).toBe(
      `${POLICY} hourly policy item retention cannot be less than restore window.`,
    );
    expect(await withItems(item('hourly', 6, 6))).toBe(
      `${POLICY} hourly policy item retention cannot be less than restore window.`,
    );
  });

  test('needs an hourly item while point-in-time restore is on, unless there are no items', async () => {
    world.atlas.setCluster(PROJECT, 'orders', { pitEnabled: true });
    expect(await withItems(item('daily', 1, 7))).toBe(
      `${POLICY} Continuous Cloud Backup requires an hourly policy item.`,
    );
    await world.ask(SCHEDULE, { method: 'DELETE' });
    expect(await patch({ restoreWindowDays: 30 })).toBe('200');
  });
});

describe('a copy', () => {
  const zoneId = async (): Promise<string> => {
    const cluster = await world.ask(`/api/atlas/v2/groups/${PROJECT}/clusters/orders`);
    const [spec] = cluster.body['replicationSpecs'] as { zoneId: string }[];
    return spec?.zoneId ?? '';
  };
  const copy = async (change: object = {}): Promise<object> => ({
    zoneId: await zoneId(),
    cloudProvider: 'AWS',
    regionName: 'EU_WEST_1',
    shouldCopyOplogs: false,
    frequencies: ['DAILY'],
    ...change,
  });

  test.each([
    ['a zone of another cluster', { zoneId: 'zone-x' }, 'zone zone-x is not part of the cluster'],
    [
      'another cloud',
      { cloudProvider: 'GCP' },
      'copies stay within the cloud provider of the primary region',
    ],
    [
      'the primary region',
      { regionName: 'US_EAST_1' },
      'the copy region must differ from the primary region',
    ],
    [
      'the oplog without point-in-time restore',
      { shouldCopyOplogs: true },
      'copying oplogs requires Continuous Cloud Backup',
    ],
    ['a frequency in small letters', { frequencies: ['daily'] }, 'unknown frequency'],
    ['two ways to choose', { lastNumberOfSnapshots: 3 }, 'more than one way to choose snapshots'],
  ])('of %s is refused', async (_, change, problem) => {
    expect(await patch({ copySettings: [await copy(change)] })).toBe(`${COPIES} ${problem}.`);
    expect(world.atlas.schedule(PROJECT, 'orders')?.copySettings).toEqual([]);
  });

  test('of the last snapshots counts from 1 to 500', async () => {
    const last = async (lastNumberOfSnapshots: number): Promise<string> =>
      patch({ copySettings: [await copy({ frequencies: undefined, lastNumberOfSnapshots })] });
    expect(await last(1)).toBe('200');
    expect(await last(500)).toBe('200');
    expect(await last(0)).toBe(`${COPIES} lastNumberOfSnapshots.`);
    expect(await last(501)).toBe(`${COPIES} lastNumberOfSnapshots.`);
  });

  test('is one for a region', async () => {
    const one = await copy();
    expect(await patch({ copySettings: [one, one] })).toBe(
      `${COPIES} two copy settings for EU_WEST_1.`,
    );
    expect(await patch({ copySettings: [one, await copy({ regionName: 'US_WEST_2' })] })).toBe(
      '200',
    );
  });

  test('of a frequency without an item is taken', async () => {
    expect(await withItems(item('daily', 1, 7))).toBe('200');
    expect(await patch({ copySettings: [await copy({ frequencies: ['YEARLY'] })] })).toBe('200');
  });

  test('of the oplog is taken with point-in-time restore', async () => {
    world.atlas.setCluster(PROJECT, 'orders', { pitEnabled: true });
    expect(await patch({ copySettings: [await copy({ shouldCopyOplogs: true })] })).toBe('200');
  });

  test('is made of snapshots of its frequencies, and deleted when asked', async () => {
    const setting = await copy();
    await patch({ copySettings: [setting] });
    world.atlas.clock.advance({ days: 2 });
    const regions = (): readonly string[] =>
      world.atlas
        .snapshots(PROJECT, 'orders')
        .map(({ frequencyType, copyRegions }) => `${frequencyType} ${copyRegions.join()}`)
        .filter((text) => !text.startsWith('hourly '));
    expect(regions()).toEqual(['daily EU_WEST_1', 'daily EU_WEST_1']);
    expect(world.atlas.snapshots(PROJECT, 'orders')[0]).toMatchObject({
      frequencyType: 'hourly',
      copyRegions: [],
    });
    await patch({ copySettings: [] });
    expect(regions()).toEqual(['daily EU_WEST_1', 'daily EU_WEST_1']);
    await patch({ deleteCopiedBackups: [setting] });
    expect(regions()).toEqual(['daily ', 'daily ']);
  });
});

describe('auto-export', () => {
  const BUCKET = '65f0c1d2e3a4b5c6d7e8f9b1';

  test('needs a bucket, and snapshots rarer than hourly', async () => {
    const to = (frequencyType: string): object => ({ exportBucketId: BUCKET, frequencyType });
    expect(await patch({ autoExportEnabled: true })).toBe(
      '400 MISSING_ATTRIBUTE: The required attribute export was not specified.',
    );
    expect(await patch({ autoExportEnabled: true, export: to('hourly') })).toBe(
      '400 INVALID_ATTRIBUTE: Invalid attribute export specified.',
    );
    expect(await patch({ autoExportEnabled: true, export: to('monthly') })).toBe(
      `404 EXPORT_BUCKET_NOT_FOUND: No export bucket with ID ${BUCKET} exists.`,
    );
    world.atlas.addExportBucket({ projectId: PROJECT, id: BUCKET });
    expect(await patch({ autoExportEnabled: true, export: to('monthly') })).toBe('200');
  });
});

describe('Cloud Backup', () => {
  const CLUSTER = `/api/atlas/v2/groups/${PROJECT}/clusters/orders`;
  const change = async (body: object): Promise<string> =>
    tell(await world.ask(CLUSTER, { method: 'PATCH', body }));
  const NO_BACKUP =
    '404 BACKUP_CONFIG_NOT_FOUND: No backup configuration exists for cluster orders.';

  test('switched off takes the schedule and the snapshots with it', async () => {
    world.atlas.clock.advance({ days: 1 });
    expect(world.atlas.snapshots(PROJECT, 'orders')).toHaveLength(4);
    expect(await change({ backupEnabled: false })).toBe('200');
    expect(tell(await world.ask(SCHEDULE))).toBe(NO_BACKUP);
    expect(await patch({ referenceHourOfDay: 4 })).toBe(NO_BACKUP);
    expect(tell(await world.ask(SCHEDULE, { method: 'DELETE' }))).toBe(NO_BACKUP);
    expect(world.atlas.schedule(PROJECT, 'orders')).toBeUndefined();
    world.atlas.clock.advance({ days: 10 });
    expect(world.atlas.snapshots(PROJECT, 'orders')).toEqual([]);
  });

  test('switched on brings the default schedule, anchored at that moment', async () => {
    await change({ backupEnabled: false });
    world.atlas.clock.advance({ hours: 2, minutes: 4 });
    expect(await change({ backupEnabled: true })).toBe('200');
    expect((await world.ask(SCHEDULE)).body).toMatchObject({
      referenceHourOfDay: 5,
      referenceMinuteOfHour: 20,
      restoreWindowDays: 7,
      nextSnapshot: '2026-11-21T11:20:00Z',
    });
  });

  test('is needed for point-in-time restore', async () => {
    expect(await change({ backupEnabled: false, pitEnabled: true })).toBe(
      '400 INVALID_ATTRIBUTE: Invalid attribute pitEnabled specified.',
    );
    expect(await change({ pitEnabled: true })).toBe('200');
  });

  test('cannot be switched off on NVMe storage, nor such a cluster paused', async () => {
    world.atlas.addCluster({ projectId: PROJECT, name: 'orders', tier: 'M40_NVME' });
    expect(await change({ backupEnabled: false })).toBe(
      '400 NVME_STORAGE_PROVIDER_BACKUP_REQUIRED: Clusters on NVMe storage require Cloud Backup.',
    );
    expect(await change({ paused: true })).toBe(
      '409 CANNOT_PAUSE_NVME_CLUSTER: Clusters on NVMe storage cannot be paused.',
    );
  });

  test('cannot be switched on for a free cluster', async () => {
    world.atlas.addCluster({ projectId: PROJECT, name: 'orders', tier: 'M0' });
    expect(await change({ backupEnabled: true })).toMatch(
      /^400 TENANT_CLUSTER_UPDATE_UNSUPPORTED:/,
    );
    expect(tell(await world.ask(SCHEDULE))).toBe(NO_BACKUP);
  });
});
