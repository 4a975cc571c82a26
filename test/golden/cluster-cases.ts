import { golden, goldenPlans, type GoldenCase } from './case';
import { CLUSTER, modelOf, scheduled } from './inputs/models';
import {
  cfnBucket,
  cfnCluster,
  cfnItem,
  cfnPolicyItems,
  cfnSchedule,
  RETAIN,
  template,
} from './inputs/templates';
import { config, plan, tfCluster, tfSchedule } from './inputs/terraform';

const both = (cluster: object, schedule: object): object =>
  template({ Cluster: cluster, Schedule: schedule });
const PLAIN = both(cfnCluster(), cfnSchedule());
const exporting = {
  AutoExportEnabled: true,
  Export: { ExportBucketId: '6b01c1d2e3a4b5c6d7e8f902', FrequencyType: 'monthly' },
};

/** The changes cdk diff shows without what they do: a rename, two switches, two cuts, a new target, and all at once. */
export const TEMPLATE_PAIRS: readonly GoldenCase[] = [
  golden('pair-1-cluster-renamed', PLAIN, both(cfnCluster({ Name: 'prod2' }), cfnSchedule())),
  golden('pair-2-backup-off', PLAIN, both(cfnCluster({ BackupEnabled: false }), cfnSchedule())),
  golden(
    'pair-3-retention-cut',
    PLAIN,
    both(
      cfnCluster(),
      cfnSchedule(
        cfnPolicyItems(
          cfnItem('hourly', 6, 2, 'days'),
          cfnItem('daily', 1, 14, 'days'),
          cfnItem('weekly', 6, 8, 'weeks'),
        ),
      ),
    ),
  ),
  golden('pair-4-window-cut', PLAIN, both(cfnCluster(), cfnSchedule({ RestoreWindowDays: 2 }))),
  golden(
    'pair-5-schedule-retargeted',
    PLAIN,
    both(cfnCluster(), cfnSchedule({ ClusterName: 'prod2' })),
  ),
  golden(
    'pair-6-all-at-once',
    PLAIN,
    both(
      cfnCluster({ Name: 'prod2', BackupEnabled: false, PitEnabled: false }),
      cfnSchedule({
        ClusterName: 'prod2',
        RestoreWindowDays: 2,
        ...cfnPolicyItems(
          cfnItem('hourly', 6, 2, 'days'),
          cfnItem('daily', 1, 14, 'days'),
          cfnItem('weekly', 6, 8, 'weeks'),
        ),
      }),
    ),
  ),
];

const facts = (rest: object) => scheduled({}, { facts: { ...CLUSTER.facts, ...rest } });
const atlas = (cluster: object | undefined, rest: object = {}): object =>
  config(
    {
      ...(cluster !== undefined && { mongodbatlas_advanced_cluster: { c: cluster } }),
      mongodbatlas_cloud_backup_schedule: { s: tfSchedule() },
    },
    rest,
  );
const moved = (blocks: object): object =>
  config({ mongodbatlas_advanced_cluster: { renamed: tfCluster() } }, blocks);

export const CLUSTER_CASES: readonly GoldenCase[] = [
  ...TEMPLATE_PAIRS,
  golden('point-in-time-restore-off', facts({}), facts({ pointInTimeRestore: false })),
  golden(
    'tier-to-flex',
    facts({}),
    modelOf([{ ...CLUSTER, facts: { tier: 'FLEX' }, schedules: [] }]),
  ),
  golden(
    'termination-protection-removed',
    PLAIN,
    both(cfnCluster({ TerminationProtectionEnabled: false }), cfnSchedule()),
  ),
  golden('cluster-guard-removed', both(cfnCluster({}, RETAIN), cfnSchedule()), PLAIN),
  golden('cluster-removed', PLAIN, template({})),
  golden('cluster-retained', both(cfnCluster({}, RETAIN), cfnSchedule({}, RETAIN)), template({})),
  golden('cluster-duplicated', PLAIN, template({ Renamed: cfnCluster(), Schedule: cfnSchedule() })),
  golden(
    'cluster-name-taken',
    template({ Cluster: cfnCluster({ Profile: 'a' }, RETAIN) }),
    template({ Cluster: cfnCluster({ Profile: 'b' }, RETAIN) }),
  ),
  golden(
    'cluster-adopted',
    modelOf([{ ...CLUSTER, name: 'prod' }]),
    template({ Cluster: cfnCluster() }),
  ),
  golden(
    'export-bucket-removed',
    template({ Bucket: cfnBucket(), Schedule: cfnSchedule(exporting) }),
    template({ Schedule: cfnSchedule(exporting) }),
  ),
  golden('terraform-cluster-removed', atlas(tfCluster()), atlas(undefined)),
  golden(
    'terraform-cluster-removed-backups-retained',
    config({ mongodbatlas_advanced_cluster: { c: tfCluster({ retain_backups_enabled: true }) } }),
    config({}),
  ),
  golden(
    'terraform-cluster-forgotten',
    config({ mongodbatlas_advanced_cluster: { c: tfCluster() } }),
    config(
      {},
      {
        removed: [{ from: 'mongodbatlas_advanced_cluster.c', lifecycle: { destroy: false } }],
      },
    ),
  ),
  golden(
    'terraform-cluster-address-changed',
    config({ mongodbatlas_advanced_cluster: { c: tfCluster() } }),
    moved({}),
  ),
  golden(
    'terraform-prevent-destroy-removed',
    config({
      mongodbatlas_advanced_cluster: { c: tfCluster({ lifecycle: { prevent_destroy: true } }) },
    }),
    config({ mongodbatlas_advanced_cluster: { c: tfCluster() } }),
  ),
  goldenPlans(
    'plan-cluster-replaced',
    plan({
      actions: ['delete', 'create'],
      before: tfCluster(),
      after: tfCluster({ name: 'prod2' }),
    }),
    plan({
      actions: ['delete', 'create'],
      before: tfCluster({ name: 'prod2' }),
      after: tfCluster(),
    }),
  ),
  goldenPlans(
    'plan-retain-flag-added-too-late',
    plan({
      actions: ['delete', 'create'],
      before: tfCluster(),
      after: tfCluster({ retain_backups_enabled: true }),
    }),
    plan({
      actions: ['delete', 'create'],
      before: tfCluster({ retain_backups_enabled: true }),
      after: tfCluster(),
    }),
  ),
  goldenPlans(
    'plan-cluster-forgotten',
    plan({ actions: ['forget'], before: tfCluster(), after: null }),
    plan({ actions: ['create'], before: null, after: tfCluster() }),
  ),
  goldenPlans(
    'plan-sensitive-window',
    plan({
      type: 'mongodbatlas_cloud_backup_schedule',
      actions: ['update'],
      before: tfSchedule({ restore_window_days: 5 }),
      after: tfSchedule({ restore_window_days: 3 }),
      rest: {
        before_sensitive: { restore_window_days: true },
        after_sensitive: { restore_window_days: true },
      },
    }),
    plan({
      type: 'mongodbatlas_cloud_backup_schedule',
      actions: ['update'],
      before: tfSchedule({ restore_window_days: 3 }),
      after: tfSchedule({ restore_window_days: 5 }),
      rest: { before_sensitive: { restore_window_days: true } },
    }),
  ),
  goldenPlans(
    'plan-value-known-after-apply',
    plan({
      type: 'mongodbatlas_cloud_backup_schedule',
      actions: ['update'],
      before: tfSchedule(),
      after: tfSchedule({ restore_window_days: null }),
      rest: { after_unknown: { restore_window_days: true } },
    }),
    plan({
      type: 'mongodbatlas_cloud_backup_schedule',
      actions: ['update'],
      before: tfSchedule(),
      after: tfSchedule({ policy_item_daily: null }),
      rest: { after_unknown: { policy_item_daily: true } },
    }),
  ),
];
