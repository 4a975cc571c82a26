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

const LOCK = {
  azurerm_management_lock: {
    l: { name: 'lock', lock_level: 'CanNotDelete', scope: '${azurerm_mongo_cluster.c.id}' },
  },
};
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
