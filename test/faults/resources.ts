import { BASE_URL } from './in-process-atlas';

export const PROJECT = '65f0c1d2e3a4b5c6d7e8f901';
export const PROJECT_NAME = 'Payments';
export const SECRET_ARN =
  'arn:aws:secretsmanager:us-east-1:123456789012:secret:atlas/backup-manager-AbCdEf';
/** Clusters of the project: a replica set, its restore target and a sharded cluster. */
export const CLUSTERS = ['orders', 'staging', 'archive'] as const;

/** What a construct declares, as few numbers that each turn one thing. */
export type Variant = Readonly<Record<string, number>>;

/** A place in a template: one logical id, always of one type. */
export interface Slot {
  readonly logicalId: string;
  readonly type: string;
  /** How many values each turn has. */
  readonly turns: Readonly<Record<string, number>>;
  readonly render: (variant: Variant, stack: string) => Record<string, unknown>;
}

const pick = <Value>(values: readonly Value[], turn: number | undefined): Value =>
  values[(turn ?? 0) % values.length] as Value;

const BASICS = {
  ServiceToken: 'arn:aws:lambda:us-east-1:123456789012:function:provider',
  schema: '1',
  connection: { secretArn: SECRET_ARN, baseUrl: BASE_URL },
  projectId: PROJECT,
};

const days = (amount: number): object => ({ amount: String(amount), unit: 'days' });

const SCHEDULE_TURNS = {
  items: 4,
  hourly: 2,
  daily: 3,
  weekly: 4,
  window: 3,
  copies: 3,
  time: 2,
  onDrift: 2,
  adopt: 2,
  onRemove: 2,
  act: 10,
};

function renderItems({ items = 0, hourly, daily, weekly = 0 }: Variant): readonly object[] {
  const every = [
    { frequency: 'hourly', every: pick(['6', '12'], hourly), keep: days(7) },
    { frequency: 'daily', keep: days(pick([14, 7, 30], daily)) },
    {
      frequency: 'weekly',
      on: pick(['saturday', 'sunday'], weekly),
      keep: { amount: pick(['8', '5'], weekly >> 1), unit: 'weeks' },
    },
    { frequency: 'monthly', on: 'last', keep: { amount: '13', unit: 'months' } },
  ];
  return every.slice(0, 4 - (items % 4));
}

const schedule = (logicalId: string, clusterName: string): Slot => ({
  logicalId,
  type: 'Custom::MongoDbBackupSchedule',
  turns: SCHEDULE_TURNS,
  render: (variant) => ({
    ...BASICS,
    clusterName,
    schedule: {
      items: renderItems(variant),
      ...pick([{}, { restoreWindowDays: '2' }, { restoreWindowDays: '7' }], variant['window']),
      ...pick([{}, { copies: [] }, { copies: [TO_THE_WEST] }], variant['copies']),
      ...pick([{}, { referenceTime: { hour: '3', minute: '15' } }], variant['time']),
      ...actOf(variant['act']),
    },
    ...pick([{}, { onDrift: 'overwrite' }], variant['onDrift']),
    ...pick([{}, { adopt: 'true' }], variant['adopt']),
    ...pick([{}, { onRemove: 'delete-schedule' }], variant['onRemove']),
  }),
});

const TO_THE_WEST = {
  region: { provider: 'AWS', name: 'US_WEST_2' },
  oplog: 'false',
  frequencies: ['daily', 'weekly'],
};
const ACTS = ['a', 'b'].flatMap((key) =>
  ['apply-new-retention', 'delete-of-removed-items'].map((act) => ({ act, key })),
);

/** Mostly none: an act on existing snapshots is what nobody does every day. */
const actOf = (turn = 0): object =>
  ACTS[turn - 1] === undefined ? {} : { existingSnapshots: ACTS[turn - 1] };

const snapshot = (logicalId: string, clusterName: string): Slot => ({
  logicalId,
  type: 'Custom::MongoDbBackupSnapshot',
  turns: { key: 3, keep: 3, shorter: 2, reuse: 2, onRemove: 2 },
  render: ({ key, keep, shorter, reuse, onRemove }) => ({
    ...BASICS,
    clusterName,
    key: pick(['v1', 'v2', 'v3'], key),
    keep: days(pick([30, 8, 60], keep)),
    reuseWithinHours: pick(['2', '48'], reuse),
    ...pick([{}, { allowShorterKeep: 'true' }], shorter),
    ...pick([{}, { onRemove: 'delete-snapshot' }], onRemove),
  }),
});

const restore = (logicalId: string, clusterName: string): Slot => ({
  logicalId,
  type: 'Custom::MongoDbBackupRestore',
  turns: { run: 3, source: 4, safety: 2, wait: 3, dry: 6, consent: 6 },
  render: ({ run, source, safety, wait, dry, consent = 0 }, stack) => ({
    ...BASICS,
    clusterName,
    source: { cluster: { projectId: PROJECT, clusterName: 'orders' }, ...sourceOf(source, stack) },
    runId: pick(['r1', 'r2', 'r3'], run),
    safetySnapshot: pick([{ keep: days(7) }, { skippedBecause: 'a drill' }], safety),
    waitMinutes: pick(['50', '5', '0'], wait),
    ...(consent < 5 && { overwriteTarget: clusterName }),
    ...(clusterName === 'orders' && {
      overwriteSource: 'empty orders and restore it from its own backup',
    }),
    ...((dry ?? 0) === 5 && { dryRun: 'true' }),
  }),
});

const sourceOf = (turn: number | undefined, stack: string): object =>
  pick<object>(
    [
      { kind: 'newest-snapshot', maxAgeHours: '240' },
      { kind: 'declared-snapshot', owner: { stack, resource: 'Before' }, key: 'v1' },
      { kind: 'latest-snapshot-before', before: '2026-11-22T12:00:00Z', maxAgeHours: '48' },
      { kind: 'point-in-time', at: '2026-11-22T12:00:00Z' },
    ],
    turn,
  );

const policy: Slot = {
  logicalId: 'Policy',
  type: 'Custom::MongoDbBackupCompliancePolicy',
  turns: { mode: 2, daily: 3, window: 2, onDemand: 3, confirm: 4 },
  render: ({ mode, daily, window, onDemand, confirm = 0 }) => ({
    ...BASICS,
    mode: pick(['draft', 'enforced'], mode),
    authorizedUser: { email: 'a@example.com', firstName: 'A', lastName: 'B' },
    minimum: [{ frequency: 'daily', keep: days(pick([5, 7, 14], daily)) }],
    declaredClusters: ['orders'],
    alsoAffects: ['staging', 'archive'],
    ...pick([{}, { restoreWindowDays: '2', pointInTimeRestore: 'false' }], window),
    ...pick([{}, { onDemandMinimum: days(8) }, { onDemandMinimum: days(30) }], onDemand),
    ...(confirm < 3 && { confirmProjectName: PROJECT_NAME }),
  }),
};

/** Every resource a template of the campaign may hold, in the order it is deployed. */
export const SLOTS: readonly Slot[] = [
  schedule('Schedule', 'orders'),
  schedule('Renamed', 'orders'),
  schedule('Archive', 'archive'),
  snapshot('Before', 'orders'),
  snapshot('Save', 'archive'),
  restore('Rehydrate', 'staging'),
  restore('Rewind', 'orders'),
  policy,
];
