import fc from 'fast-check';
import { appWith, clusterNamed, toldOf, type Changes } from './app';
import { daily, days, hourly, monthly, weekly } from './subject';
import { checkProtection } from '../../../lib/core/check-protection';
import { isBlocking } from '../../../lib/core/finding';

type Case = readonly [name: string, changes: Changes, findings: readonly string[]];
const none: readonly string[] = [];
const unknown = { unknown: { Ref: 'Parameter' } };

/** Staging takes no part, nor does the order of deployment, which a case of its own asserts. */
const ASIDE = [
  'clusters-under-a-compliance-policy-have-a-schedule',
  'schedules-come-before-their-compliance-policy',
];
const told = (changes: Changes): string[] =>
  toldOf(changes).filter((finding) => !ASIDE.some((rule) => finding.startsWith(rule)));
const withPolicy = (policy: NonNullable<Changes['policy']>, more: Changes = {}): Changes => ({
  ...more,
  policy,
});
const REGIONS = 'delete-copies-of-removed-regions';
const PROTECTED = 'nothing-is-deleted-under-a-compliance-policy';
const KEPT_REGIONS =
  "existing-snapshots-keep-their-expiry (warning): cluster orders: copies in regions that are no longer named are deleted for good once, for the key '1'; leave existingSnapshots out to let them expire as planned, or acknowledge this with the reason";
const COPIES_KEPT = [
  {
    region: { provider: 'AWS', name: 'US_WEST_2' },
    oplog: false,
    keep: [{ frequency: 'daily', keep: days(30) }],
  },
] as const;
const OF_POLICY = 'the compliance policy of project Payments';
const user = (changes: object): Changes =>
  withPolicy({
    authorizedUser: {
      email: 'ada@example.com',
      firstName: 'Ada',
      lastName: 'Lovelace',
      ...changes,
    },
  });
const window = (restoreWindowDays: number, kept = 7): Changes =>
  withPolicy({ minimum: [hourly(kept)], pointInTimeRestore: true, restoreWindowDays });

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'compliance-hourly-interval-is-offered': [
    [
      'every 3 h',
      withPolicy({ minimum: [hourly(7, 3)] }, { schedule: { items: [hourly(7, 2)] } }),
      [
        'compliance-hourly-interval-is-offered (fatal): project Payments: by its compliance policy snapshots are taken every 3 h, and Atlas offers 1, 2, 4, 6, 8, 12; choose one of these',
      ],
    ],
    ['every 12 h', withPolicy({ minimum: [hourly(7, 12)] }), none],
  ],
  'compliance-retention-meets-minimum': [
    [
      'weekly 6 days',
      withPolicy({ minimum: [weekly(6, 'days')] }),
      [
        'compliance-retention-meets-minimum (fatal): project Payments: by its compliance policy weekly snapshots on saturday are kept 6 days, and Atlas keeps them 7 days at least; keep weekly snapshots for 7 days or more',
      ],
    ],
    ['weekly 7 days', withPolicy({ minimum: [weekly(7, 'days')] }), none],
    [
      'daily half a day',
      withPolicy({ minimum: [daily(0.5)] }),
      [
        'compliance-retention-meets-minimum (fatal): project Payments: by its compliance policy daily snapshots are kept 0.5 days, which is no whole number of days, weeks, months or years; keep them for 1 or more of one of these',
      ],
    ],
    [
      'on demand 0 days',
      withPolicy({ onDemandMinimum: days(0) }),
      [
        'compliance-retention-meets-minimum (fatal): project Payments: by its compliance policy on-demand snapshots are kept 0 days, which is no whole number of days, weeks, months or years; keep them for 1 or more of one of these',
      ],
    ],
    ['on demand 1 day', withPolicy({ onDemandMinimum: days(1) }), none],
    ['no items, which Atlas takes', withPolicy({ minimum: [] }), none],
  ],
  'compliance-rarer-items-keep-longer': [
    [
      'weekly 1 week under daily 8 days',
      withPolicy(
        { minimum: [daily(8), weekly(1)] },
        { schedule: { items: [hourly(8), daily(8), weekly(2)] } },
      ),
      [
        'compliance-rarer-items-keep-longer (fatal): project Payments: by its compliance policy weekly snapshots are kept 1 week, less than the 8 days of daily snapshots; keep weekly snapshots for 8 days or more',
      ],
    ],
    [
      'monthly 1 month beside daily 29 days',
      withPolicy(
        { minimum: [daily(29), monthly(1)] },
        { schedule: { items: [hourly(7), daily(29), monthly(3)] } },
      ),
      [
        'compliance-rarer-items-keep-longer (unverified): project Payments: by its compliance policy monthly snapshots are kept 1 month and daily snapshots 29 days; which is longer depends on the months, and Atlas may refuse it; give both retentions in the same unit, monthly the longer',
      ],
    ],
  ],
  'compliance-window-within-hourly-retention': [
    ['6 of 7 days', window(6), none],
    ['7 of 7 days', window(7), none],
    [
      '7 of 6 days',
      window(7, 6),
      [
        'compliance-window-within-hourly-retention (fatal): project Payments: its compliance policy demands a restore window of 7 days, longer than the 6 days of its hourly item, which Atlas refuses together with point-in-time restore; demand hourly snapshots for 7 days or more, or a window of 6 days or less',
      ],
    ],
    [
      '0 days',
      window(0),
      [
        'compliance-window-within-hourly-retention (fatal): project Payments: its compliance policy demands a restore window of 0 days, which is no whole number of 1 or more; set restoreWindowDays to 1 or more',
      ],
    ],
    ['1 day', window(1), none],
    [
      '42 days without point-in-time restore, which Atlas takes',
      withPolicy({ restoreWindowDays: 42 }),
      none,
    ],
    [
      'no hourly item to hold it against',
      withPolicy({ pointInTimeRestore: true, restoreWindowDays: 7 }),
      [
        'compliance-window-within-hourly-retention (unverified): project Payments: its compliance policy demands a restore window of 7 days and no hourly item to hold it against; demand hourly snapshots for 7 days or more',
      ],
    ],
    [
      'no window',
      withPolicy({ pointInTimeRestore: true }),
      [
        'compliance-window-within-hourly-retention (unverified): project Payments: its compliance policy demands point-in-time restore and leaves the restore window open; set restoreWindowDays',
      ],
    ],
  ],
  'compliance-policy-confirms-its-project': [
    [
      'no name',
      withPolicy({ confirmProjectName: '' }),
      [
        'compliance-policy-confirms-its-project (fatal): project Payments: its compliance policy is enforced without confirmProjectName, and once it is on only MongoDB Support can lift it; write the name of the project as Atlas shows it into confirmProjectName, or use the mode draft',
      ],
    ],
    ['no name, drafted', withPolicy({ mode: 'draft', confirmProjectName: '' }), none],
    [
      'another name than the app gives it',
      withPolicy({ confirmProjectName: 'payments-prod' }),
      [
        'compliance-policy-confirms-its-project (unverified): project Payments: confirmProjectName is payments-prod, another name than the app gives the project; what Atlas shows is compared before anything is sent; look up the name in Atlas',
      ],
    ],
  ],
  'compliance-policy-authorized-user-is-named': [
    [
      'no first name',
      user({ firstName: ' ' }),
      [
        'compliance-policy-authorized-user-is-named (fatal): project Payments: firstName of the person its compliance policy authorizes is empty, which Atlas refuses; name the security or legal representative who can be verified by MongoDB Support',
      ],
    ],
    ...[
      'ada',
      'ada@example',
      '@example.com',
      'ada@ex ample.com',
      'ada@@example.com',
      'ada@.com',
      '',
    ].map((email): Case => [
      `the address ${email}`,
      user({ email }),
      [
        `compliance-policy-authorized-user-is-named (fatal): project Payments: "${email}" is no e-mail address of the person its compliance policy authorizes; a wrong one locks later changes until Support corrects it; give an address that can sign in to the MongoDB Support portal`,
      ],
    ]),
    ['a tagged address', user({ email: 'ada.l+mongodb@mail.example.co.uk' }), none],
  ],
  'schedule-meets-compliance-policy': [
    ...[6, 7, 8].map((kept): Case => [
      `daily ${kept} of 7 days`,
      withPolicy({}, { schedule: { items: [hourly(kept), daily(kept)], restoreWindowDays: 1 } }),
      kept >= 7
        ? none
        : [
            `schedule-meets-compliance-policy (fatal): cluster orders: ${OF_POLICY}: the policy demands daily snapshots kept 7 days or more, and the schedule has daily snapshots kept 6 days; keep daily snapshots for 7 days or more`,
          ],
    ]),
    [
      'a shorter window',
      withPolicy(
        { minimum: [hourly(7)], pointInTimeRestore: true, restoreWindowDays: 7 },
        { schedule: { restoreWindowDays: 6 } },
      ),
      [
        `schedule-meets-compliance-policy (fatal): cluster orders: ${OF_POLICY}: the policy demands a restore window of 7 days, and it is 6 days; set restoreWindowDays to 7 or more`,
      ],
    ],
    [
      'a project known only at deploy',
      withPolicy(
        {},
        {
          project: { path: 'Compliance/Payments', id: unknown },
          schedule: { items: [hourly(7), daily(7)] },
          snapshot: { guards: ['x'] },
        },
      ),
      none,
    ],
  ],
  'on-demand-snapshot-meets-compliance-policy': [
    ...[30, 31].map((least): Case => [
      `30 of ${least} days`,
      withPolicy({ onDemandMinimum: days(least) }),
      least === 30
        ? none
        : [
            `on-demand-snapshot-meets-compliance-policy (fatal): snapshot v2 of orders: it is kept 30 days, and ${OF_POLICY} demands 31 days or more of on-demand snapshots; keep it for 31 days or more`,
          ],
    ]),
    [
      'which is longer depends on the months',
      withPolicy({ onDemandMinimum: { amount: 1, unit: 'months' } }),
      [
        `on-demand-snapshot-meets-compliance-policy (unverified): snapshot v2 of orders: it is kept 30 days, and ${OF_POLICY} demands 1 month or more of on-demand snapshots; which is longer depends on the months; keep it for 1 month or more`,
      ],
    ],
  ],
  'nothing-is-deleted-under-a-compliance-policy': [
    [
      'a schedule with its construct',
      withPolicy({}, { schedule: { onRemove: 'delete-schedule' } }),
      [
        `nothing-is-deleted-under-a-compliance-policy (fatal): cluster orders: its schedule is to be emptied with its construct, which Atlas refuses under ${OF_POLICY}; leave onRemove out; the schedule stays`,
        'schedule-outlives-its-construct (warning): cluster orders: removing its construct empties the live schedule, after which no snapshot is taken any more; leave onRemove out to keep the schedule, or acknowledge this with the reason',
      ],
    ],
    [
      'a snapshot with its construct',
      withPolicy({}, { snapshot: { onRemove: 'delete-snapshot' } }),
      [
        `nothing-is-deleted-under-a-compliance-policy (fatal): snapshot v2 of orders: it is to be deleted with its construct, which Atlas refuses under ${OF_POLICY}; leave onRemove out; the snapshot goes when it expires`,
        'snapshot-outlives-its-construct (warning): snapshot v2 of orders: removing its construct deletes the snapshot and its copies for good; leave onRemove out to let it expire as planned, or acknowledge this with the reason',
      ],
    ],
    [
      'snapshots of removed items',
      withPolicy(
        {},
        { schedule: { existingSnapshots: { act: 'delete-of-removed-items', key: '1' } } },
      ),
      [
        `nothing-is-deleted-under-a-compliance-policy (fatal): cluster orders: snapshots of removed items are to be deleted, which Atlas refuses under ${OF_POLICY}; leave existingSnapshots out; they go when they expire`,
        "existing-snapshots-keep-their-expiry (warning): cluster orders: snapshots of removed items are deleted for good once, for the key '1'; leave existingSnapshots out to let them expire as planned, or acknowledge this with the reason",
      ],
    ],
    [
      'new retention, which may be longer',
      withPolicy({}, { schedule: { existingSnapshots: { act: 'apply-new-retention', key: '1' } } }),
      [
        `nothing-is-deleted-under-a-compliance-policy (unverified): cluster orders: snapshots already taken are to get the new retention; where that shortens one, Atlas refuses it under ${OF_POLICY}; leave existingSnapshots out unless every retention became longer`,
        "existing-snapshots-keep-their-expiry (warning): cluster orders: snapshots already taken get the new retention once, for the key '1'; those older than it are deleted for good; leave existingSnapshots out to let them expire as planned, or acknowledge this with the reason",
      ],
    ],
  ],
  [`${PROTECTED} of copies`]: [
    [
      'copies of removed regions, while copies are not protected',
      withPolicy({}, { schedule: { existingSnapshots: { act: REGIONS, key: '1' } } }),
      [KEPT_REGIONS],
    ],
    [
      'copies of removed regions',
      withPolicy(
        { copyProtection: true },
        { schedule: { existingSnapshots: { act: REGIONS, key: '1' } } },
      ),
      [
        `nothing-is-deleted-under-a-compliance-policy (fatal): cluster orders: copies in regions that are no longer named are to be deleted, which Atlas refuses under ${OF_POLICY}, which protects copies; leave existingSnapshots out; they go when they expire`,
        KEPT_REGIONS,
      ],
    ],
    [
      'copies of removed items',
      withPolicy(
        { copyProtection: true },
        {
          schedule: {
            copies: COPIES_KEPT,
            existingSnapshots: { act: 'delete-copies-of-removed-items', key: '1' },
          },
        },
      ),
      [
        `nothing-is-deleted-under-a-compliance-policy (fatal): cluster orders: copies of removed items are to be deleted, which Atlas refuses under ${OF_POLICY}, which protects copies; leave existingSnapshots out; they go when they expire`,
        "existing-snapshots-keep-their-expiry (warning): cluster orders: copies of removed items are deleted for good once, for the key '1'; leave existingSnapshots out to let them expire as planned, or acknowledge this with the reason",
      ],
    ],
    [
      'new retention of copies, which may be longer',
      withPolicy(
        { copyProtection: true },
        {
          schedule: {
            copies: COPIES_KEPT,
            existingSnapshots: { act: 'apply-new-copy-retention', key: '1' },
          },
        },
      ),
      [
        `nothing-is-deleted-under-a-compliance-policy (unverified): cluster orders: copies made already are to get the new retention; where that shortens one, Atlas refuses it under ${OF_POLICY}, which protects copies; leave existingSnapshots out unless every retention of copies became longer`,
        "existing-snapshots-keep-their-expiry (warning): cluster orders: copies made already get the new retention once, for the key '1'; those older than it are deleted for good; leave existingSnapshots out to let them expire as planned, or acknowledge this with the reason",
      ],
    ],
  ],
  'compliance-policy-has-a-credential-of-its-own': [
    [
      'one for both',
      withPolicy({}, { project: { credential: 'backup-manager' } }),
      [
        'compliance-policy-has-a-credential-of-its-own (warning): project Payments: one credential sends its compliance policy, which needs Project Owner, and the schedule of orders, which needs Project Backup Manager; give the compliance policy a connection of its own, in a stack of its own',
      ],
    ],
    [
      'known only at deploy',
      withPolicy({}, { project: { credential: unknown } }),
      [
        'compliance-policy-has-a-credential-of-its-own (unverified): project Payments: whether one credential sends its compliance policy and its schedules is not known; give the compliance policy a connection of its own, in a stack of its own',
      ],
    ],
    [
      'the same expression in one stack',
      withPolicy({}, { project: { credential: unknown }, orders: { credential: unknown } }),
      [
        'compliance-policy-has-a-credential-of-its-own (warning): project Payments: one credential sends its compliance policy, which needs Project Owner, and the schedule of orders, which needs Project Backup Manager; give the compliance policy a connection of its own, in a stack of its own',
      ],
    ],
  ],
  'drafted-compliance-policy-would-be-met': [
    ['met', withPolicy({ mode: 'draft' }), none],
    [
      'not met, and nothing is refused yet',
      withPolicy(
        { mode: 'draft', minimum: [daily(35)], onDemandMinimum: days(35) },
        { schedule: { onRemove: 'keep' } },
      ),
      [
        'drafted-compliance-policy-would-be-met (warning): cluster orders: the drafted compliance policy of project Payments: the policy demands daily snapshots kept 35 days or more, and the schedule has daily snapshots kept 7 days; keep daily snapshots for 35 days or more',
        'drafted-compliance-policy-would-be-met (warning): snapshot v2 of orders: it is kept 30 days, and the drafted compliance policy of project Payments demands 35 days or more of on-demand snapshots; keep it for 35 days or more',
        'drafted-compliance-policy-would-be-met (warning): safety snapshot of restore 2026-11-21 into staging: it is kept 7 days, and the drafted compliance policy of project Payments demands 35 days or more of on-demand snapshots; keep it for 35 days or more',
      ],
    ],
  ],
};

const SAFETY = 'safety-snapshot-meets-compliance-policy';

describe.each(Object.entries(CASES))('%s', (_rule, cases) => {
  test.each(cases)('%s', (_name, changes, findings) => {
    expect(told(changes).filter((finding) => !finding.startsWith(SAFETY))).toEqual(findings);
  });
});

describe('safety-snapshot-meets-compliance-policy', () => {
  test.each([7, 8])('7 of %d days', (least) => {
    expect(told(withPolicy({ onDemandMinimum: days(least) }))).toEqual(
      least === 7
        ? []
        : [
            `safety-snapshot-meets-compliance-policy (warning): safety snapshot of restore 2026-11-21 into staging: it is kept 7 days, and ${OF_POLICY} demands 8 days or more of on-demand snapshots; keep it for 8 days or more`,
          ],
    );
  });
});

describe('one-compliance-policy-per-project', () => {
  const second = {
    path: 'Other/Policy',
    mode: 'draft',
    authorizedUser: { email: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace' },
    minimum: [],
  } as const;

  test('fails for a second one, whichever construct names the project', () => {
    const app = appWith(withPolicy({}));
    const projects = [
      ...app.projects,
      { path: 'Other/Payments', id: app.projects[0]?.id ?? '', compliancePolicies: [second] },
    ];
    const messages = checkProtection({ ...app, projects })
      .filter(isBlocking)
      .map(
        ({ rule, severity, subject, message, fix }) =>
          `${rule} (${severity}): ${subject}: ${message}; ${fix}`,
      );
    expect(messages).toEqual([
      'one-compliance-policy-per-project (fatal): project 65f0c1d2e3a4b5c6d7e8f901: it has a second compliance policy beside Compliance/Policy, and Atlas has one for a project; declare one compliance policy for it',
    ]);
  });
});

describe('what a policy reaches', () => {
  const only = (rule: string, changes: Changes): string[] =>
    toldOf(changes).filter((finding) => finding.startsWith(rule));
  const RULE = 'clusters-under-a-compliance-policy-have-a-schedule';

  test('a cluster of the app without a schedule is named', () => {
    expect(only(RULE, withPolicy({}))).toEqual([
      `clusters-under-a-compliance-policy-have-a-schedule (warning): cluster staging: it has no schedule in the app, and ${OF_POLICY} is refused unless the live one meets it; declare a BackupSchedule for it that meets the policy`,
    ]);
  });

  test('so is one whose Cloud Backup is off', () => {
    const stagingFacts = { backupEnabled: false, pointInTimeRestore: false };
    expect(only(RULE, withPolicy({}, { stagingFacts }))).toEqual([
      `clusters-under-a-compliance-policy-have-a-schedule (warning): cluster staging: Cloud Backup is stated off, and ${OF_POLICY} switches it on with a schedule of its own, for good; declare a BackupSchedule for it that meets the policy`,
    ]);
  });

  test('M0 and clusters of other projects are not reached', () => {
    const elsewhere = { projectId: '65f0c1d2e3a4b5c6d7e8f902' };
    expect(only(RULE, withPolicy({}, { staging: elsewhere }))).toEqual([]);
    expect(only(RULE, withPolicy({}, { stagingFacts: { tier: 'M0' } }))).toEqual([]);
  });

  test('a schedule in another stack is to be deployed first', () => {
    const policy = { path: 'OrdersBackups/Policy' };
    const order = 'schedules-come-before-their-compliance-policy';
    expect(only(order, withPolicy(policy))).toEqual([]);
    expect(only(order, withPolicy({}))).toEqual([
      'schedules-come-before-their-compliance-policy (info): project Payments: its schedules are in OrdersBackups and its compliance policy is in Compliance, and Atlas refuses the policy while a schedule is below it; deploy OrdersBackups first, then Compliance',
    ]);
  });

  test('where the project is known only at deploy, what would be refused is left open', () => {
    const project = { path: 'Compliance/Payments', id: unknown };
    const changes = withPolicy({ minimum: [daily(8)] }, { project });
    expect(only('schedule-meets-compliance-policy', changes)).toEqual([
      `schedule-meets-compliance-policy (unverified): cluster orders: ${OF_POLICY}: the policy demands daily snapshots kept 8 days or more, and the schedule has daily snapshots kept 7 days, if it is of that project, which is known only at deploy; keep daily snapshots for 8 days or more`,
    ]);
  });

  test('a schedule whose items are not managed is left open', () => {
    const schedule = { items: undefined } as unknown as NonNullable<Changes['schedule']>;
    expect(only('schedule-meets-compliance-policy', withPolicy({}, { schedule }))).toEqual([
      `schedule-meets-compliance-policy (unverified): cluster orders: ${OF_POLICY}: the policy demands policy items, and those of the schedule are not managed by the app; declare the policy of the schedule`,
    ]);
  });
});

test('a longer item never stops a build under a policy that it did not stop before', () => {
  const stopped = (amount: number, least: number): boolean =>
    checkProtection(
      appWith(
        withPolicy(
          { minimum: [daily(least)] },
          { schedule: { items: [hourly(1), daily(amount)], restoreWindowDays: 1 } },
        ),
      ),
    ).some(isBlocking);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      (amount, least) => {
        expect(stopped(amount, least)).toBe(amount < least);
      },
    ),
  );
});

test('a policy of another project asks nothing of a cluster', () => {
  const more = [clusterNamed('billing', { projectId: '65f0c1d2e3a4b5c6d7e8f902' })];
  const project = { id: '65f0c1d2e3a4b5c6d7e8f903' };
  expect(toldOf(withPolicy({ minimum: [daily(99)] }, { project, more }))).toEqual(toldOf({ more }));
});
