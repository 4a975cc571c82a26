import { TerraformOutput, TerraformVariable } from 'cdktf';
import { AdvancedCluster } from '@cdktf/provider-mongodbatlas/lib/advanced-cluster';
import {
  AtlasRegion,
  BackupPolicy,
  DayOfMonth,
  Frequency,
  PolicyItem,
  Retention,
  TimeOfDay,
} from '../../../lib';
import { Acknowledgement, atlas } from '../../../lib/cdktf';
import { annotationsOf, only, PROJECT_ID, projectIn, stackOf, synth } from '../synth';

const SCHEDULE = 'mongodbatlas_cloud_backup_schedule';
const LIVE = 'data.mongodbatlas_advanced_cluster.Schedule_Live_D082CF20';

type Facts = Partial<atlas.AtlasClusterAttributes>;
type Schedule = Partial<atlas.BackupScheduleProps>;

function scheduleIn(stack = stackOf(), facts: Facts = {}, props: Schedule = {}): typeof stack {
  const cluster = atlas.AtlasCluster.fromClusterAttributes(stack, 'Orders', {
    project: projectIn(stack),
    clusterName: 'orders',
    pointInTimeRestore: true,
    backupEnabled: true,
    ...facts,
  });
  new atlas.BackupSchedule(stack, 'Schedule', {
    cluster,
    policy: BackupPolicy.atlasDefault(),
    ...props,
  });
  return stack;
}

const conditionsOf = (stack: ReturnType<typeof stackOf>): string[] =>
  (
    only(synth(stack), 'resource', SCHEDULE)['lifecycle'].precondition as { condition: string }[]
  ).map(({ condition }) => condition);

describe('a backup schedule', () => {
  test('is one resource with the items of its policy', () => {
    expect(
      only(
        synth(
          scheduleIn(undefined, {}, { referenceTime: TimeOfDay.utc(3, 30), restoreWindowDays: 7 }),
        ),
        'resource',
        SCHEDULE,
      ),
    ).toMatchObject({
      project_id: PROJECT_ID,
      cluster_name: 'orders',
      reference_hour_of_day: 3,
      reference_minute_of_hour: 30,
      restore_window_days: 7,
      policy_item_hourly: [{ frequency_interval: 6, retention_unit: 'days', retention_value: 7 }],
      policy_item_daily: [{ frequency_interval: 1, retention_unit: 'days', retention_value: 7 }],
      policy_item_weekly: [{ frequency_interval: 6, retention_unit: 'weeks', retention_value: 4 }],
      policy_item_monthly: [
        { frequency_interval: 40, retention_unit: 'months', retention_value: 12 },
      ],
      policy_item_yearly: [{ frequency_interval: 12, retention_unit: 'years', retention_value: 1 }],
    });
  });

  test('stays in Atlas when it is destroyed, unless asked otherwise', () => {
    expect(only(synth(scheduleIn()), 'resource', SCHEDULE)['skip_destroy']).toBe(true);
    const removed = scheduleIn(undefined, {}, { onRemove: atlas.OnRemove.DELETE_SCHEDULE });
    expect(only(synth(removed), 'resource', SCHEDULE)['skip_destroy']).toBe(false);
  });

  test('imports the live schedule, so that nothing is deleted before the first patch', () => {
    expect(synth(scheduleIn())['import']).toEqual([
      {
        id: `${PROJECT_ID}-orders`,
        to: `${SCHEDULE}.Schedule_65f0c1d2e3a4b5c6d7e8f901-orders_7C082845`,
      },
    ]);
  });

  test('does not manage what is left out', () => {
    expect(only(synth(scheduleIn()), 'resource', SCHEDULE)['lifecycle'].ignore_changes).toEqual([
      'copy_settings',
      'export',
      'auto_export_enabled',
    ]);
  });

  test('manages copies and export once they are declared, also as none', () => {
    const none = only(
      synth(scheduleIn(undefined, {}, { copies: [], autoExport: atlas.AutoExport.OFF })),
      'resource',
      SCHEDULE,
    );
    expect(none).toMatchObject({ auto_export_enabled: false });
    expect(none['lifecycle']).not.toHaveProperty('ignore_changes');
    const some = only(
      synth(
        scheduleIn(undefined, {}, { autoExport: atlas.AutoExport.to('abc', Frequency.MONTHLY) }),
      ),
      'resource',
      SCHEDULE,
    );
    expect(some).toMatchObject({
      auto_export_enabled: true,
      export: { export_bucket_id: 'abc', frequency_type: 'monthly' },
    });
  });

  test('finds the zone of a copy when Terraform plans, the only one or the one with a name', () => {
    const east = AtlasRegion.aws('US_EAST_2');
    const stack = scheduleIn(
      undefined,
      {},
      {
        copies: [
          atlas.SnapshotCopy.to(east, { oplog: true }),
          atlas.SnapshotCopy.to(east, { zone: 'Zone 2', snapshots: [atlas.CopiedSnapshots.DAILY] }),
        ],
      },
    );
    expect(only(synth(stack), 'resource', SCHEDULE)['copy_settings']).toEqual([
      {
        cloud_provider: 'AWS',
        region_name: 'US_EAST_2',
        zone_id: `\${${LIVE}.replication_specs[0].zone_id}`,
        should_copy_oplogs: true,
        frequencies: ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'],
      },
      {
        cloud_provider: 'AWS',
        region_name: 'US_EAST_2',
        zone_id: `\${one(distinct(matchkeys(${LIVE}.replication_specs[*].zone_id, ${LIVE}.replication_specs[*].zone_name, ["Zone 2"])))}`,
        should_copy_oplogs: false,
        frequencies: ['DAILY'],
      },
    ]);
  });

  test('lets copies have a retention of their own, or follow a number', () => {
    const stack = scheduleIn(
      undefined,
      {},
      {
        copies: [
          atlas.SnapshotCopy.to(AtlasRegion.aws('US_WEST_2'), {
            keep: [atlas.CopyRetention.onDemand(), atlas.CopyRetention.daily(Retention.days(30))],
          }),
          atlas.SnapshotCopy.to(AtlasRegion.aws('EU_WEST_1'), { last: 10 }),
        ],
      },
    );
    const zone_id = `\${${LIVE}.replication_specs[0].zone_id}`;
    expect(only(synth(stack), 'resource', SCHEDULE)).toMatchObject({
      copy_policy_items_enabled: true,
      copy_settings: [
        {
          cloud_provider: 'AWS',
          region_name: 'US_WEST_2',
          zone_id,
          should_copy_oplogs: false,
          copy_policy_items: [
            { frequency_type: 'daily', retention_unit: 'days', retention_value: 30 },
            { frequency_type: 'ondemand' },
          ],
        },
        {
          cloud_provider: 'AWS',
          region_name: 'EU_WEST_1',
          zone_id,
          should_copy_oplogs: false,
          last_number_of_snapshots: 10,
        },
      ],
    });
    expect(annotationsOf(stack).filter((line) => line.startsWith('ERROR'))).toEqual([]);
  });

  test('stops where copies have a retention of their own and others follow frequencies', () => {
    const stack = scheduleIn(
      undefined,
      {},
      {
        copies: [
          atlas.SnapshotCopy.to(AtlasRegion.aws('US_WEST_2'), { last: 10 }),
          atlas.SnapshotCopy.to(AtlasRegion.aws('EU_WEST_1')),
        ],
      },
    );
    expect(annotationsOf(stack)).toEqual([
      expect.stringContaining('(copies-choose-snapshots-alike, '),
    ]);
  });

  test('has the cluster in its address, so that another name is another resource', () => {
    const named = (clusterName: string): string[] =>
      Object.keys(synth(scheduleIn(undefined, { clusterName }))['resource'][SCHEDULE]);
    expect(named('orders')).toEqual(['Schedule_65f0c1d2e3a4b5c6d7e8f901-orders_7C082845']);
    expect(named('billing')).toEqual(['Schedule_65f0c1d2e3a4b5c6d7e8f901-billing_BF769BD7']);
  });

  test('refuses another cluster where its name is known only at plan', () => {
    const stack = stackOf();
    const name = new TerraformVariable(stack, 'name', { type: 'string' });
    scheduleIn(stack, { clusterName: name.stringValue });
    const configuration = synth(stack);
    expect(only(configuration, 'resource', 'terraform_data')).toEqual({
      input: { project_id: PROJECT_ID, cluster_name: '${var.name}' },
      lifecycle: { ignore_changes: ['input'] },
    });
    const { precondition } = only(configuration, 'resource', SCHEDULE)['lifecycle'] as {
      precondition: readonly object[];
    };
    const refused = (what: string): string =>
      `cluster (name known only at deploy): its schedule was declared with another ${what}, and the provider would overwrite what lives there; declare a construct of its own for it`;
    const FIRST = 'terraform_data.Schedule_Cluster_E0B1EB07.output';
    expect(precondition.slice(0, 2)).toEqual([
      {
        condition: `\${(${FIRST}.project_id == "${PROJECT_ID}")}`,
        error_message: refused('project id'),
      },
      {
        condition: `\${(${FIRST}.cluster_name == var.name)}`,
        error_message: refused('cluster name'),
      },
    ]);
  });

  test('hands out the id of the policy and the next snapshot', () => {
    const stack = scheduleIn();
    const schedule = stack.node.findChild('Schedule') as unknown as Pick<
      atlas.BackupSchedule,
      'policyId' | 'nextSnapshot'
    >;
    new TerraformOutput(stack, 'out', { value: [schedule.policyId, schedule.nextSnapshot] });
    expect(synth(stack)['output'].out.value).toEqual([
      `\${${SCHEDULE}.Schedule_65f0c1d2e3a4b5c6d7e8f901-orders_7C082845.id_policy}`,
      `\${${SCHEDULE}.Schedule_65f0c1d2e3a4b5c6d7e8f901-orders_7C082845.next_snapshot}`,
    ]);
  });
});

describe('what synth cannot know becomes a precondition:', () => {
  test('a stated fact is compared with the live cluster', () => {
    expect(conditionsOf(scheduleIn())).toEqual([
      `\${${LIVE}.backup_enabled}`,
      `\${${LIVE}.pit_enabled}`,
    ]);
    expect(conditionsOf(scheduleIn(undefined, { pointInTimeRestore: false }))).toEqual([
      `\${${LIVE}.backup_enabled}`,
      `\${!${LIVE}.pit_enabled}`,
    ]);
  });

  test('a fact that is not stated may not have the value a rule refuses', () => {
    const stack = stackOf();
    const cluster = atlas.AtlasCluster.fromClusterAttributes(stack, 'Orders', {
      project: projectIn(stack),
      clusterName: 'orders',
      backupEnabled: true,
    });
    new atlas.BackupSchedule(stack, 'Schedule', {
      cluster,
      policy: BackupPolicy.of(PolicyItem.daily({ keep: Retention.days(7) })),
    });
    expect(only(synth(stack), 'resource', SCHEDULE)['lifecycle'].precondition[1]).toEqual({
      condition: `\${!${LIVE}.pit_enabled}`,
      error_message:
        'as Atlas has it, cluster orders: its policy has no hourly item, which Atlas refuses while point-in-time restore is on; add an hourly item kept as long as the restore window, or turn point-in-time restore off (pit-has-hourly-item)',
    });
  });

  test('a window known only at plan is whole days within the shortest retention', () => {
    const stack = stackOf();
    const window = new TerraformVariable(stack, 'window', { type: 'number' });
    scheduleIn(stack, {}, { restoreWindowDays: window.numberValue });
    expect(conditionsOf(stack).slice(2)).toEqual([
      '${((var.window >= 1) && (floor(var.window) == var.window))}',
      `\${(!${LIVE}.pit_enabled || (var.window <= 7))}`,
    ]);
  });
});

describe('a cluster of the same app', () => {
  const cluster = { projectId: PROJECT_ID, name: 'orders', clusterType: 'REPLICASET' };
  const region = { providerName: 'AWS', priority: 7 };

  test('is read by its shape: facts, and attributes instead of a data source', () => {
    const stack = stackOf();
    const resource = new AdvancedCluster(stack, 'Cluster', {
      ...cluster,
      pitEnabled: true,
      backupEnabled: true,
      mongoDbMajorVersion: '8.0',
      replicationSpecs: [
        {
          regionConfigs: [
            { ...region, regionName: 'EU_WEST_1', priority: 6 },
            { ...region, regionName: 'US_EAST_1', electableSpecs: { instanceSize: 'M30' } },
          ],
        },
      ],
    });
    new atlas.BackupSchedule(stack, 'Schedule', {
      cluster: atlas.AtlasCluster.fromTerraformResource(projectIn(stack), resource, {
        exists: false,
      }),
      policy: BackupPolicy.atlasDefault(),
      copies: [atlas.SnapshotCopy.to(AtlasRegion.aws('US_WEST_2'))],
    });
    const configuration = synth(stack);
    expect(configuration).not.toHaveProperty('data');
    expect(configuration).not.toHaveProperty('import');
    expect(only(configuration, 'resource', SCHEDULE)['copy_settings'][0].zone_id).toBe(
      '${element(mongodbatlas_advanced_cluster.Cluster.replication_specs[*].zone_id, 0)}',
    );
  });

  test('is judged by what its resource says', () => {
    const stack = stackOf();
    const resource = new AdvancedCluster(stack, 'Cluster', {
      ...cluster,
      backupEnabled: false,
      replicationSpecs: [{ regionConfigs: [{ ...region, regionName: 'US_EAST_1' }] }],
    });
    new atlas.BackupSchedule(stack, 'Schedule', {
      cluster: atlas.AtlasCluster.fromTerraformResource(projectIn(stack), resource, {
        exists: true,
      }),
      policy: BackupPolicy.atlasDefault(),
    });
    expect(annotationsOf(stack)).toEqual([
      expect.stringMatching(
        /^ERROR orders\/Schedule: cluster orders: it has a schedule and Cloud Backup is stated off, so no snapshot would be taken; turn Cloud Backup on in the resource that owns the cluster, or remove the schedule \(cloud-backup-is-on, test\/cdktf\/atlas\/backup-schedule\.test\.ts:\d+\)$/,
      ),
    ]);
  });
});

describe('findings', () => {
  const tooShort = BackupPolicy.of(
    PolicyItem.daily({ keep: Retention.days(14) }),
    PolicyItem.monthly({ on: DayOfMonth.of(1), keep: Retention.months(13) }),
  );

  test('stop the synth with the whole message and the line', () => {
    const stack = scheduleIn(undefined, {}, { policy: tooShort });
    expect(annotationsOf(stack)).toEqual([
      expect.stringMatching(
        /^ERROR orders\/Schedule: cluster orders: its policy has no hourly item, which Atlas refuses while point-in-time restore is on; add an hourly item kept as long as the restore window, or turn point-in-time restore off \(pit-has-hourly-item, test\/cdktf\/atlas\/backup-schedule\.test\.ts:\d+\)$/,
      ),
    ]);
  });

  test('carry no stack', () => {
    const stack = scheduleIn(undefined, {}, { policy: tooShort });
    annotationsOf(stack);
    const traces = stack.node
      .findAll()
      .flatMap(({ node }) => node.metadata)
      .filter(({ type }) => type.startsWith('@cdktf/'))
      .map(({ trace }) => trace);
    expect(traces).toEqual([undefined]);
  });

  test('stand once however often the stack is synthesized', () => {
    const stack = scheduleIn(undefined, {}, { policy: tooShort });
    annotationsOf(stack);
    expect(annotationsOf(stack)).toHaveLength(1);
  });

  test('are silent where the team accepts them', () => {
    const stack = scheduleIn(undefined, {}, { onRemove: atlas.OnRemove.DELETE_SCHEDULE });
    expect(annotationsOf(stack)).toHaveLength(1);
    const accepted = scheduleIn(undefined, {}, { onRemove: atlas.OnRemove.DELETE_SCHEDULE });
    Acknowledgement.of(accepted).add({
      rule: 'schedule-outlives-its-construct',
      reason: 'a sandbox that lives for a day',
    });
    expect(annotationsOf(accepted)).toEqual([]);
  });
});
