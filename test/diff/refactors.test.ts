import { type ClusterModel, type ProtectionModel } from '../../lib/core/model/protection-model';
import { compareReadings } from '../../lib/diff/compare-readings';
import { readFile, readFolder } from '../../lib/diff/read/read-input';
import { type Reading } from '../../lib/diff/read/reading';
import {
  CLUSTER,
  daily,
  days,
  hourly,
  ITEMS,
  modelOf,
  monthly,
  months,
  PROJECT,
  SCHEDULE,
  scheduled,
  weeks,
} from '../golden/inputs/models';
import { CFN_ITEMS, cfnCluster, cfnSchedule, template } from '../golden/inputs/templates';
import { config, plan, tfAzureCluster, tfCluster, tfSchedule } from '../golden/inputs/terraform';

const read = (document: unknown): Reading =>
  readFile({ name: 'db.json', text: JSON.stringify(document) });
const year = { amount: 1, unit: 'years' } as const;
const yearly = (keep: { amount: number; unit: 'months' | 'years' }) =>
  ({ frequency: 'yearly', month: 'december', keep }) as const;
const reference = (name: string, path: string): ClusterModel => ({
  ...CLUSTER,
  path,
  projectId: { unknown: { 'Fn::GetAtt': [name, 'Id'] } },
});
const SECOND: ClusterModel = {
  ...CLUSTER,
  path: 'Billing/Cluster',
  name: 'billing',
  schedules: [{ ...SCHEDULE, path: 'Billing/Schedule' }],
};
const snapshots = [{ path: 'Orders/S', key: 'v2', keep: days(30), guards: [] }];
const atlas = (cluster: object, schedule: object, rest: object = {}): object =>
  config(
    {
      mongodbatlas_advanced_cluster: { c: cluster },
      mongodbatlas_cloud_backup_schedule: { s: schedule },
    },
    rest,
  );
const copyOf = (zone: object): object => ({
  cloud_provider: 'AWS',
  region_name: 'US_WEST_2',
  ...zone,
  frequencies: ['DAILY'],
  should_copy_oplogs: false,
});
const lockOf = (scope: string): object => ({
  azurerm_management_lock: { l: { name: 'lock', lock_level: 'CanNotDelete', scope } },
});
const prod = atlas(tfCluster(), tfSchedule());
const within = (path: string, resource: object): object => ({
  ...resource,
  Metadata: { 'aws:cdk:path': path },
});
const stackOf = (model: ProtectionModel, stack: string): ProtectionModel => ({ ...model, stack });

const REFACTORS: readonly (readonly [string, unknown, unknown])[] = [
  ['a moved cluster construct', scheduled(), scheduled({}, { path: 'Moved/Cluster' })],
  ['a renamed schedule', scheduled(), scheduled({ path: 'Orders/Plan' })],
  ['another line', scheduled(), scheduled({ source: 'lib/elsewhere.ts:99' })],
  ['reordered items', scheduled(), scheduled({ items: [...ITEMS].reverse() })],
  [
    '7 days written as 1 week',
    scheduled({ items: [hourly(6, days(7)), daily(days(14))] }),
    scheduled({ items: [hourly(6, weeks(1)), daily(weeks(2))] }),
  ],
  [
    '12 months written as 1 year',
    scheduled({ items: [...ITEMS.slice(0, 3), monthly(months(12)), yearly(year)] }),
    scheduled({
      items: [...ITEMS.slice(0, 3), monthly(year), yearly({ amount: 12, unit: 'months' })],
    }),
  ],
  ['another stack name', scheduled(), stackOf(scheduled(), 'OrdersBackups')],
  ['another engine', scheduled(), { ...scheduled(), engine: 'cdktf' }],
  ['reordered clusters', modelOf([CLUSTER, SECOND]), modelOf([SECOND, CLUSTER])],
  [
    'a reference that changed its name',
    modelOf([reference('ProjectA', 'Orders/Cluster')]),
    modelOf([reference('ProjectB', 'Moved/Cluster')]),
  ],
  [
    'a reference that became the literal it stands for, in another construct',
    modelOf([reference('ProjectA', 'Orders/Cluster')]),
    modelOf([{ ...CLUSTER, path: 'Moved/Cluster', projectId: PROJECT }]),
  ],
  [
    'copied frequencies written out',
    scheduled({ copies: [{ region: { provider: 'AWS', name: 'US_WEST_2' }, oplog: true }] }),
    scheduled({
      copies: [
        {
          region: { provider: 'AWS', name: 'US_WEST_2' },
          oplog: true,
          frequencies: ['monthly', 'weekly', 'daily', 'hourly'],
        },
      ],
    }),
  ],
  [
    'reordered copies',
    scheduled({
      copies: [
        { region: { provider: 'AWS', name: 'US_WEST_2' }, oplog: true },
        { region: { provider: 'AWS', name: 'EU_WEST_1' }, oplog: false },
      ],
    }),
    scheduled({
      copies: [
        { region: { provider: 'AWS', name: 'EU_WEST_1' }, oplog: false },
        { region: { provider: 'AWS', name: 'US_WEST_2' }, oplog: true },
      ],
    }),
  ],
  ['onDrift written out', scheduled(), scheduled({ onDrift: 'fail' })],
  ['onRemove written out', scheduled(), scheduled({ onRemove: 'keep' })],
  ['adopt written out as false', scheduled(), scheduled({ adopt: false })],
  [
    'a one-shot key that was used before',
    scheduled({ existingSnapshots: { act: 'apply-new-retention', key: 'k' } }),
    scheduled({ existingSnapshots: { act: 'apply-new-retention', key: 'k' } }),
  ],
  [
    'a one-shot key taken out again',
    scheduled({ existingSnapshots: { act: 'apply-new-retention', key: 'k' } }),
    scheduled(),
  ],
  [
    'facts stated in another stack',
    modelOf([CLUSTER]),
    modelOf([
      { ...CLUSTER, schedules: [] },
      { ...CLUSTER, path: 'Plans/Cluster' },
    ]),
  ],
  [
    'a snapshot whose description changed',
    modelOf([{ ...CLUSTER, snapshots }]),
    modelOf([{ ...CLUSTER, snapshots: snapshots.map((one) => ({ ...one, description: 'x' })) }]),
  ],
  [
    'reordered resources of a template',
    template({ Cluster: cfnCluster(), Schedule: cfnSchedule() }),
    template({ Schedule: cfnSchedule(), Cluster: cfnCluster() }),
  ],
  [
    'reordered properties of an official schedule',
    template({ Schedule: cfnSchedule() }),
    template({ Schedule: Object.fromEntries(Object.entries(cfnSchedule()).reverse()) }),
  ],
  [
    'a label of an official cluster',
    template({ Cluster: cfnCluster() }),
    template({ Cluster: cfnCluster({ Tags: [{ Key: 'team', Value: 'a' }] }) }),
  ],
  [
    'a moved block',
    prod,
    config(
      {
        mongodbatlas_advanced_cluster: { renamed: tfCluster() },
        mongodbatlas_cloud_backup_schedule: { s: tfSchedule() },
      },
      {
        moved: [
          { from: 'mongodbatlas_advanced_cluster.c', to: 'mongodbatlas_advanced_cluster.renamed' },
        ],
      },
    ),
  ],
  [
    'a literal name that became a reference to its cluster',
    prod,
    atlas(tfCluster(), tfSchedule({ cluster_name: '${mongodbatlas_advanced_cluster.c.name}' })),
  ],
  [
    'an item block written as a list',
    prod,
    atlas(
      tfCluster(),
      tfSchedule({
        policy_item_daily: [{ frequency_interval: 1, retention_unit: 'days', retention_value: 14 }],
      }),
    ),
  ],
  [
    'item blocks made by a dynamic block of literals',
    atlas(
      tfCluster(),
      tfSchedule({
        policy_item_weekly: [
          { frequency_interval: 6, retention_unit: 'weeks', retention_value: 4 },
          { frequency_interval: 7, retention_unit: 'weeks', retention_value: 3 },
        ],
      }),
    ),
    atlas(
      tfCluster(),
      tfSchedule({
        dynamic: {
          policy_item_weekly: {
            for_each: { 6: 4, 7: 3 },
            content: {
              frequency_interval: '${policy_item_weekly.key}',
              retention_unit: 'weeks',
              retention_value: '${policy_item_weekly.value}',
            },
          },
        },
      }),
    ),
  ],
  [
    'a zone named by its id and no longer by its replication spec',
    atlas(
      tfCluster(),
      tfSchedule({ copy_settings: [copyOf({ replication_spec_id: '6b01c1d2e3a4b5c6d7e8f910' })] }),
    ),
    atlas(
      tfCluster(),
      tfSchedule({ copy_settings: [copyOf({ zone_id: '6b01c1d2e3a4b5c6d7e8f911' })] }),
    ),
  ],
  [
    'a list member without a value',
    template({ Schedule: cfnSchedule() }),
    template({
      Schedule: cfnSchedule({
        Policies: [{ PolicyItems: [...CFN_ITEMS, { Ref: 'AWS::NoValue' }] }],
      }),
    }),
  ],
  [
    'a lock named by its group and not by its cluster',
    config({
      azurerm_resource_group: { rg: { name: 'rg' } },
      azurerm_mongo_cluster: { c: tfAzureCluster() },
      ...lockOf('${azurerm_mongo_cluster.c.id}'),
    }),
    config({
      azurerm_resource_group: { rg: { name: 'rg' } },
      azurerm_mongo_cluster: { c: tfAzureCluster() },
      ...lockOf('${azurerm_resource_group.rg.id}'),
    }),
  ],
  ['tags of a Terraform cluster', prod, atlas(tfCluster({ tags: { team: 'a' } }), tfSchedule())],
  [
    'an official cluster moved into another construct under its logical id',
    template({ Cluster: cfnCluster(), Schedule: cfnSchedule() }),
    template({
      Cluster: within('Db/Data/Cluster', cfnCluster()),
      Schedule: within('Db/Data/Schedule', cfnSchedule()),
    }),
  ],
  [
    'a cluster name that became a reference to the cluster',
    template({ Cluster: cfnCluster(), Schedule: cfnSchedule() }),
    template({
      Cluster: cfnCluster(),
      Schedule: cfnSchedule({ ClusterName: { 'Fn::GetAtt': ['Cluster', 'Name'] } }),
    }),
  ],
  [
    'a Terraform cluster moved into another construct under its id',
    prod,
    atlas(
      tfCluster({ '//': { metadata: { path: 'db/data/c' } } }),
      tfSchedule({ '//': { metadata: { path: 'db/data/s' } } }),
    ),
  ],
  [
    'a Terraform cluster and its schedule moved to other addresses, with moved blocks',
    prod,
    config(
      {
        mongodbatlas_advanced_cluster: { d: tfCluster() },
        mongodbatlas_cloud_backup_schedule: {
          t: tfSchedule({ cluster_name: '${mongodbatlas_advanced_cluster.d.name}' }),
        },
      },
      {
        moved: [
          { from: 'mongodbatlas_advanced_cluster.c', to: 'mongodbatlas_advanced_cluster.d' },
          {
            from: 'mongodbatlas_cloud_backup_schedule.s',
            to: 'mongodbatlas_cloud_backup_schedule.t',
          },
        ],
      },
    ),
  ],
  [
    'a plan that does nothing',
    plan({ actions: ['no-op'], before: tfCluster(), after: tfCluster() }),
    plan({ actions: ['no-op'], before: tfCluster(), after: tfCluster() }),
  ],
  [
    'the password of an Azure cluster',
    config({ azurerm_mongo_cluster: { c: tfAzureCluster() } }),
    config({
      azurerm_mongo_cluster: { c: tfAzureCluster({ administrator_password: '${var.other}' }) },
    }),
  ],
];

test.each(REFACTORS)('%s gives no finding', (_name, before, after) => {
  expect(compareReadings(read(before), read(after)).changes).toEqual([]);
});

test.each([
  ['a model', modelOf([CLUSTER])],
  ['a template', template({ Cluster: cfnCluster(), Schedule: cfnSchedule() })],
  ['a configuration', prod],
])('%s in a renamed file gives no finding', (_what, document) => {
  const text = JSON.stringify(document);
  const [before, after] = ['base/db.json', 'head/orders.json'].map((name) =>
    readFile({ name, text }),
  );
  if (before === undefined || after === undefined) throw new Error('two files were read');
  expect(compareReadings(before, after).changes).toEqual([]);
});

test('one model split over two stacks gives no finding', () => {
  const folder = (...models: readonly ProtectionModel[]): Reading =>
    readFolder(
      'cdk.out',
      models.map((model, index) => ({
        name: `${index}.protection.json`,
        text: JSON.stringify(model),
      })),
    );
  expect(
    compareReadings(
      folder(modelOf([CLUSTER, SECOND])),
      folder(modelOf([CLUSTER]), modelOf([SECOND])),
    ).changes,
  ).toEqual([]);
});
