import { clusterNamed, FACTS, ORDERS, PROJECT_ID, toldOf, type Changes } from './app';
import { COPIES, days, GOOD_ITEMS, isAbout } from './subject';
import { type RestoreModel } from '../../../lib/core/model/run-models';

type Case = readonly [name: string, changes: Changes, findings: readonly string[]];
const none: readonly string[] = [];
const SUBJECT = 'restore 2026-11-21 into staging';
const unknown = { unknown: { Ref: 'Parameter' } };
const from = (source: object): Changes => ({
  restore: { from: { cluster: ORDERS, ...source } as RestoreModel['from'] },
  snapshot: { guards: ['OrdersBackups/Migration'] },
});
const at = (instant: string): Changes => from({ kind: 'point-in-time', at: instant });
const oplog = (seconds: number, increment: number): Changes =>
  from({ kind: 'oplog', seconds, increment });
const FROM_ID = from({ kind: 'snapshot', snapshot: { id: '65f0c1d2e3a4b5c6d7e8f9aa' } });
const FROM_EARLIER = from({
  kind: 'latest-snapshot-before',
  before: '2026-11-21T03:00:00Z',
  maxAgeHours: 24,
});
const OR_REMOVED = ', or remove the restore if it has ended';
const SECONDS =
  'and Atlas takes whole seconds from 1199145600 (2008-01-01T00:00:00Z) to 2147483647 (2038-01-19T03:14:07Z); name a moment in between';

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'restore-names-the-cluster-it-empties': [
    [
      'no name',
      { restore: { overwriteTarget: undefined } as unknown as Partial<RestoreModel> },
      [
        `restore-names-the-cluster-it-empties (fatal): ${SUBJECT}: it empties its target first, and overwriteTarget is left out; set overwriteTarget to 'staging' if that cluster may be emptied`,
      ],
    ],
    [
      'the name of another cluster',
      { restore: { overwriteTarget: 'Staging' } },
      [
        `restore-names-the-cluster-it-empties (fatal): ${SUBJECT}: it empties staging, and overwriteTarget consents to emptying "Staging"; set overwriteTarget to 'staging' if that cluster may be emptied`,
      ],
    ],
  ],
  'restore-target-may-be-emptied': [
    [
      'stated never',
      { stagingFacts: { restoreTarget: 'never' } },
      [
        `restore-target-may-be-emptied (fatal): ${SUBJECT}: it empties staging, whose restoreTarget is stated never; restore into another cluster, state restoreTarget allowed for staging${OR_REMOVED}`,
      ],
    ],
    [
      'stated never by one construct and allowed by another',
      {
        more: [
          clusterNamed('staging', { path: 'Other/Staging', facts: { restoreTarget: 'never' } }),
        ],
      },
      [
        `restore-target-may-be-emptied (fatal): ${SUBJECT}: it empties staging, whose restoreTarget is stated never; restore into another cluster, state restoreTarget allowed for staging${OR_REMOVED}`,
      ],
    ],
    [
      'scheduled by another construct and not stated',
      {
        staging: { facts: FACTS },
        more: [
          clusterNamed('staging', {
            path: 'Other/Staging',
            schedules: [{ path: 'Other/Schedule', items: GOOD_ITEMS, copies: COPIES }],
          }),
        ],
      },
      [
        `restore-target-may-be-emptied (fatal): ${SUBJECT}: it empties staging, which has a schedule in the app (Other/Schedule) and so is no restore target unless stated; restore into another cluster, state restoreTarget allowed for staging${OR_REMOVED}`,
      ],
    ],
    [
      'scheduled and stated allowed',
      {
        staging: {
          schedules: [{ path: 'StagingBackups/Schedule', items: GOOD_ITEMS, copies: COPIES }],
        },
      },
      none,
    ],
    ['neither scheduled nor stated', { staging: { facts: FACTS } }, none],
    [
      'stated never, by a dry run',
      { stagingFacts: { restoreTarget: 'never' }, restore: { dryRun: true } },
      none,
    ],
  ],
  'skipped-safety-snapshot-has-a-reason': [
    [
      'no reason',
      { restore: { safetySnapshot: { skippedBecause: ' ' } } },
      [
        `skipped-safety-snapshot-has-a-reason (fatal): ${SUBJECT}: the safety snapshot of its target is skipped without a reason; say why what is on the target may be lost, or leave safetySnapshot out`,
      ],
    ],
  ],
  'target-is-saved-before-it-is-emptied': [
    [
      'skipped with a reason',
      { restore: { safetySnapshot: { skippedBecause: 'drill data only' } } },
      [
        `target-is-saved-before-it-is-emptied (info): ${SUBJECT}: no snapshot saves staging before it is emptied (drill data only); leave safetySnapshot out to have one taken`,
      ],
    ],
    [
      'skipped with a reason, by a dry run',
      { restore: { safetySnapshot: { skippedBecause: 'drill data only' }, dryRun: true } },
      none,
    ],
  ],
  'restore-has-a-run-id': [
    [
      'empty',
      { restore: { runId: '' } },
      [
        "restore-has-a-run-id (fatal): restore  into staging: its run id is empty, so nothing tells this run from the next; give it a run id such as the day or the ticket, e.g. '2026-11-21'",
      ],
    ],
  ],
  'restored-moment-is-on-the-calendar': [
    ['a moment', at('2026-11-21T03:00:00Z'), none],
    ['a moment long past, as a finished restore has', at('2009-01-01T00:00:00Z'), none],
    ['the first moment', at('2008-01-01T00:00:00Z'), none],
    [
      'a second earlier',
      at('2007-12-31T23:59:59Z'),
      [
        `restored-moment-is-on-the-calendar (fatal): ${SUBJECT}: it restores second 1199145599 since 1970, ${SECONDS}`,
      ],
    ],
    [
      'a time without a zone',
      at('2026-11-21T03:00:00'),
      [
        `restored-moment-is-on-the-calendar (fatal): ${SUBJECT}: "2026-11-21T03:00:00" is no moment on the calendar in UTC; write it like 2026-11-21T03:00:00Z`,
      ],
    ],
    [
      '30 February before a snapshot',
      from({ kind: 'latest-snapshot-before', before: '2026-02-30T00:00:00Z', maxAgeHours: 1 }),
      [
        `restored-moment-is-on-the-calendar (fatal): ${SUBJECT}: "2026-02-30T00:00:00Z" is no moment on the calendar in UTC; write it like 2026-11-21T03:00:00Z`,
      ],
    ],
    [
      'no age',
      from({ kind: 'latest-snapshot-before', before: '2026-11-21T03:00:00Z', maxAgeHours: 0 }),
      [
        `restored-moment-is-on-the-calendar (fatal): ${SUBJECT}: it takes snapshots of 0 hours at most, and none is that young; set maxAge to more than the hours between two snapshots`,
      ],
    ],
    ['the first oplog entry', oplog(1_199_145_600, 1), none],
    ['the last oplog second', oplog(2_147_483_647, 2), none],
    [
      'a second later',
      oplog(2_147_483_648, 1),
      [
        `restored-moment-is-on-the-calendar (fatal): ${SUBJECT}: it restores second 2147483648 since 1970, ${SECONDS}`,
      ],
    ],
    [
      'half an oplog second',
      oplog(1_199_145_600.5, 1),
      [
        `restored-moment-is-on-the-calendar (fatal): ${SUBJECT}: it restores second 1199145600.5 since 1970, ${SECONDS}`,
      ],
    ],
    [
      'increment 0',
      oplog(1_795_230_000, 0),
      [
        `restored-moment-is-on-the-calendar (fatal): ${SUBJECT}: it restores increment 0 of an oplog second, and they are counted in whole numbers from 1; take seconds and increment from one oplog entry`,
      ],
    ],
  ],
  'newest-snapshot-is-for-drills': [
    [
      'newest',
      from({ kind: 'newest-snapshot', maxAgeHours: 24 }),
      [
        `newest-snapshot-is-for-drills (info): ${SUBJECT}: it restores the newest snapshot, which after an incident may already hold the damage; keep this for drills, and recover with latestSnapshotBefore or pointInTime`,
      ],
    ],
  ],
  'restored-moment-has-point-in-time-restore': [
    [
      'stated off',
      {
        ...at('2026-11-21T03:00:00Z'),
        ordersFacts: { pointInTimeRestore: false },
        orders: { schedules: [] },
      },
      [
        `restored-moment-has-point-in-time-restore (error): ${SUBJECT}: it restores a moment of orders, and point-in-time restore is stated off there; restore a snapshot of orders, e.g. the latest one before that moment`,
      ],
    ],
    [
      'known only at deploy',
      { ...oplog(1_795_230_000, 1), ordersFacts: { pointInTimeRestore: unknown } },
      [
        `restored-moment-has-point-in-time-restore (unverified): ${SUBJECT}: it restores a moment of orders, and whether point-in-time restore is on there is not known; restore a snapshot of orders, e.g. the latest one before that moment`,
      ],
    ],
  ],
  'restore-target-is-dedicated': [
    [
      'Flex',
      { stagingFacts: { tier: 'FLEX', pointInTimeRestore: false } },
      [
        `restore-target-is-dedicated (fatal): ${SUBJECT}: staging is FLEX, which only snapshots of Flex clusters are restored into; restore into M10 or larger, or use FlexRestore for a snapshot of a Flex cluster${OR_REMOVED}`,
      ],
    ],
    [
      'not known',
      { stagingFacts: { tier: unknown } },
      [
        `restore-target-is-dedicated (unverified): ${SUBJECT}: not stated or known only at deploy: the tier of staging; state it, or leave it to the checks before the restore starts`,
      ],
    ],
  ],
  'restore-source-has-backups': [
    [
      'M0, whatever the day of the backup',
      {
        ...FROM_ID,
        orders: {
          facts: { ...FACTS, tier: 'M0', pointInTimeRestore: false },
          schedules: [],
          snapshots: [],
        },
      },
      [
        `restore-source-has-backups (fatal): ${SUBJECT}: orders is M0, which has no Atlas backups to restore; dump with mongodump and load with mongorestore (mongodb-backup dump-plan prints both)${OR_REMOVED}`,
      ],
    ],
  ],
  'restore-fits-the-target-version': [
    ['the next major', { stagingFacts: { mongoDbVersion: '9.0' } }, none],
    [
      'an older one',
      { stagingFacts: { mongoDbVersion: '7.0.12' } },
      [
        `restore-fits-the-target-version (error): ${SUBJECT}: the backup is from MongoDB 8.0.4 and staging runs 7.0.12; restore into a cluster on 8.0 or a later 8.x, or on 9.x${OR_REMOVED}`,
      ],
    ],
    [
      'an older one than that of a pinned cluster',
      {
        ordersFacts: { pinnedFeatureCompatibilityVersion: '8.0' },
        stagingFacts: { mongoDbVersion: '9.0' },
      },
      [
        `restore-fits-the-target-version (error): ${SUBJECT}: the feature compatibility version of the backup is pinned to 8.0 and staging runs 9.0; restore into a cluster on 8.0 or a later 8.x${OR_REMOVED}`,
      ],
    ],
    ...(
      [
        ['by its id', FROM_ID],
        ['of an earlier day', FROM_EARLIER],
      ] as const
    ).map(([name, source]): Case => [
      `an older one, for a snapshot ${name}, which may be older too`,
      { ...source, stagingFacts: { mongoDbVersion: '7.0.12' } },
      [
        `restore-fits-the-target-version (unverified): ${SUBJECT}: the backup is from MongoDB 8.0.4 and staging runs 7.0.12, unless the cluster was another when the snapshot was taken; restore into a cluster on 8.0 or a later 8.x, or on 9.x`,
      ],
    ]),
    [
      'not known',
      { stagingFacts: { mongoDbVersion: unknown } },
      [
        `restore-fits-the-target-version (unverified): ${SUBJECT}: not stated or known only at deploy: the MongoDB version of staging; state it, or leave it to the checks before the restore starts`,
      ],
    ],
  ],
  'restore-fits-the-target-topology': [
    [
      'another number of shards',
      {
        ordersFacts: { shards: 3, configServerType: 'DEDICATED' },
        stagingFacts: { shards: 2, configServerType: 'DEDICATED' },
      },
      [
        `restore-fits-the-target-topology (error): ${SUBJECT}: the backup has 3 shards and staging has 2 shards; restore into a cluster with 3 shards${OR_REMOVED}`,
      ],
    ],
    [
      'a replica set',
      { ordersFacts: { shards: 2 } },
      [
        `restore-fits-the-target-topology (error): ${SUBJECT}: the backup is of a sharded cluster and staging is a replica set; restore into a sharded cluster with 2 shards${OR_REMOVED}`,
      ],
    ],
    [
      'a sharded cluster of one shard is no replica set',
      { ordersFacts: { shards: 1, configServerType: 'EMBEDDED' } },
      [
        `restore-fits-the-target-topology (error): ${SUBJECT}: the backup is of a sharded cluster and staging is a replica set; restore into a sharded cluster with 1 shard${OR_REMOVED}`,
      ],
    ],
    [
      'not known',
      { stagingFacts: { shards: unknown } },
      [
        `restore-fits-the-target-topology (unverified): ${SUBJECT}: not stated or known only at deploy: whether staging is sharded; state it, or leave it to the checks before the restore starts`,
      ],
    ],
  ],
  'replica-set-is-restored-into-a-replica-set': [
    [
      'a sharded target',
      { stagingFacts: { shards: 2 } },
      [
        `replica-set-is-restored-into-a-replica-set (warning): ${SUBJECT}: the backup is of a replica set and staging is sharded, which no page of Atlas allows; restore into a replica set${OR_REMOVED}`,
      ],
    ],
  ],
  'restore-fits-the-target-encryption': [
    [
      'no key',
      { ordersFacts: { encryptionAtRestProvider: 'AWS' } },
      [
        `restore-fits-the-target-encryption (error): ${SUBJECT}: the backup is encrypted with a customer key on AWS and staging is encrypted without a customer key; restore into a cluster that is encrypted with a customer key on AWS${OR_REMOVED}`,
      ],
    ],
    [
      'the key of the same project',
      {
        ordersFacts: { encryptionAtRestProvider: 'AWS' },
        stagingFacts: { encryptionAtRestProvider: 'AWS' },
      },
      none,
    ],
    [
      'a key of another project',
      {
        ordersFacts: { encryptionAtRestProvider: 'AWS' },
        stagingFacts: { encryptionAtRestProvider: 'AWS' },
        staging: { projectId: '65f0c1d2e3a4b5c6d7e8f902' },
      },
      [
        `restore-fits-the-target-encryption (unverified): ${SUBJECT}: not stated or known only at deploy: the region of the AWS key of the backup and the region of the AWS key of staging; state it, or leave it to the checks before the restore starts`,
      ],
    ],
  ],
  'restore-has-a-stack-of-its-own': [
    [
      'beside a schedule of its target',
      {
        staging: {
          schedules: [{ path: 'OrdersRestore/Schedule', items: GOOD_ITEMS, copies: COPIES }],
        },
      },
      [
        `restore-has-a-stack-of-its-own (warning): ${SUBJECT}: it is in one stack with OrdersRestore/Schedule, so a failed restore rolls the protection of staging back with it; move it to a stack of its own`,
      ],
    ],
    [
      'beside a schedule of any other cluster',
      {
        more: [
          clusterNamed('billing', {
            path: 'Other/Billing',
            schedules: [{ path: 'OrdersRestore/Billing', items: GOOD_ITEMS, copies: COPIES }],
          }),
        ],
      },
      [
        `restore-has-a-stack-of-its-own (warning): ${SUBJECT}: it is in one stack with OrdersRestore/Billing, so a failed restore rolls the protection of billing back with it; move it to a stack of its own`,
      ],
    ],
    [
      'beside anything else',
      { restore: { beside: 'OrdersRestore/Queue' } },
      [
        `restore-has-a-stack-of-its-own (warning): ${SUBJECT}: it is in one stack with OrdersRestore/Queue, so a failed restore rolls that back with it; move it to a stack of its own`,
      ],
    ],
    ['beside a snapshot of its source', { snapshot: { path: 'OrdersRestore/BeforeV2' } }, none],
  ],
};

describe.each(Object.entries(CASES))('%s', (rule, cases) => {
  test.each(cases)('%s', (_name, changes, findings) => {
    expect(toldOf(changes).filter(isAbout(rule))).toEqual(findings);
  });
});

describe('a target known only at deploy', () => {
  const staging = { name: unknown };
  const SAME =
    'restore-onto-its-own-source-says-so (unverified): restore 2026-11-21 into (name known only at deploy): whether it empties the cluster its backup is of is known only at deploy';

  test('leaves its name and whether it is the source open', () => {
    expect(toldOf({ staging })).toEqual([
      'restore-names-the-cluster-it-empties (unverified): restore 2026-11-21 into (name known only at deploy): whether its target is called staging, as overwriteTarget says, is known only at deploy; compare it with the name Atlas shows',
      `${SAME}; set overwriteSource to 'empty (name known only at deploy) and restore it from its own backup', or restore into another cluster`,
    ]);
  });

  test('does not leave the consent out', () => {
    const restore = { overwriteTarget: undefined } as unknown as Partial<RestoreModel>;
    expect(toldOf({ staging, restore })[0]).toBe(
      "restore-names-the-cluster-it-empties (fatal): restore 2026-11-21 into (name known only at deploy): it empties its target first, and overwriteTarget is left out; set overwriteTarget to 'the name of the target' if that cluster may be emptied",
    );
  });

  test('is no other cluster where its project is another', () => {
    expect(toldOf({ staging: { ...staging, projectId: '65f0c1d2e3a4b5c6d7e8f902' } })).toHaveLength(
      1,
    );
  });
});

describe('restore-onto-its-own-source-says-so', () => {
  const SENTENCE = 'empty orders and restore it from its own backup';
  const onto = (overwriteSource: string | undefined): string[] =>
    toldOf({
      ordersFacts: { restoreTarget: 'allowed' },
      orders: {
        restores: [
          {
            path: 'InPlace/Restore',
            runId: '1',
            from: {
              kind: 'snapshot',
              cluster: ORDERS,
              snapshot: { path: 'OrdersBackups/BeforeV2' },
            },
            overwriteTarget: 'orders',
            ...(overwriteSource !== undefined && { overwriteSource }),
          },
        ],
      },
    });
  const REFUSED = [
    `restore-onto-its-own-source-says-so (fatal): restore 1 into orders: it empties the cluster its backup is of, and overwriteSource does not say so; set overwriteSource to '${SENTENCE}', or restore into another cluster`,
  ];

  test('holds with the sentence', () => {
    expect(onto(SENTENCE)).toEqual([]);
  });

  test.each([undefined, '', 'orders', `${SENTENCE}.`, SENTENCE.replace('orders', 'billing')])(
    'fails with %j',
    (sentence) => {
      expect(onto(sentence)).toEqual(REFUSED);
    },
  );

  test('fails for the source under another construct', () => {
    const restore = { overwriteTarget: 'orders' };
    const facts = { ...FACTS, restoreTarget: 'allowed' as const };
    const told = toldOf({ staging: { name: 'orders', facts }, restore });
    expect(told).toEqual([REFUSED[0]?.replace('restore 1 ', 'restore 2026-11-21 ')]);
  });
});

describe('run-id-is-used-once-per-target', () => {
  const restores = [
    {
      path: 'Other/Restore',
      runId: '2026-11-21',
      from: { kind: 'snapshot', cluster: ORDERS, snapshot: { path: 'OrdersBackups/BeforeV2' } },
      overwriteTarget: 'staging',
    } as const,
  ];

  test('fails for two restores into one cluster, whichever constructs name it', () => {
    const more = [clusterNamed('staging', { path: 'Other/Staging', restores })];
    expect(toldOf({ more })).toEqual([
      `run-id-is-used-once-per-target (fatal): ${SUBJECT}: OrdersRestore/Rehydrate has the same run id, and a run happens at most once under one; give each restore into a cluster a run id of its own`,
    ]);
  });

  test('holds for clusters of one name in two projects', () => {
    const more = [
      clusterNamed('staging', {
        path: 'Other/Staging',
        projectId: PROJECT_ID.replace('1', '2'),
        restores,
      }),
    ];
    expect(toldOf({ more })).toEqual([]);
  });
});

test('a source the app states nothing of is left to the deployment', () => {
  const cluster = { path: 'Elsewhere/Ledger', projectId: PROJECT_ID, name: 'ledger' };
  const told = toldOf({
    restore: {
      from: { kind: 'newest-snapshot', cluster, maxAgeHours: 24 },
      safetySnapshot: { keep: days(1) },
    },
  });
  expect(told.filter((finding) => !finding.includes('(info)'))).toEqual(
    [
      ['restore-source-has-backups', 'the tier of ledger'],
      ['restore-fits-the-target-version', 'the MongoDB version of the backup'],
      ['restore-fits-the-target-topology', 'whether the backup is of a sharded cluster'],
      ['restore-fits-the-target-encryption', 'the encryption provider of the backup'],
    ].map(
      ([rule, missing]) =>
        `${rule ?? ''} (unverified): ${SUBJECT}: not stated or known only at deploy: ${missing ?? ''}; state it, or leave it to the checks before the restore starts`,
    ),
  );
});
