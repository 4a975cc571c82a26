import { checkProtection } from '../../../lib/core/check-protection';
import { type ClusterFacts, type ScheduleModel } from '../../../lib/core/model/protection-model';
import {
  BUCKET_ID,
  clusterWith,
  COPIES,
  daily,
  GOOD_ITEMS,
  hourly,
  modelOf,
  monthly,
  tell,
  type StatedFacts,
  told,
  weekly,
  yearly,
} from './subject';

const AWS_EAST = { provider: 'AWS', name: 'US_EAST_1' } as const;
const copyTo = (name: string, more: object = {}): NonNullable<ScheduleModel['copies']>[number] => ({
  region: { provider: 'AWS', name },
  oplog: false,
  ...more,
});

const KEEP = [{ frequency: 'daily', keep: { amount: 30, unit: 'days' } }] as const;

type Case = readonly [
  name: string,
  schedule: Partial<ScheduleModel>,
  facts: StatedFacts,
  findings: readonly string[],
];

const none: readonly string[] = [];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'tier-supports-cloud-backup': [
    ['M10 has a schedule', {}, { tier: 'M10' }, none],
    [
      'a tier left out is not known',
      {},
      { tier: undefined },
      [
        'tier-supports-cloud-backup (unverified): cluster orders: it has a schedule, and whether its tier has one is not known; state a tier this version knows, or leave it to the deployment',
        'nvme-hourly-interval-is-12 (unverified): cluster orders: snapshots are taken every 6 h, and whether it is on NVMe storage, where Atlas takes them every 12 h only, is not known; state its tier, or leave it to the deployment',
      ],
    ],
    [
      'M0 has none',
      {},
      { tier: 'M0' },
      [
        'tier-supports-cloud-backup (fatal): cluster orders: it is M0, which has no Atlas backups; move it to M10 or larger, or dump it with mongodump and restore with mongorestore (mongodb-backup dump-plan prints both)',
      ],
    ],
    [
      'Flex has a fixed one',
      {},
      { tier: 'FLEX' },
      [
        'tier-supports-cloud-backup (fatal): cluster orders: it is FLEX, whose backups are one snapshot a day, always on, the last 8 kept, and cannot be configured; remove the schedule, or move it to M10 or larger',
      ],
    ],
    [
      'M5 is gone',
      {},
      { tier: 'M5' },
      [
        'tier-supports-cloud-backup (fatal): cluster orders: it is M5, a tier that is gone: Atlas moved such clusters to Flex by 2025-05-25, and Flex backups cannot be configured; correct the tier and remove the schedule, or move it to M10 or larger',
      ],
    ],
    [
      'Serverless became something else',
      {},
      { tier: 'SERVERLESS_BASIC' },
      [
        'tier-supports-cloud-backup (fatal): cluster orders: it is a Serverless instance, which Atlas has been turning into Free, Flex or dedicated clusters since 2025-05-05; Free has no backups at all; look at the All Clusters page for what it became and state that tier; for a schedule move it to M10 or larger',
      ],
    ],
  ],
  'tier-is-known': [
    [
      'a tier nobody knows',
      {},
      { tier: 'X9' },
      [
        'tier-supports-cloud-backup (unverified): cluster orders: it has a schedule, and whether its tier has one is not known; state a tier this version knows, or leave it to the deployment',
        'tier-is-known (warning): cluster orders: its tier X9 is unknown to this version, so no rule about tiers was checked; correct the tier, or update mongodb-backup-constructs',
      ],
    ],
  ],
  'cloud-backup-is-on': [
    ['stated on', {}, { backupEnabled: true }, none],
    [
      'not stated',
      {},
      { backupEnabled: undefined },
      [
        'cloud-backup-is-on (unverified): cluster orders: it has a schedule, and whether Cloud Backup is on is not known; state backupEnabled, or leave it to the deployment',
      ],
    ],
    [
      'stated off',
      {},
      { backupEnabled: false },
      [
        'cloud-backup-is-on (fatal): cluster orders: it has a schedule and Cloud Backup is stated off, so no snapshot would be taken; turn Cloud Backup on in the resource that owns the cluster, or remove the schedule',
      ],
    ],
  ],
  'nvme-hourly-interval-is-12': [
    ['every 12 h', { items: [hourly(7, 12)] }, { tier: 'M40_NVME' }, none],
    [
      'every 8 h on second-generation NVMe',
      { items: [hourly(7, 8)] },
      { tier: 'M40_NVME_GEN_2' },
      [
        "nvme-hourly-interval-is-12 (fatal): cluster orders: snapshots are taken every 8 h, and on NVMe storage (M40_NVME_GEN_2) Atlas takes them every 12 h only; set 'every' to 12",
      ],
    ],
    ['every 8 h elsewhere', { items: [hourly(7, 8)] }, { tier: 'M40' }, none],
  ],
  'policy-has-items': [
    [
      'no item',
      { items: [] },
      {},
      [
        'policy-has-items (fatal): cluster orders: its policy has no items, so no snapshot would be taken; add an item, or leave the policy out if it is not to be managed',
      ],
    ],
  ],
  'one-hourly-and-one-daily-item': [
    [
      'two daily items',
      { items: [daily(7), daily(9)] },
      {},
      [
        'one-hourly-and-one-daily-item (fatal): cluster orders: its policy has more than one daily item; keep the daily item with the longest retention',
      ],
    ],
    [
      'two weekly items on two days',
      { items: [weekly(2), weekly(5, 'weeks', 'sunday')] },
      {},
      none,
    ],
  ],
  'policy-items-are-distinct': [
    [
      'two weekly items on one day',
      { items: [weekly(2), weekly(5)] },
      {},
      [
        'policy-items-are-distinct (error): cluster orders: its policy names weekly snapshots on saturday twice; keep the item with the longest retention',
      ],
    ],
  ],
  'policy-item-slot-is-offered': [
    ['every 12 h', { items: [hourly(7, 12)] }, {}, none],
    [
      'every 3 h',
      { items: [hourly(7, 3)] },
      {},
      [
        'policy-item-slot-is-offered (fatal): cluster orders: its hourly item names 3, and Atlas offers one of 1, 2, 4, 6, 8, 12 hours; choose one of these',
      ],
    ],
    ['day 1', { items: [monthly(1, 'months', 1)] }, {}, none],
    [
      'day 0',
      { items: [monthly(1, 'months', 0)] },
      {},
      [
        'policy-item-slot-is-offered (fatal): cluster orders: its monthly item names 0, and Atlas offers a day from 1 to 28, or last; choose one of these',
      ],
    ],
    ['day 28', { items: [monthly(1, 'months', 28)] }, {}, none],
    [
      'day 29',
      { items: [monthly(1, 'months', 29)] },
      {},
      [
        'policy-item-slot-is-offered (fatal): cluster orders: its monthly item names 29, and Atlas offers a day from 1 to 28, or last; choose one of these',
      ],
    ],
  ],
  'retention-is-whole': [
    [
      'half a day',
      { items: [daily(0.5)] },
      {},
      [
        'retention-is-whole (fatal): cluster orders: daily snapshots are kept 0.5 days, which is no whole number of days, weeks, months or years; keep them for 1 or more of one of these',
      ],
    ],
  ],
  'retention-meets-minimum': [
    [
      'weekly 6 days',
      { items: [weekly(6, 'days')] },
      {},
      [
        'retention-meets-minimum (fatal): cluster orders: weekly snapshots on saturday are kept 6 days, and Atlas keeps them 7 days at least; keep weekly snapshots for 7 days or more',
      ],
    ],
    ['weekly 7 days', { items: [weekly(7, 'days')] }, {}, none],
    [
      'monthly 30 days',
      { items: [monthly(30, 'days')] },
      {},
      [
        'retention-meets-minimum (fatal): cluster orders: monthly snapshots on the last day are kept 30 days, and Atlas keeps them 31 days, 5 weeks or 1 month at least; keep monthly snapshots for 31 days, 5 weeks or 1 month or more',
      ],
    ],
    ['monthly 31 days', { items: [monthly(31, 'days')] }, {}, none],
    [
      'monthly 4 weeks',
      { items: [monthly(4, 'weeks')] },
      {},
      [
        'retention-meets-minimum (fatal): cluster orders: monthly snapshots on the last day are kept 4 weeks, and Atlas keeps them 31 days, 5 weeks or 1 month at least; keep monthly snapshots for 31 days, 5 weeks or 1 month or more',
      ],
    ],
    ['monthly 5 weeks', { items: [monthly(5, 'weeks')] }, {}, none],
    ['monthly 1 month', { items: [monthly(1)] }, {}, none],
    [
      'yearly 11 months',
      { items: [yearly(11, 'months')] },
      {},
      [
        'retention-meets-minimum (fatal): cluster orders: yearly snapshots on 1 december are kept 11 months, and Atlas keeps them 1 year at least; keep yearly snapshots for 1 year or more',
      ],
    ],
    ['yearly 12 months', { items: [yearly(12, 'months')] }, {}, none],
  ],
  'rarer-items-keep-longer': [
    [
      'weekly 6 days under daily 7',
      { items: [daily(7), weekly(6, 'days')] },
      {},
      [
        'retention-meets-minimum (fatal): cluster orders: weekly snapshots on saturday are kept 6 days, and Atlas keeps them 7 days at least; keep weekly snapshots for 7 days or more',
      ],
    ],
    [
      'one finding for one mistake: the fix that asks most mends the others',
      { items: [hourly(7), daily(14), weekly(6, 'days'), monthly(13)], restoreWindowDays: 7 },
      { pointInTimeRestore: true },
      [
        'rarer-items-keep-longer (fatal): cluster orders: weekly snapshots are kept 6 days, less than the 14 days of daily snapshots; keep weekly snapshots for 14 days or more',
      ],
    ],
    [
      'two findings for two mistakes',
      { items: [hourly(6), daily(14), weekly(5, 'days')], restoreWindowDays: 7 },
      { pointInTimeRestore: true },
      [
        'rarer-items-keep-longer (fatal): cluster orders: weekly snapshots are kept 5 days, less than the 14 days of daily snapshots; keep weekly snapshots for 14 days or more',
        'pit-window-within-hourly-retention (fatal): cluster orders: restore window of 7 days is longer than the 6 days hourly snapshots are kept, which Atlas refuses while point-in-time restore is on; keep hourly snapshots for 7 days or more, or set restoreWindowDays to 6 or less',
      ],
    ],
    [
      'the restore window asks most',
      { items: [hourly(7), daily(7), weekly(6, 'days')], restoreWindowDays: 8 },
      { pointInTimeRestore: true },
      [
        'pit-window-within-hourly-retention (fatal): cluster orders: restore window of 8 days is longer than the 6 days weekly snapshots are kept, which Atlas refuses while point-in-time restore is on; keep weekly snapshots for 8 days or more, or set restoreWindowDays to 6 or less',
      ],
    ],
    ['weekly 1 week and daily 7 days are equal', { items: [daily(7), weekly(1)] }, {}, none],
    [
      'weekly 1 week under daily 8 days',
      { items: [daily(8), weekly(1)] },
      {},
      [
        'rarer-items-keep-longer (fatal): cluster orders: weekly snapshots are kept 1 week, less than the 8 days of daily snapshots; keep weekly snapshots for 8 days or more',
      ],
    ],
    [
      'yearly 1 year and monthly 12 months are equal',
      { items: [monthly(12), yearly(1)] },
      {},
      none,
    ],
    [
      'yearly 1 year under monthly 13 months',
      { items: [monthly(13), yearly(1)] },
      {},
      [
        'rarer-items-keep-longer (fatal): cluster orders: yearly snapshots are kept 1 year, less than the 13 months of monthly snapshots; keep yearly snapshots for 13 months or more',
      ],
    ],
  ],
  'rarer-items-keep-longer-on-every-calendar': [
    [
      'monthly 1 month beside daily 30 days',
      { items: [daily(30), monthly(1)] },
      {},
      [
        'rarer-items-keep-longer-on-every-calendar (warning): cluster orders: monthly snapshots are kept 1 month and daily snapshots 30 days; which is longer depends on the months, and Atlas may refuse it; give both retentions in the same unit, monthly the longer',
      ],
    ],
    [
      'monthly 1 month beside daily 31 days',
      { items: [daily(31), monthly(1)] },
      {},
      [
        'rarer-items-keep-longer-on-every-calendar (warning): cluster orders: monthly snapshots are kept 1 month and daily snapshots 31 days; which is longer depends on the months, and Atlas may refuse it; give both retentions in the same unit, monthly the longer',
      ],
    ],
    ['monthly 1 month beside daily 28 days', { items: [daily(28), monthly(1)] }, {}, none],
    ['monthly 1 month beside weekly 4 weeks', { items: [weekly(4), monthly(1)] }, {}, none],
    ['monthly 12 months beside daily 365 days', { items: [daily(365), monthly(12)] }, {}, none],
    ['yearly 1 year beside daily 365 days', { items: [daily(365), yearly(1)] }, {}, none],
  ],
  'restore-window-is-whole-days': [
    [
      '0 days',
      { restoreWindowDays: 0 },
      { pointInTimeRestore: true },
      [
        'restore-window-is-whole-days (fatal): cluster orders: restore window of 0 days is no whole number of 1 or more; set restoreWindowDays to 1 or more, or leave it out',
      ],
    ],
    ['1 day', { restoreWindowDays: 1 }, { pointInTimeRestore: true }, none],
  ],
  'pit-window-within-hourly-retention': [
    ['6 of 7 days', { restoreWindowDays: 6 }, { pointInTimeRestore: true }, none],
    ['7 of 7 days', { restoreWindowDays: 7 }, { pointInTimeRestore: true }, none],
    [
      '8 of 7 days',
      { restoreWindowDays: 8 },
      { pointInTimeRestore: true },
      [
        'pit-window-within-hourly-retention (fatal): cluster orders: restore window of 8 days is longer than the 7 days hourly snapshots are kept, which Atlas refuses while point-in-time restore is on; keep hourly snapshots for 8 days or more, or set restoreWindowDays to 7 or less',
      ],
    ],
    [
      '8 of 7 days with point-in-time restore off is accepted, and does nothing',
      { restoreWindowDays: 8 },
      { pointInTimeRestore: false },
      [
        'restore-window-has-point-in-time-restore (warning): cluster orders: restore window of 8 days has no effect while point-in-time restore is off; turn point-in-time restore on in the resource that owns the cluster, or leave restoreWindowDays out',
      ],
    ],
    [
      '8 of 7 days with point-in-time restore not stated',
      { restoreWindowDays: 8 },
      { pointInTimeRestore: undefined },
      [
        'pit-window-within-hourly-retention (unverified): cluster orders: restore window of 8 days is longer than the 7 days hourly snapshots are kept, which Atlas refuses while point-in-time restore is on, and whether it is on is not known; state pointInTimeRestore, or keep hourly snapshots for 8 days or more, or set restoreWindowDays to 7 or less',
        'restore-window-has-point-in-time-restore (unverified): cluster orders: a restore window is declared, and whether point-in-time restore is on is not known; state pointInTimeRestore, or leave it to the deployment',
      ],
    ],
    [
      'a window known only at deploy',
      { restoreWindowDays: { unknown: { Ref: 'Days' } } },
      { pointInTimeRestore: true },
      [
        'restore-window-is-whole-days (unverified): cluster orders: its restore window is known only at deploy; write the number of days, or leave it to the deployment',
        'pit-window-within-hourly-retention (unverified): cluster orders: whether its restore window, known only at deploy, is within the 7 days hourly snapshots are kept is not known; write the number of days, or leave it to the deployment',
      ],
    ],
  ],
  'pit-has-hourly-item': [
    [
      'no hourly item',
      { items: [daily(7)] },
      { pointInTimeRestore: true },
      [
        'pit-has-hourly-item (fatal): cluster orders: its policy has no hourly item, which Atlas refuses while point-in-time restore is on; add an hourly item kept as long as the restore window, or turn point-in-time restore off',
      ],
    ],
    [
      'no hourly item, point-in-time restore off',
      { items: [daily(7)] },
      { pointInTimeRestore: false },
      none,
    ],
    [
      'no hourly item, point-in-time restore a token',
      { items: [daily(7)] },
      { pointInTimeRestore: { unknown: {} } },
      [
        'pit-has-hourly-item (unverified): cluster orders: its policy has no hourly item, which Atlas refuses while point-in-time restore is on, and whether it is on is not known; add an hourly item kept as long as the restore window, or turn point-in-time restore off',
      ],
    ],
  ],
  'copied-oplog-has-point-in-time-restore': [
    ['on', { copies: [copyTo('US_WEST_2', { oplog: true })] }, { pointInTimeRestore: true }, none],
    [
      'off',
      { copies: [copyTo('US_WEST_2', { oplog: true })] },
      { pointInTimeRestore: false },
      [
        'copied-oplog-has-point-in-time-restore (fatal): cluster orders: its oplog is copied to US_WEST_2, which needs point-in-time restore, and that is off; turn point-in-time restore on in the resource that owns the cluster, or copy without the oplog',
      ],
    ],
    [
      'not stated',
      { copies: [copyTo('US_WEST_2', { oplog: true })] },
      { pointInTimeRestore: undefined },
      [
        'copied-oplog-has-point-in-time-restore (unverified): cluster orders: its oplog is copied to US_WEST_2, which needs point-in-time restore, and whether that is on is not known; turn point-in-time restore on in the resource that owns the cluster, or copy without the oplog',
      ],
    ],
  ],
  'copy-leaves-the-primary-region': [
    [
      'same region',
      { copies: [copyTo('US_EAST_1')] },
      { regions: [AWS_EAST] },
      [
        'copy-leaves-the-primary-region (fatal): cluster orders: snapshots are copied to US_EAST_1, its primary region, where they are already; copy to another region',
      ],
    ],
    ['another region', { copies: [copyTo('US_WEST_2')] }, { regions: [AWS_EAST] }, none],
    [
      'of a cluster whose regions are not stated',
      { copies: [copyTo('US_WEST_2')] },
      { regions: undefined },
      [
        'copy-leaves-the-primary-region (unverified): cluster orders: whether snapshots are copied away from their primary region is not known; state its regions, or leave it to the deployment',
        'copy-stays-with-the-provider (unverified): cluster orders: whether snapshots are copied within the cloud of their primary region is not known; state its regions, or leave it to the deployment',
      ],
    ],
    [
      'of a named zone',
      { copies: [copyTo('US_EAST_1', { zone: 'Zone 2' })] },
      {},
      [
        'copy-leaves-the-primary-region (unverified): cluster orders: whether snapshots are copied away from their primary region is not known; leave it to the deployment, which reads the regions of each zone',
        'copy-stays-with-the-provider (unverified): cluster orders: whether snapshots are copied within the cloud of their primary region is not known; leave it to the deployment, which reads the regions of each zone',
      ],
    ],
  ],
  'copy-stays-with-the-provider': [
    [
      'another cloud',
      { copies: [{ region: { provider: 'GCP', name: 'WESTERN_EUROPE' }, oplog: false }] },
      { regions: [AWS_EAST] },
      [
        'copy-stays-with-the-provider (fatal): cluster orders: snapshots are copied to GCP WESTERN_EUROPE and its primary region is on AWS; Atlas copies within one cloud only; copy to another region of AWS',
      ],
    ],
  ],
  'one-copy-per-region': [
    [
      'twice',
      { copies: [copyTo('US_WEST_2'), copyTo('US_WEST_2')] },
      {},
      [
        'one-copy-per-region (error): cluster orders: snapshots are copied to US_WEST_2 by two copies; join them into one',
      ],
    ],
  ],
  'copies-choose-snapshots-alike': [
    [
      'a retention of their own beside frequencies',
      { copies: [copyTo('US_WEST_2', { keep: KEEP }), copyTo('EU_WEST_1')] },
      {},
      [
        "copies-choose-snapshots-alike (fatal): cluster orders: copies to US_WEST_2 have a retention or a number of their own and copies to EU_WEST_1 follow frequencies, and Atlas takes frequencies in all copies of a schedule or in none; give every copy 'keep' or 'last', or none of them",
      ],
    ],
    [
      'a number beside frequencies',
      {
        copies: [copyTo('EU_WEST_1', { frequencies: ['daily'] }), copyTo('US_WEST_2', { last: 3 })],
      },
      {},
      [
        "copies-choose-snapshots-alike (fatal): cluster orders: copies to US_WEST_2 have a retention or a number of their own and copies to EU_WEST_1 follow frequencies, and Atlas takes frequencies in all copies of a schedule or in none; give every copy 'keep' or 'last', or none of them",
      ],
    ],
    [
      'one copy that chooses twice',
      { copies: [copyTo('US_WEST_2', { keep: KEEP, last: 3 })] },
      {},
      [
        'copies-choose-snapshots-alike (fatal): cluster orders: the copy to US_WEST_2 chooses its snapshots by keep and last, and Atlas takes one of them; leave all but one out',
      ],
    ],
    [
      'a retention of their own beside a number',
      { copies: [copyTo('US_WEST_2', { keep: KEEP }), copyTo('EU_WEST_1', { last: 3 })] },
      {},
      none,
    ],
  ],
  'copied-number-is-offered': [
    ...[1, 2, 499, 500].map((last): Case => [
      `the last ${last}`,
      { copies: [copyTo('US_WEST_2', { last })] },
      {},
      none,
    ]),
    ...[0, 501, 2.5].map((last): Case => [
      `the last ${last}`,
      { copies: [copyTo('US_WEST_2', { last })] },
      {},
      [
        `copied-number-is-offered (fatal): cluster orders: US_WEST_2 is to hold the last ${last} snapshots, and Atlas takes a whole number from 1 to 500; choose one of these`,
      ],
    ]),
  ],
  'copy-acts-have-copy-items': [
    [
      'copies follow frequencies',
      { existingSnapshots: { act: 'delete-copies-of-removed-items', key: 'OPS-1' } },
      {},
      [
        "copy-acts-have-copy-items (fatal): cluster orders: copies of removed items are to be deleted, and its copies follow frequencies, for which Atlas has no such act; give the copies 'keep', or leave existingSnapshots out",
        "existing-snapshots-keep-their-expiry (warning): cluster orders: copies of removed items are deleted for good once, for the key 'OPS-1'; leave existingSnapshots out to let them expire as planned, or acknowledge this with the reason",
      ],
    ],
    [
      'copies have a retention of their own',
      {
        copies: [copyTo('US_WEST_2', { keep: KEEP })],
        existingSnapshots: { act: 'apply-new-copy-retention', key: 'OPS-1' },
      },
      {},
      [
        "existing-snapshots-keep-their-expiry (warning): cluster orders: copies made already get the new retention once, for the key 'OPS-1'; those older than it are deleted for good; leave existingSnapshots out to let them expire as planned, or acknowledge this with the reason",
      ],
    ],
  ],
  'copied-frequency-has-item': [
    [
      'a frequency kept for a time of its own, too',
      {
        items: [daily(7)],
        copies: [
          copyTo('US_WEST_2', {
            keep: [{ frequency: 'hourly', keep: { amount: 1, unit: 'days' } }],
          }),
        ],
      },
      { pointInTimeRestore: false },
      [
        'copied-frequency-has-item (warning): cluster orders: hourly snapshots are to be copied to US_WEST_2 and its policy takes none; add a hourly item, or do not copy hourly snapshots',
      ],
    ],
    [
      'a frequency without item is accepted by Atlas',
      { items: [daily(7)], copies: [copyTo('US_WEST_2', { frequencies: ['hourly'] })] },
      { pointInTimeRestore: false },
      [
        'copied-frequency-has-item (warning): cluster orders: hourly snapshots are to be copied to US_WEST_2 and its policy takes none; add a hourly item, or do not copy hourly snapshots',
      ],
    ],
    [
      'on-demand snapshots need no item',
      { copies: [copyTo('US_WEST_2', { frequencies: ['on-demand'] })] },
      {},
      none,
    ],
  ],
  'auto-export-frequency-is-offered': [
    [
      'hourly',
      { autoExport: { bucketId: BUCKET_ID, frequency: 'hourly' } },
      {},
      [
        'auto-export-frequency-is-offered (fatal): cluster orders: hourly snapshots are to be exported, which Atlas does not offer; export weekly, monthly or yearly snapshots',
      ],
    ],
    ['monthly', { autoExport: { bucketId: BUCKET_ID, frequency: 'monthly' } }, {}, none],
    ['off', { autoExport: 'off' }, {}, none],
  ],
  'auto-export-names-its-bucket': [
    [
      'by its name',
      { autoExport: { bucketId: 'orders-exports', frequency: 'monthly' } },
      {},
      [
        'auto-export-names-its-bucket (fatal): cluster orders: snapshots are to be exported to "orders-exports", which is no id of an export bucket; give the 24 hexadecimal digits Atlas shows for the bucket, not its name',
      ],
    ],
    [
      'by an id known only at deploy',
      { autoExport: { bucketId: { unknown: { Ref: 'Bucket' } }, frequency: 'monthly' } },
      {},
      none,
    ],
  ],
  'restore-points-are-in-two-regions': [
    ['copied', { copies: [copyTo('US_WEST_2')] }, {}, none],
    [
      'no copies',
      { copies: [] },
      {},
      [
        'restore-points-are-in-two-regions (warning): cluster orders: its restore points are in its primary region only and go with it; add copies to another region, or acknowledge this with the reason',
      ],
    ],
  ],
  'auto-export-is-not-daily': [
    [
      'daily',
      { autoExport: { bucketId: BUCKET_ID, frequency: 'daily' } },
      {},
      [
        'auto-export-is-not-daily (warning): cluster orders: daily snapshots are to be exported, which Atlas offers only after MongoDB Support has allowed it; ask Support first, or export weekly, monthly or yearly snapshots',
      ],
    ],
  ],
  'exported-frequency-has-item': [
    [
      'no yearly item',
      { items: [daily(7)], autoExport: { bucketId: BUCKET_ID, frequency: 'yearly' } },
      { pointInTimeRestore: false },
      [
        'exported-frequency-has-item (warning): cluster orders: yearly snapshots are to be exported and its policy takes none; add a yearly item, or export snapshots the policy takes',
      ],
    ],
  ],
  'schedule-outlives-its-construct': [
    [
      'deleted with it',
      { onRemove: 'delete-schedule' },
      {},
      [
        'schedule-outlives-its-construct (warning): cluster orders: removing its construct empties the live schedule, after which no snapshot is taken any more; leave onRemove out to keep the schedule, or acknowledge this with the reason',
      ],
    ],
  ],
  'drift-is-not-overwritten': [
    [
      'overwritten',
      { onDrift: 'overwrite' },
      {},
      [
        'drift-is-not-overwritten (info): cluster orders: a stronger schedule made by hand is lowered at the next deployment that changes something; leave onDrift out to be told first',
      ],
    ],
  ],
  'adoption-is-for-the-first-deployment': [
    ['not adopted', { adopt: false }, {}, none],
    [
      'adopted for good',
      { adopt: true },
      {},
      [
        'adoption-is-for-the-first-deployment (info): cluster orders: adopt stays in the app, so a stack that is created again replaces a stronger schedule made by hand; take adopt out once the schedule is deployed',
      ],
    ],
  ],
  'existing-snapshots-keep-their-expiry': [
    [
      'new retention',
      { existingSnapshots: { act: 'apply-new-retention', key: 'OPS-1' } },
      {},
      [
        "existing-snapshots-keep-their-expiry (warning): cluster orders: snapshots already taken get the new retention once, for the key 'OPS-1'; those older than it are deleted for good; leave existingSnapshots out to let them expire as planned, or acknowledge this with the reason",
      ],
    ],
  ],
};

describe.each(Object.entries(CASES))('%s', (_rule, cases) => {
  test.each(cases)('%s', (_name, schedule, facts, findings) => {
    expect(told(schedule, facts)).toEqual(findings);
  });
});

describe('rules about clusters without a schedule', () => {
  const bare = (facts: ClusterFacts): string[] =>
    checkProtection(modelOf({ ...clusterWith({}, facts), schedules: [] })).map(tell);

  test('point-in-time restore needs a tier that has it', () => {
    expect(bare({ tier: 'FLEX', backupEnabled: true, pointInTimeRestore: true })).toEqual([
      'tier-supports-point-in-time-restore (fatal): cluster orders: pointInTimeRestore is stated for FLEX, which does not have it; state false, or move the cluster to M10 or larger',
    ]);
  });

  test('nothing stated is nothing known, and nothing to say of point-in-time restore', () => {
    expect(bare({})).toEqual([
      'nvme-has-cloud-backup (unverified): cluster orders: whether it is on NVMe storage, which needs Cloud Backup, is not known; state tier and backupEnabled, or leave it to the deployment',
    ]);
  });

  test('point-in-time restore known only at deploy is not known, tier or no tier', () => {
    const pointInTimeRestore = { unknown: { Ref: 'Pit' } };
    expect(bare({ backupEnabled: true, pointInTimeRestore })).toEqual([
      'tier-supports-point-in-time-restore (unverified): cluster orders: pointInTimeRestore is stated, and whether its tier has it is not known; state a tier this version knows, or leave it to the deployment',
    ]);
    expect(bare({ tier: 'FLEX', backupEnabled: true, pointInTimeRestore })).toEqual([
      'tier-supports-point-in-time-restore (unverified): cluster orders: pointInTimeRestore is known only at deploy, and FLEX does not have it; state false, or move the cluster to M10 or larger',
    ]);
  });

  test('Cloud Backup not stated on NVMe storage, with point-in-time restore, is not known', () => {
    expect(bare({ tier: 'M40_NVME', pointInTimeRestore: true })).toEqual([
      'point-in-time-restore-has-cloud-backup (unverified): cluster orders: pointInTimeRestore is stated, and whether it goes with Cloud Backup is not known; state both, or leave it to the deployment',
      'nvme-has-cloud-backup (unverified): cluster orders: it is M40_NVME, and whether Cloud Backup is on is not known; state tier and backupEnabled, or leave it to the deployment',
    ]);
  });

  test('point-in-time restore needs Cloud Backup, and NVMe storage does', () => {
    expect(bare({ tier: 'M40_NVME', pointInTimeRestore: true, backupEnabled: false })).toEqual([
      'point-in-time-restore-has-cloud-backup (fatal): cluster orders: point-in-time restore is stated on and Cloud Backup off, which Atlas refuses; turn Cloud Backup on, or point-in-time restore off',
      'nvme-has-cloud-backup (fatal): cluster orders: it is M40_NVME and Cloud Backup is stated off, which Atlas refuses on NVMe storage; turn Cloud Backup on',
    ]);
  });
});

describe('one-schedule-per-cluster', () => {
  test('fails for two constructs that name the same cluster', () => {
    const other = {
      ...clusterWith(),
      path: 'Other/Orders',
      schedules: [{ path: 'Other/Schedule', items: GOOD_ITEMS, copies: COPIES }],
    };
    expect(checkProtection(modelOf(clusterWith(), other)).map(tell)).toEqual([
      'one-schedule-per-cluster (fatal): cluster orders: it has a second schedule beside Stack/Schedule, and each deployment would undo the other; declare one schedule for cluster orders',
    ]);
  });

  test('takes clusters of the same name in two projects for two', () => {
    const other = { ...clusterWith(), path: 'Other/Orders', projectId: '65f0c1d2e3a4b5c6d7e8f902' };
    expect(checkProtection(modelOf(clusterWith(), other))).toEqual([]);
  });
});
