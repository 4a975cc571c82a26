import { type CopyModel } from '../../lib/core/model/protection-model';
import { golden, type GoldenCase } from './case';
import {
  CLUSTER,
  daily,
  days,
  hourly,
  ITEMS,
  modelOf,
  months,
  PROJECT,
  SCHEDULE,
  scheduled,
  weekly,
  weeks,
  without,
} from './inputs/models';
import {
  CFN_ITEMS,
  cfnSchedule,
  cfnCluster,
  cfnItem,
  cfnPolicyItems,
  RETAIN,
  template,
} from './inputs/templates';
import { config, tfCluster, tfSchedule } from './inputs/terraform';

const [HOURLY, DAILY, WEEKLY, MONTHLY] = ITEMS as [
  (typeof ITEMS)[0],
  (typeof ITEMS)[0],
  (typeof ITEMS)[0],
  (typeof ITEMS)[0],
];
const WEST = { provider: 'AWS', name: 'US_WEST_2' } as const;
const BUCKET = { bucketId: '6b01c1d2e3a4b5c6d7e8f902', frequency: 'monthly' } as const;
const DAYS_30 = { frequency: 'daily', keep: days(30) } as const;
const DAYS_29 = { frequency: 'daily', keep: days(29) } as const;
const MONTHS_12 = { frequency: 'monthly', keep: months(12) } as const;
const kept = (keep: readonly object[]) => ({ region: WEST, oplog: true, keep }) as CopyModel;
const applied = (key: string) => ({ act: 'apply-new-retention', key }) as const;

export const SCHEDULE_CASES: readonly GoldenCase[] = [
  golden(
    'retention-shortened',
    scheduled(),
    scheduled({ items: [HOURLY, daily(days(13)), WEEKLY, MONTHLY] }),
  ),
  golden(
    'retention-shortened-of-existing',
    scheduled(),
    scheduled({
      items: [hourly(6, days(2)), DAILY, WEEKLY, MONTHLY],
      restoreWindowDays: 2,
      existingSnapshots: applied('2026-11-21 OPS-812'),
    }),
  ),
  golden(
    'retention-lengthened-of-existing',
    scheduled(),
    scheduled({
      items: [HOURLY, daily(days(21)), WEEKLY, MONTHLY],
      existingSnapshots: applied('2026-11-22'),
    }),
  ),
  golden(
    'retention-unclear',
    scheduled({ items: [HOURLY, daily(days(30))] }),
    scheduled({ items: [HOURLY, daily(months(1))] }),
  ),
  golden(
    'existing-points-touched',
    scheduled(),
    scheduled({ existingSnapshots: applied('2026-11-23') }),
  ),
  golden(
    'existing-points-of-removed-items',
    scheduled(),
    scheduled({
      items: [HOURLY, DAILY, MONTHLY],
      existingSnapshots: { act: 'delete-of-removed-items', key: '2026-11-24' },
    }),
  ),
  golden(
    'slot-moved-beside-deletion',
    scheduled(),
    scheduled({
      items: [HOURLY, DAILY, weekly('sunday', weeks(8)), MONTHLY],
      existingSnapshots: { act: 'delete-of-removed-items', key: '2026-11-24' },
    }),
  ),
  golden(
    'slot-moved-and-cut-for-existing',
    scheduled(),
    scheduled({
      items: [HOURLY, DAILY, weekly('sunday', weeks(5)), MONTHLY],
      existingSnapshots: applied('2026-11-24'),
    }),
  ),
  golden('policy-item-removed', scheduled(), scheduled({ items: [HOURLY, DAILY, MONTHLY] })),
  golden(
    'slot-moved',
    scheduled(),
    scheduled({ items: [HOURLY, DAILY, weekly('sunday', weeks(8)), MONTHLY] }),
  ),
  golden(
    'hourly-interval-lengthened',
    scheduled({}, { facts: { ...CLUSTER.facts, pointInTimeRestore: false } }),
    scheduled(
      { items: [hourly(12, days(7)), DAILY, WEEKLY, MONTHLY] },
      { facts: { ...CLUSTER.facts, pointInTimeRestore: false } },
    ),
  ),
  golden('restore-window-shortened', scheduled(), scheduled({ restoreWindowDays: 2 })),
  golden('copy-removed', scheduled(), scheduled({ copies: [] })),
  golden(
    'copied-frequency-removed',
    scheduled({ copies: [{ region: WEST, oplog: true, frequencies: ['hourly', 'daily'] }] }),
    scheduled({ copies: [{ region: WEST, oplog: true, frequencies: ['daily'] }] }),
  ),
  golden(
    'oplog-copy-removed',
    scheduled(),
    scheduled({ copies: [{ region: WEST, oplog: false }] }),
  ),
  golden(
    'copied-item-removed',
    scheduled({ copies: [kept([DAYS_30, MONTHS_12])] }),
    scheduled({ copies: [kept([DAYS_30])] }),
  ),
  golden(
    'copies-of-removed-items-deleted',
    scheduled({ copies: [kept([DAYS_30, MONTHS_12])] }),
    scheduled({
      copies: [kept([DAYS_30])],
      existingSnapshots: { act: 'delete-copies-of-removed-items', key: '2026-11-24 OPS-820' },
    }),
  ),
  golden(
    'copies-of-removed-regions-deleted',
    scheduled(),
    scheduled({
      copies: [],
      existingSnapshots: { act: 'delete-copies-of-removed-regions', key: '2026-11-24 OPS-821' },
    }),
  ),
  golden(
    'copy-retention-shortened',
    scheduled({ copies: [kept([DAYS_30, MONTHS_12])] }),
    scheduled({ copies: [kept([DAYS_29, MONTHS_12])] }),
  ),
  golden(
    'copy-retention-shortened-of-existing',
    scheduled({ copies: [kept([DAYS_30])] }),
    scheduled({
      copies: [kept([DAYS_29])],
      existingSnapshots: { act: 'apply-new-copy-retention', key: '2026-11-24 OPS-822' },
    }),
  ),
  golden(
    'copy-retention-lengthened-of-existing',
    scheduled({ copies: [kept([DAYS_29])] }),
    scheduled({
      copies: [kept([DAYS_30])],
      existingSnapshots: { act: 'apply-new-copy-retention', key: '2026-11-24 OPS-823' },
    }),
  ),
  golden(
    'copy-retention-unclear',
    scheduled({ copies: [kept([DAYS_30])] }),
    scheduled({ copies: [kept([{ frequency: 'daily', keep: months(1) }])] }),
  ),
  golden(
    'copy-retention-of-its-own',
    scheduled({ copies: [{ region: WEST, oplog: true }] }),
    scheduled({
      copies: [kept([{ frequency: 'daily', keep: days(14) }, { frequency: 'on-demand' }])],
    }),
  ),
  golden(
    'copied-number-lowered',
    scheduled({ copies: [{ region: WEST, oplog: true, last: 10 }] }),
    scheduled({ copies: [{ region: WEST, oplog: true, last: 9 }] }),
  ),
  golden(
    'copy-choice-changed',
    scheduled({ copies: [kept([DAYS_30])] }),
    scheduled({ copies: [{ region: WEST, oplog: true, last: 9 }] }),
  ),
  golden('export-removed', scheduled({ autoExport: BUCKET }), scheduled()),
  golden(
    'export-retargeted',
    scheduled({ autoExport: BUCKET }),
    scheduled({ autoExport: { ...BUCKET, bucketId: '6b01c1d2e3a4b5c6d7e8f903' } }),
  ),
  golden(
    'export-frequency-lowered',
    scheduled({ autoExport: { ...BUCKET, frequency: 'weekly' } }),
    scheduled({ autoExport: BUCKET }),
  ),
  golden(
    'reference-time-moved',
    scheduled(),
    scheduled({ referenceTime: { hour: 4, minute: 30 } }),
  ),
  golden(
    'settings-released',
    scheduled({ autoExport: BUCKET }),
    modelOf([
      {
        ...CLUSTER,
        schedules: [
          without(SCHEDULE, 'items', 'referenceTime', 'restoreWindowDays', 'copies', 'autoExport'),
        ],
      },
    ]),
  ),
  golden('drift-guard-removed', scheduled(), scheduled({ onDrift: 'overwrite' })),
  golden('adoption-allowed', scheduled(), scheduled({ adopt: true })),
  golden('schedule-reapplied', scheduled(), scheduled({ reapply: '2026-11-24' })),
  golden('schedule-guard-removed', scheduled(), scheduled({ onRemove: 'delete-schedule' })),
  golden('schedule-released', scheduled(), modelOf([{ ...CLUSTER, schedules: [] }])),
  golden(
    'schedule-deleted',
    scheduled({ onRemove: 'delete-schedule' }),
    modelOf([{ ...CLUSTER, schedules: [] }]),
  ),
  golden('schedule-retargeted', scheduled(), scheduled({}, { name: 'billing' })),
  golden(
    'schedule-retargeted-and-cut',
    scheduled({}, { facts: { ...CLUSTER.facts, pointInTimeRestore: true } }),
    scheduled(
      { items: [HOURLY, daily(days(8)), WEEKLY] },
      { name: 'billing', facts: { ...CLUSTER.facts, pointInTimeRestore: false } },
    ),
  ),
  golden(
    'terraform-schedule-retargeted-and-cut',
    config({ mongodbatlas_cloud_backup_schedule: { s: tfSchedule() } }),
    config({
      mongodbatlas_cloud_backup_schedule: {
        s: tfSchedule({ cluster_name: 'prod2', restore_window_days: 2 }),
      },
    }),
  ),
  golden(
    'schedule-retargeted-and-deleted',
    scheduled({ onRemove: 'delete-schedule' }),
    scheduled({ onRemove: 'delete-schedule' }, { name: 'billing' }),
  ),
  golden(
    'schedule-declared-over-longer-snapshots',
    modelOf([{ ...CLUSTER, schedules: [] }]),
    scheduled({ existingSnapshots: applied('2026-11-23') }),
  ),
  golden(
    'official-schedule-without-its-policy',
    template({ Cluster: cfnCluster(), Schedule: cfnSchedule() }),
    template({
      Cluster: cfnCluster(),
      Schedule: cfnSchedule({ Policies: undefined }),
    }),
  ),
  golden(
    'official-schedule-updates-snapshots-without-a-cut',
    template({ Cluster: cfnCluster(), Schedule: cfnSchedule() }),
    template({ Cluster: cfnCluster(), Schedule: cfnSchedule({ UpdateSnapshots: true }) }),
  ),
  golden(
    'value-hidden',
    scheduled(),
    scheduled({ restoreWindowDays: { unknown: { Ref: 'Window' } } }),
  ),
  golden(
    'cluster-not-matched',
    modelOf([{ ...CLUSTER, projectId: { unknown: { Ref: 'A' } } }]),
    modelOf([
      { ...CLUSTER, path: 'Left/Cluster', projectId: { unknown: { Ref: 'B' } } },
      { ...CLUSTER, path: 'Right/Cluster', projectId: PROJECT },
    ]),
  ),
  golden(
    'data-loss-unclear',
    scheduled({}, { facts: { tier: 'M30' } }),
    scheduled({ items: [hourly(12, days(7)), DAILY, WEEKLY, MONTHLY] }, { facts: { tier: 'M30' } }),
  ),
  golden(
    'official-schedule-rebuilt',
    template({ Cluster: cfnCluster(), Schedule: cfnSchedule() }),
    template({
      Cluster: cfnCluster(),
      Schedule: cfnSchedule(cfnPolicyItems(...[...CFN_ITEMS].reverse())),
    }),
  ),
  golden(
    'official-schedule-emptied',
    template({ Cluster: cfnCluster(), Schedule: cfnSchedule() }),
    template({ Cluster: cfnCluster(), Plan: cfnSchedule({}, { Metadata: {} }) }),
  ),
  golden(
    'official-schedule-deleted',
    template({ Cluster: cfnCluster(), Schedule: cfnSchedule() }),
    template({ Cluster: cfnCluster() }),
  ),
  golden(
    'official-schedule-retained',
    template({ Cluster: cfnCluster(), Schedule: cfnSchedule({}, RETAIN) }),
    template({ Cluster: cfnCluster() }),
  ),
  golden(
    'official-schedule-updates-snapshots',
    template({ Cluster: cfnCluster(), Schedule: cfnSchedule() }),
    template({
      Cluster: cfnCluster(),
      Schedule: cfnSchedule({
        ...cfnPolicyItems(cfnItem('hourly', 6, 2, 'days'), ...CFN_ITEMS.slice(1)),
        RestoreWindowDays: 2,
        UpdateSnapshots: true,
        DeleteCopiedBackups: [{ CloudProvider: 'AWS', RegionName: 'US_WEST_2' }],
      }),
    }),
  ),
  golden(
    'official-policy-not-read',
    template({ Cluster: cfnCluster(), Schedule: cfnSchedule() }),
    template({
      Cluster: cfnCluster(),
      Schedule: cfnSchedule(cfnPolicyItems(cfnItem('daily', 1, { Ref: 'Days' }, 'days'))),
    }),
  ),
  golden(
    'terraform-schedule-retargeted',
    config({ mongodbatlas_cloud_backup_schedule: { s: tfSchedule() } }),
    config({ mongodbatlas_cloud_backup_schedule: { s: tfSchedule({ cluster_name: 'prod2' }) } }),
  ),
  golden(
    'terraform-schedule-skips-destroy',
    config({
      mongodbatlas_advanced_cluster: { c: tfCluster() },
      mongodbatlas_cloud_backup_schedule: { s: tfSchedule({ skip_destroy: true }) },
    }),
    config({ mongodbatlas_advanced_cluster: { c: tfCluster() } }),
  ),
];
