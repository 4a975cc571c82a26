import { clusterNamed, toldOf, type Changes } from './app';
import { days, isAbout } from './subject';

type Case = readonly [name: string, changes: Changes, findings: readonly string[]];
const none: readonly string[] = [];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'snapshot-has-a-key': [
    [
      'only blanks',
      { snapshot: { key: ' ' } },
      [
        "snapshot-has-a-key (fatal): snapshot   of orders: its key is empty, so nothing tells this run from the next; give it a key such as the name of what comes after it, e.g. 'schema v2'",
      ],
    ],
  ],
  'snapshot-is-kept-a-day-or-more': [
    [
      '0 days',
      { snapshot: { keep: days(0) } },
      [
        'snapshot-is-kept-a-day-or-more (fatal): snapshot v2 of orders: it is kept 0 days, which is no whole number of days, weeks, months or years; keep it for 1 or more of one of these',
      ],
    ],
    ['1 day', { snapshot: { keep: days(1) } }, none],
    [
      '1.5 days',
      { snapshot: { keep: days(1.5) } },
      [
        'snapshot-is-kept-a-day-or-more (fatal): snapshot v2 of orders: it is kept 1.5 days, which is no whole number of days, weeks, months or years; keep it for 1 or more of one of these',
      ],
    ],
    ['2 days', { snapshot: { keep: days(2) } }, none],
  ],
  'snapshotted-cluster-has-cloud-backup': [
    [
      'stated off',
      {
        ordersFacts: { backupEnabled: false, pointInTimeRestore: false },
        orders: { schedules: [] },
      },
      [
        'snapshotted-cluster-has-cloud-backup (error): snapshot v2 of orders: Cloud Backup of its cluster is stated off, so it cannot be taken; turn Cloud Backup on in the resource that owns the cluster',
      ],
    ],
  ],
  'snapshot-guards-something': [
    ['nothing but a restore of it', { snapshot: { guards: [] } }, none],
    [
      'nothing',
      { snapshot: { guards: [] }, staging: { restores: [] } },
      [
        'snapshot-guards-something (warning): snapshot v2 of orders: nothing waits for it, so the change it is meant to guard may come first; order it with snapshot.before(construct), or acknowledge this with the reason',
      ],
    ],
  ],
  'snapshot-outlives-its-construct': [
    ['kept', { snapshot: { onRemove: 'keep' } }, none],
    [
      'deleted with it',
      { snapshot: { onRemove: 'delete-snapshot' } },
      [
        'snapshot-outlives-its-construct (warning): snapshot v2 of orders: removing its construct deletes the snapshot and its copies for good; leave onRemove out to let it expire as planned, or acknowledge this with the reason',
      ],
    ],
  ],
  'snapshot-expiry-is-not-shortened': [
    [
      'allowed',
      { snapshot: { allowShorterKeep: true } },
      [
        'snapshot-expiry-is-not-shortened (warning): snapshot v2 of orders: allowShorterKeep lets a lower keep expire the snapshot earlier than promised; leave allowShorterKeep out once the lower keep is deployed, or acknowledge this with the reason',
      ],
    ],
  ],
};

describe.each(Object.entries(CASES))('%s', (_rule, cases) => {
  test.each(cases)('%s', (_name, changes, findings) => {
    expect(toldOf(changes)).toEqual(findings);
  });
});

describe('tier-supports-on-demand-snapshots', () => {
  const alone = (tier: string | undefined): string[] =>
    toldOf({
      orders: {
        facts: tier === undefined ? {} : { tier },
        schedules: [],
        restores: [],
      },
      staging: { restores: [] },
    });
  const FIX =
    'move the cluster to M10 or larger, or dump it with mongodump (mongodb-backup dump-plan prints the command)';

  test.each([
    ['M10', none],
    [
      'M0',
      [
        `tier-supports-on-demand-snapshots (fatal): snapshot v2 of orders: its cluster is M0, which has no Atlas backups; ${FIX}`,
      ],
    ],
    [
      'FLEX',
      [
        `tier-supports-on-demand-snapshots (fatal): snapshot v2 of orders: its cluster is FLEX, whose snapshots are taken once a day and never on demand; ${FIX}`,
      ],
    ],
    [
      'M5',
      [
        `tier-supports-on-demand-snapshots (fatal): snapshot v2 of orders: its cluster is M5, a tier that is gone and had no on-demand snapshots; ${FIX}`,
      ],
    ],
    [
      undefined,
      [
        'tier-supports-on-demand-snapshots (unverified): snapshot v2 of orders: the tier of its cluster is not known, and M0 and Flex have no on-demand snapshots; state the tier',
      ],
    ],
  ])('%s', (tier, findings) => {
    expect(alone(tier).filter(isAbout('tier-supports-on-demand-snapshots'))).toEqual(findings);
  });
});

describe('snapshot-key-is-used-once', () => {
  const snapshots = [{ path: 'Other/BeforeV2', key: 'v2', keep: days(1), guards: ['Other/It'] }];

  test('fails for two snapshots of one cluster, whichever constructs name it', () => {
    const more = [clusterNamed('orders', { path: 'Other/Orders', snapshots })];
    expect(toldOf({ more })).toEqual([
      'snapshot-key-is-used-once (error): snapshot v2 of orders: OrdersBackups/BeforeV2 has the same key, and in Atlas nobody can tell the two snapshots apart; give each snapshot of a cluster a key of its own',
    ]);
  });

  test('holds for two clusters', () => {
    const more = [
      clusterNamed('billing', { facts: { tier: 'M10', restoreTarget: 'allowed' }, snapshots }),
    ];
    expect(toldOf({ more })).toEqual([]);
  });
});
