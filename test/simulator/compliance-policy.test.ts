import { type WireCompliancePolicy } from '../../lib/atlas/wire/compliance-policy';
import { type WirePolicyItem } from '../../lib/atlas/wire/schedule';
import { PROJECT, SCHEDULE, SNAPSHOTS, startWorld, tell, type Answer, type World } from './world';

const POLICY = `/api/atlas/v2/groups/${PROJECT}/backupCompliancePolicy`;
const CLUSTER = `/api/atlas/v2/groups/${PROJECT}/clusters/orders`;
const AUTHORIZED = {
  authorizedEmail: 'jo@example.com',
  authorizedUserFirstName: 'Jo',
  authorizedUserLastName: 'Doe',
};
const item = (
  frequencyType: string,
  frequencyInterval: number,
  retentionValue: number,
  retentionUnit = 'days',
) => ({
  frequencyType,
  frequencyInterval,
  retentionUnit,
  retentionValue,
});
/** What Atlas's default schedule meets exactly. */
const FLOOR = [item('hourly', 6, 7), item('daily', 0, 7)];
const ON_DEMAND = item('ondemand', 0, 3);

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const put = (more: object = {}, query = '?overwriteBackupPolicies=false'): Promise<Answer> =>
  world.ask(`${POLICY}${query}`, { method: 'PUT', body: { ...AUTHORIZED, ...more } });
const read = async (): Promise<Answer['body']> => (await world.ask(POLICY)).body;
const pass = (seconds: number): void => {
  world.atlas.clock.advance({ seconds });
};
const cluster = (seed: object = {}): void => {
  world.atlas.addCluster({ projectId: PROJECT, name: 'orders', ...seed });
};
const lock = (change: Partial<WireCompliancePolicy> = {}): void => {
  world.atlas.setCompliancePolicy(PROJECT, change);
};
const items = (): readonly WirePolicyItem[] =>
  world.atlas.schedule(PROJECT, 'orders')?.policies[0]?.policyItems ?? [];
const told = (): readonly string[] =>
  items().map(
    (each) =>
      `${each.frequencyType} ${each.frequencyInterval} ${each.retentionValue} ${each.retentionUnit}`,
  );
const patch = async (path: string, body: object): Promise<string> =>
  tell(await world.ask(path, { method: 'PATCH', body }));
const remove = async (path: string): Promise<string> =>
  tell(await world.ask(path, { method: 'DELETE' }));

describe('a compliance policy', () => {
  test('there is none of is answered {}', async () => {
    const { status, body } = await world.ask(POLICY);
    expect([status, body]).toEqual([200, {}]);
    expect(world.atlas.compliancePolicy(PROJECT)).toBeUndefined();
  });

  test('has all its keys and turns ACTIVE by itself', async () => {
    const { status, body } = await put();
    expect(status).toBe(200);
    expect(body).toEqual({
      ...AUTHORIZED,
      copyProtectionEnabled: false,
      deletable: false,
      encryptionAtRestEnabled: false,
      onDemandPolicyItem: null,
      pitEnabled: false,
      projectId: PROJECT,
      restoreWindowDays: 0,
      scheduledPolicyItems: [],
      state: 'ENABLING',
      updatedDate: '2026-11-21T03:16:07Z',
      updatedUser: 'owner',
    });
    expect(Object.keys(body)).toEqual(Object.keys(body).sort());
    pass(3);
    expect(await read()).toMatchObject({ state: 'ENABLING' });
    pass(1);
    expect(await read()).toEqual({ ...body, state: 'ACTIVE' });
  });

  test('is changed through UPDATING, and not while an action is pending', async () => {
    await put();
    const pending =
      '400 CANNOT_UPDATE_BACKUP_COMPLIANCE_POLICY_SETTINGS_WITH_PENDING_ACTION: The backup compliance policy cannot be updated while an action on it is pending.';
    expect(tell(await put())).toBe(pending);
    pass(4);
    expect((await put({ copyProtectionEnabled: true })).body).toMatchObject({ state: 'UPDATING' });
    expect(tell(await put())).toBe(pending);
    pass(4);
    expect(await read()).toMatchObject({ state: 'ACTIVE', copyProtectionEnabled: true });
  });

  test('keeps the ids of items that are sent back', async () => {
    const first = (await put({ scheduledPolicyItems: FLOOR })).body['scheduledPolicyItems'] as {
      id: string;
    }[];
    pass(4);
    const again = (await put({ scheduledPolicyItems: [...first, item('weekly', 1, 4, 'weeks')] }))
      .body;
    expect((again['scheduledPolicyItems'] as { id: string }[]).slice(0, 2)).toEqual(first);
  });

  test('of the older version needs no names', async () => {
    const headers = { Accept: 'application/vnd.atlas.2023-01-01+json' };
    const body = { authorizedEmail: 'jo@example.com' };
    const answer = await world.ask(POLICY, { method: 'PUT', headers, body });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('sunset')).toBe('Thu, 1 Jul 2027 00:00:00 GMT');
  });

  test.each([
    [
      { authorizedEmail: undefined },
      '400 MISSING_ATTRIBUTE: The required attribute authorizedEmail was not specified.',
    ],
    [
      { authorizedEmail: 'jo' },
      '400 INVALID_ATTRIBUTE: Invalid attribute authorizedEmail specified.',
    ],
    [
      { authorizedUserLastName: undefined },
      '400 MISSING_ATTRIBUTE: The required attribute authorizedUserLastName was not specified.',
    ],
    [{ locked: true }, '400 INVALID_ATTRIBUTE: Invalid attribute locked specified.'],
    [{ pitEnabled: 'yes' }, '400 INVALID_ATTRIBUTE: Invalid attribute pitEnabled specified.'],
    [
      { scheduledPolicyItems: [item('ondemand', 1, 1)] },
      '400 INVALID_ATTRIBUTE: Invalid attribute scheduledPolicyItems specified.',
    ],
    [
      { onDemandPolicyItem: item('daily', 1, 1) },
      '400 INVALID_ATTRIBUTE: Invalid attribute onDemandPolicyItem specified.',
    ],
    [{ scheduledPolicyItems: [item('hourly', 5, 1)] }, settingsInvalid('hourly interval 5')],
    [
      { scheduledPolicyItems: [item('weekly', 1, 6)] },
      settingsInvalid('the weekly retention is too short'),
    ],
    [
      { scheduledPolicyItems: [item('hourly', 6, 9), item('daily', 1, 8)] },
      settingsInvalid('daily policy item retention cannot be less than hourly'),
    ],
    [
      { onDemandPolicyItem: item('ondemand', 0, 0) },
      settingsInvalid('the on-demand retention is too short'),
    ],
    [{ pitEnabled: true }, settingsInvalid('the restore window must be a positive number of days')],
    [
      { pitEnabled: true, restoreWindowDays: 2, scheduledPolicyItems: [item('hourly', 6, 1)] },
      settingsInvalid('hourly policy item retention cannot be less than restore window'),
    ],
    [
      { pitEnabled: true, restoreWindowDays: 1, scheduledPolicyItems: [item('daily', 1, 1)] },
      settingsInvalid('Continuous Cloud Backup requires an hourly policy item'),
    ],
  ])('is refused with %j', async (more, refusal) => {
    expect(tell(await put(more))).toBe(refusal);
    expect(await read()).toEqual({});
  });

  test.each([
    [{ scheduledPolicyItems: [item('daily', 0, 1)] }],
    [{ scheduledPolicyItems: [item('hourly', 6, 1)], pitEnabled: true, restoreWindowDays: 1 }],
    [{ scheduledPolicyItems: [item('hourly', 6, 1)], restoreWindowDays: 42 }],
    [{ onDemandPolicyItem: ON_DEMAND }],
  ])('is taken with %j', async (more) => {
    expect(tell(await put(more))).toBe('200');
  });

  test.each(['GET', 'PUT', 'DELETE'])('is a %s for the project owner only', async (method) => {
    const roles = { [PROJECT]: ['GROUP_BACKUP_MANAGER', 'GROUP_CLUSTER_MANAGER'] };
    world.atlas.addServiceAccount({ clientId: 'manager', clientSecret: 'x', roles });
    const { body } = await world.token('manager', 'x');
    const headers = { Authorization: `Bearer ${String(body['access_token'])}` };
    const answer = await world.askBare(POLICY, {
      method,
      headers,
      body: method === 'GET' ? undefined : AUTHORIZED,
    });
    expect(tell(answer)).toBe(
      '401 USER_UNAUTHORIZED: Current user is not authorized to perform this action.',
    );
  });
});

function settingsInvalid(problem: string): string {
  return `400 BACKUP_COMPLIANCE_POLICY_SETTINGS_INVALID: The backup compliance policy settings are invalid: ${problem}.`;
}

describe('a policy that schedules fall short of', () => {
  const refused = (lacks: string): string =>
    `400 BACKUP_POLICIES_NOT_MEETING_BACKUP_COMPLIANCE_POLICY_REQUIREMENTS: Backup policies do not meet the backup compliance policy requirements: orders lacks ${lacks}.`;
  beforeEach(() => {
    cluster();
  });

  test.each([
    [{ scheduledPolicyItems: FLOOR }, '200'],
    [{ scheduledPolicyItems: [item('hourly', 12, 7)] }, '200'],
    [{ scheduledPolicyItems: [item('hourly', 4, 7)] }, refused('hourly policy item')],
    [{ scheduledPolicyItems: [item('hourly', 6, 8)] }, refused('hourly policy item')],
    [{ scheduledPolicyItems: [item('daily', 1, 8)] }, refused('daily policy item')],
    [{ scheduledPolicyItems: [item('weekly', 1, 28)] }, '200'],
    [{ scheduledPolicyItems: [item('weekly', 1, 29)] }, refused('weekly policy item')],
    [{ scheduledPolicyItems: [item('monthly', 1, 1, 'years')] }, '200'],
    [{ scheduledPolicyItems: [item('yearly', 1, 2, 'years')] }, refused('yearly policy item')],
    [
      { pitEnabled: true, restoreWindowDays: 8, scheduledPolicyItems: [item('hourly', 6, 8)] },
      refused('hourly policy item, Continuous Cloud Backup, restore window'),
    ],
    [{ encryptionAtRestEnabled: true }, refused('encryption at rest')],
    [{ onDemandPolicyItem: item('ondemand', 0, 99) }, '200'],
  ])('with %j, when asked not to overwrite', async (more, answer) => {
    expect(tell(await put(more))).toBe(answer);
  });

  test('raises them after it is ACTIVE, unless asked not to', async () => {
    const floor = [item('hourly', 4, 14), item('monthly', 0, 2, 'years')];
    expect((await put({ scheduledPolicyItems: floor }, '')).status).toBe(200);
    const before = told();
    pass(4);
    expect(await read()).toMatchObject({ state: 'ACTIVE' });
    expect(told()).toEqual(before);
    pass(6);
    expect(told()).toEqual([
      'hourly 4 14 days',
      'daily 1 14 days',
      'weekly 6 4 weeks',
      'monthly 40 2 years',
      'yearly 12 2 years',
    ]);
  });

  test('adds what a schedule lacks, and switches on what it requires', async () => {
    await world.ask(SCHEDULE, { method: 'DELETE' });
    await put(
      {
        scheduledPolicyItems: [item('hourly', 6, 9), item('yearly', 0, 1, 'years')],
        pitEnabled: true,
        restoreWindowDays: 9,
      },
      '',
    );
    pass(10);
    expect(told()).toEqual(['hourly 6 9 days', 'yearly 12 1 years']);
    expect((await world.ask(CLUSTER)).body).toMatchObject({ pitEnabled: true });
    expect(world.atlas.schedule(PROJECT, 'orders')?.restoreWindowDays).toBe(9);
  });

  test('switches backup on, even where it overwrites nothing', async () => {
    cluster({ backupEnabled: false });
    expect((await put({ scheduledPolicyItems: FLOOR })).status).toBe(200);
    pass(10);
    expect((await world.ask(CLUSTER)).body).toMatchObject({ backupEnabled: true });
    expect(told()).toHaveLength(5);
  });

  test('leaves paused, free and Flex clusters alone, and reaches a paused one when it is resumed', async () => {
    cluster({ backupEnabled: false, paused: true });
    world.atlas.addCluster({ projectId: PROJECT, name: 'free', tier: 'M0' });
    world.atlas.addFlexCluster({ projectId: PROJECT, name: 'small' });
    await put({ scheduledPolicyItems: FLOOR }, '');
    pass(10);
    expect((await world.ask(CLUSTER)).body).toMatchObject({ backupEnabled: false });
    expect((await world.ask(CLUSTER.replace('orders', 'free'))).body).toMatchObject({
      backupEnabled: false,
    });
    expect(await patch(CLUSTER, { paused: false })).toBe('200');
    expect((await world.ask(CLUSTER)).body).toMatchObject({ backupEnabled: true });
  });

  test('never switches encryption on', async () => {
    expect(tell(await put({ encryptionAtRestEnabled: true }, ''))).toBe(
      refused('encryption at rest'),
    );
    world.atlas.setCluster(PROJECT, 'orders', { encryptionAtRestProvider: 'AWS' });
    expect(tell(await put({ encryptionAtRestEnabled: true }, ''))).toBe('200');
  });
});

describe('a policy in force forbids', () => {
  const NOT_MEETING =
    /^400 BACKUP_POLICIES_NOT_MEETING_BACKUP_COMPLIANCE_POLICY_REQUIREMENTS: .* orders lacks /;
  const change = (frequencyType: string, part: object): Promise<string> => {
    const [policy] = world.atlas.schedule(PROJECT, 'orders')?.policies ?? [];
    const policyItems = items().map((each) =>
      each.frequencyType === frequencyType ? { ...each, ...part } : each,
    );
    return patch(SCHEDULE, { policies: [{ id: policy?.id, policyItems }] });
  };
  const [taken] = [(): string => world.atlas.snapshots(PROJECT, 'orders')[0]?.id ?? ''];
  beforeEach(() => {
    cluster({ pitEnabled: true });
    world.atlas.clock.advance({ days: 1 });
    lock({
      scheduledPolicyItems: FLOOR as never,
      onDemandPolicyItem: ON_DEMAND as never,
      pitEnabled: true,
      restoreWindowDays: 5,
    });
  });

  test('switching it off', async () => {
    expect(await remove(POLICY)).toBe(
      '400 CANNOT_DISABLE_BACKUP_COMPLIANCE_POLICY: The backup compliance policy can be disabled by MongoDB Support only.',
    );
    lock({ deletable: true });
    expect(await remove(POLICY)).toBe('204');
    expect(await remove(POLICY)).toBe('204');
    expect(await read()).toMatchObject({ state: 'DISABLING' });
    pass(4);
    expect(await read()).toEqual({});
    expect(await remove(POLICY)).toBe('204');
  });

  test('a schedule under its minimum, and taking items away', async () => {
    expect(await change('hourly', { retentionValue: 7 })).toBe('200');
    expect(await patch(SCHEDULE, { restoreWindowDays: 6 })).toBe('200');
    expect(await change('hourly', { retentionValue: 6 })).toMatch(NOT_MEETING);
    expect(await change('hourly', { frequencyInterval: 8 })).toMatch(NOT_MEETING);
    expect(await change('hourly', { frequencyInterval: 4 })).toBe('200');
    const [policy] = world.atlas.schedule(PROJECT, 'orders')?.policies ?? [];
    const hourly = items().slice(0, 1);
    expect(await patch(SCHEDULE, { policies: [{ id: policy?.id, policyItems: hourly }] })).toMatch(
      NOT_MEETING,
    );
    expect(await remove(SCHEDULE)).toMatch(NOT_MEETING);
    expect(told()[0]).toBe('hourly 4 7 days');
  });

  test('and allows items it does not name to go', async () => {
    const [policy] = world.atlas.schedule(PROJECT, 'orders')?.policies ?? [];
    expect(
      await patch(SCHEDULE, { policies: [{ id: policy?.id, policyItems: items().slice(0, 2) }] }),
    ).toBe('200');
  });

  test('a shorter restore window', async () => {
    expect(await patch(SCHEDULE, { restoreWindowDays: 5 })).toBe('200');
    expect(await patch(SCHEDULE, { restoreWindowDays: 4 })).toBe(
      '400 CANNOT_DECREASE_PIT_WINDOW_WITH_BACKUP_COMPLIANCE_POLICY: The restore window cannot be less than the backup compliance policy requires.',
    );
  });

  test('deleting a snapshot', async () => {
    const refusal =
      '400 CANNOT_DELETE_SNAPSHOT_WITH_BACKUP_COMPLIANCE_POLICY: Snapshots cannot be deleted under a backup compliance policy.';
    expect(await remove(`${SNAPSHOTS}/${taken()}`)).toBe(refusal);
    expect(await patch(SCHEDULE, { deleteSnapshots: true })).toBe(refusal);
  });

  test('keeping a snapshot for less, and allows to keep it for more', async () => {
    const refusal =
      '400 CANNOT_DECREASE_SNAPSHOT_RETENTION_WITH_BACKUP_COMPLIANCE_POLICY: The retention of snapshots cannot be decreased under a backup compliance policy.';
    const keep = (retentionValue: number): Promise<string> =>
      patch(`${SNAPSHOTS}/${taken()}`, { retentionUnit: 'DAYS', retentionValue });
    expect(await keep(6)).toBe(refusal);
    expect(await keep(8)).toBe('200');
    expect(await keep(7)).toBe(refusal);
    lock({ scheduledPolicyItems: [] });
    expect(await patch(SCHEDULE, { restoreWindowDays: 6 })).toBe('200');
    expect(await change('hourly', { retentionValue: 6 })).toBe('200');
    expect(await patch(SCHEDULE, { updateSnapshots: true })).toBe(refusal);
  });

  test('deleting within what the schedule keeps, and not within its extra days', async () => {
    await patch(SCHEDULE, {
      extraRetentionSettings: [{ frequencyType: 'HOURLY', retentionDays: 3 }],
    });
    const id = taken();
    world.atlas.clock.advance({ days: 6, hours: 5 });
    expect(await remove(`${SNAPSHOTS}/${id}`)).toMatch(/^400 CANNOT_DELETE_SNAPSHOT/);
    world.atlas.clock.advance({ hours: 1 });
    expect(await remove(`${SNAPSHOTS}/${id}`)).toBe('204');
  });

  test('an on-demand snapshot kept for less than its item says', async () => {
    const take = async (retentionInDays: number): Promise<string> =>
      tell(await world.ask(SNAPSHOTS, { method: 'POST', body: { retentionInDays } }));
    expect(await take(2)).toBe(
      '400 SNAPSHOT_RETENTION_LESS_THAN_BACKUP_COMPLIANCE_POLICY: The snapshot retention is less than the backup compliance policy requires.',
    );
    expect(await take(3)).toBe('200');
  });

  test('switching backup or continuous backup off', async () => {
    expect(await patch(CLUSTER, { backupEnabled: false, pitEnabled: false })).toBe(
      '400 CANNOT_DISABLE_CLOUD_BACKUP_WITH_BACKUP_COMPLIANCE_POLICY: Cloud Backup cannot be disabled under a backup compliance policy.',
    );
    expect(await patch(CLUSTER, { pitEnabled: false })).toBe(
      '400 CANNOT_DISABLE_PIT_WITH_BACKUP_COMPLIANCE_POLICY: Continuous Cloud Backup cannot be disabled: the backup compliance policy requires it.',
    );
    lock({ pitEnabled: false });
    expect(await patch(CLUSTER, { pitEnabled: false })).toBe('200');
  });

  test('deleting copies it protects', async () => {
    const zoneId = ((await world.ask(CLUSTER)).body['replicationSpecs'] as { zoneId: string }[])[0]
      ?.zoneId;
    const body = {
      deleteCopiedBackups: [{ cloudProvider: 'AWS', regionName: 'US_WEST_2', zoneId }],
    };
    expect(await patch(SCHEDULE, body)).toBe('200');
    lock({ copyProtectionEnabled: true });
    expect(await patch(SCHEDULE, body)).toBe(
      '400 CANNOT_DELETE_COPY_SNAPSHOT_WITH_BACKUP_COMPLIANCE_POLICY_ENABLED: Copies of snapshots cannot be deleted while the backup compliance policy protects them.',
    );
  });

  test.each([
    [
      { pitEnabled: false, restoreWindowDays: 0 },
      '400 CANNOT_DISABLE_PIT_WITH_BACKUP_COMPLIANCE_POLICY: Continuous Cloud Backup cannot be taken out of a backup compliance policy.',
    ],
    [
      { restoreWindowDays: 4 },
      '400 CANNOT_DECREASE_PIT_WINDOW_WITH_BACKUP_COMPLIANCE_POLICY: The restore window of a backup compliance policy cannot be decreased.',
    ],
    [
      { scheduledPolicyItems: FLOOR.slice(0, 1) },
      settingsInvalid('the daily policy item cannot be weakened'),
    ],
    [
      { scheduledPolicyItems: [item('hourly', 8, 7), item('daily', 1, 7)] },
      settingsInvalid('the hourly policy item cannot be weakened'),
    ],
    [
      { onDemandPolicyItem: item('ondemand', 0, 2) },
      settingsInvalid('the ondemand policy item cannot be weakened'),
    ],
    [{ onDemandPolicyItem: null }, settingsInvalid('the ondemand policy item cannot be weakened')],
    [{ restoreWindowDays: 6 }, '200'],
  ])('weakening itself: %j', async (more, answer) => {
    const live = {
      scheduledPolicyItems: FLOOR,
      onDemandPolicyItem: ON_DEMAND,
      pitEnabled: true,
      restoreWindowDays: 5,
    };
    expect(tell(await put({ ...live, ...more }))).toBe(answer);
  });

  test('taking out copy protection or encryption', async () => {
    world.atlas.setCluster(PROJECT, 'orders', { encryptionAtRestProvider: 'AWS' });
    lock({
      scheduledPolicyItems: [],
      onDemandPolicyItem: null,
      pitEnabled: false,
      copyProtectionEnabled: true,
    });
    expect(tell(await put())).toBe(settingsInvalid('copy protection cannot be taken out'));
    lock({ encryptionAtRestEnabled: true });
    expect(tell(await put({ copyProtectionEnabled: true }))).toBe(
      '400 CANNOT_DISABLE_ENCRYPTION_AT_REST_WITH_BACKUP_COMPLIANCE_POLICY: Encryption at rest cannot be taken out of a backup compliance policy.',
    );
  });
});

test('a policy of a project without clusters may be weakened and disabled', async () => {
  lock({ copyProtectionEnabled: true });
  expect((await put()).body).toMatchObject({ copyProtectionEnabled: false, state: 'UPDATING' });
  expect(await remove(POLICY)).toBe('204');
  pass(10);
  expect(await read()).toEqual({});
});
