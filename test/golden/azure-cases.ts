import { type AzureClusterModel } from '../../lib/core/model/azure-cluster-model';
import { golden, goldenPlans, type GoldenCase } from './case';
import { modelOf } from './inputs/models';
import { config, plan, tfAzureCluster } from './inputs/terraform';

const LEDGER: AzureClusterModel = {
  path: 'Ledger/Cluster',
  service: 'azure',
  name: 'ledger',
  resourceGroupName: 'rg',
  location: 'westeurope',
  createMode: 'default',
  computeTier: 'M40',
  shardCount: 1,
  highAvailability: true,
  guards: { preventDestroy: true, deleteLock: true, alerts: true },
};
const azure = (rest: Partial<AzureClusterModel> = {}) =>
  modelOf([], { azureClusters: [{ ...LEDGER, ...rest }] });
const NOTHING = modelOf([], { azureClusters: [] });

const lockOf = (level: string): object => ({
  azurerm_management_lock: {
    l: { name: 'lock', lock_level: level, scope: '${azurerm_mongo_cluster.c.id}' },
  },
});
const LOCK = lockOf('CanNotDelete');
const alertOf = (more: object = {}): object => ({
  ...LOCK,
  azurerm_monitor_activity_log_alert: {
    a: {
      name: 'deleted',
      scopes: ['${azurerm_mongo_cluster.c.id}'],
      criteria: [
        { category: 'Administrative', operation_name: 'Microsoft.DocumentDB/mongoClusters/delete' },
      ],
      ...more,
    },
  },
});
const SOURCE_ID =
  '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/data/providers/Microsoft.DocumentDB/mongoClusters/ledger-old';
const azurerm = (cluster: object = {}, rest: object = LOCK): object =>
  config({ azurerm_mongo_cluster: { c: tfAzureCluster(cluster) }, ...rest });
const restored = {
  create_mode: 'PointInTimeRestore',
  restore: { source_id: SOURCE_ID, point_in_time_utc: '2026-11-20T03:00:00Z' },
};

export const AZURE_CASES: readonly GoldenCase[] = [
  golden('azure-cluster-removed', azure(), NOTHING),
  golden('azure-drill-removed', azure({ purpose: 'drill' }), NOTHING),
  golden(
    'azure-cluster-replaced',
    azure({
      createMode: 'point-in-time-restore',
      from: { id: SOURCE_ID, pointInTime: '2026-11-20T03:00:00Z' },
    }),
    azure(),
  ),
  golden(
    'azure-drill-restored-anew',
    azure({
      purpose: 'drill',
      createMode: 'point-in-time-restore',
      from: { id: SOURCE_ID, pointInTime: '2026-11-20T03:00:00Z' },
    }),
    azure({
      purpose: 'drill',
      createMode: 'point-in-time-restore',
      from: { id: SOURCE_ID, pointInTime: '2026-11-21T03:00:00Z' },
    }),
  ),
  golden(
    'azure-guards-removed',
    azure(),
    azure({ guards: { preventDestroy: false, deleteLock: false, alerts: false } }),
  ),
  golden('azure-availability-lowered', azure(), azure({ highAvailability: false })),
  golden('azure-tier-to-free', azure(), azure({ computeTier: 'Free' })),
  golden('azurerm-lock-level-unclear', azurerm(), azurerm({}, lockOf('${var.level}'))),
  golden(
    'azurerm-alert-switched-off',
    azurerm({}, alertOf()),
    azurerm({}, alertOf({ enabled: false })),
  ),
  golden(
    'azurerm-alert-about-something-else',
    azurerm({}, alertOf()),
    azurerm({}, alertOf({ criteria: [{ category: 'ServiceHealth' }] })),
  ),
  golden(
    'azurerm-moved-into-a-module',
    azurerm(),
    config(LOCK, {
      moved: [{ from: 'azurerm_mongo_cluster.c', to: 'module.x.azurerm_mongo_cluster.c' }],
      module: { x: { source: './x' } },
    }),
  ),
  golden('azurerm-lock-removed', azurerm(), azurerm({}, {})),
  golden('azurerm-restore-block-removed', azurerm(restored), azurerm()),
  goldenPlans(
    'azurerm-plan-forgotten',
    plan({
      type: 'azurerm_mongo_cluster',
      name: 'c',
      actions: ['forget'],
      before: tfAzureCluster(),
      after: null,
    }),
    plan({
      type: 'azurerm_mongo_cluster',
      name: 'c',
      actions: ['delete'],
      before: tfAzureCluster({ administrator_password: 'hunter2' }),
      after: null,
    }),
  ),
];
