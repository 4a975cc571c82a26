import { type RunModel } from '../../lib/core/model/run-models';
import { type Known } from '../../lib/core/values/known';
import { golden, goldenPlans, type GoldenCase } from './case';
import { CLUSTER, modelOf, PROJECT } from './inputs/models';
import { config, ownRestore, plan } from './inputs/terraform';

const ORDERS = { path: 'Orders/Cluster', projectId: PROJECT, name: 'orders' };
const DROPPED: RunModel = {
  path: 'Rescue/Collections',
  kind: 'collection-restore',
  runId: '2026-11-21',
  from: { kind: 'point-in-time', cluster: ORDERS, at: '2026-11-20T03:00:00Z' },
  overwrites: true,
  overwriteTarget: 'orders',
};
const DOWNLOAD: RunModel = {
  path: 'Audit/Download',
  kind: 'snapshot-download',
  runId: 'AUD-7',
  from: { kind: 'newest-snapshot', cluster: ORDERS, maxAgeHours: 24 },
  overwrites: false,
};
const BILLING = { ...CLUSTER, path: 'Billing', name: 'billing', schedules: [] };

const declaring = (...runs: readonly RunModel[]): object => modelOf([{ ...CLUSTER, runs }]);
const RESCUE: RunModel = { ...DROPPED, path: 'Rescue', overwriteTarget: 'billing' };
const on = (name: Known<string>): object =>
  modelOf([
    CLUSTER,
    { ...BILLING, path: `Clusters/${JSON.stringify(name)}`, name, runs: [RESCUE] },
  ]);

const ownCollectionRestore = (attributes: object = {}): object => ({
  ...ownRestore({ collections: ['shop.orders'], write: 'overwrite-existing' }),
  ...attributes,
});
const collectionRestoreOf = (attributes: object = {}): object =>
  config({ mongodbbackup_collection_restore: { rescue: ownCollectionRestore(attributes) } });
const flexRestoreOf = (attributes: object = {}): object =>
  config({ mongodbbackup_flex_restore: { drill: ownRestore(attributes) } });

export const FURTHER_RUN_CASES: readonly GoldenCase[] = [
  golden('collections-dropped', declaring(), declaring(DROPPED)),
  golden(
    'collections-created-beside',
    declaring(),
    declaring({ ...DROPPED, overwrites: false, path: 'Rescue/Beside' }),
  ),
  golden('collections-rehearsed', declaring(), declaring({ ...DROPPED, dryRun: true })),
  golden('download-started', declaring(), declaring(DOWNLOAD)),
  golden('download-of-a-new-run', declaring(DOWNLOAD), declaring({ ...DOWNLOAD, runId: 'AUD-8' })),
  golden(
    'download-edited',
    declaring(DOWNLOAD),
    declaring({ ...DOWNLOAD, from: { ...DOWNLOAD.from, cluster: { ...ORDERS, name: 'billing' } } }),
  ),
  golden('run-renamed', declaring(DROPPED), declaring({ ...DROPPED, path: 'Rescue/Renamed' })),
  golden('run-of-another-cluster', on('billing'), on('invoices')),
  golden('run-target-unclear', on('billing'), on({ unknown: { Ref: 'Target' } })),
  golden('own-collection-restore', config({}), collectionRestoreOf()),
  golden(
    'own-collection-restore-unclear',
    collectionRestoreOf({ write: 'create-new' }),
    collectionRestoreOf({ write: '${var.write}', run_id: '2026-11-22' }),
  ),
  golden('own-flex-restore', config({}), flexRestoreOf({ snapshot_id: undefined, newest: true })),
  goldenPlans(
    'own-flex-restore-planned',
    plan({
      type: 'mongodbbackup_flex_restore',
      actions: ['create'],
      before: null,
      after: ownRestore(),
    }),
    plan({
      type: 'mongodbbackup_flex_restore',
      actions: ['update'],
      before: ownRestore({ status: 'running' }),
      after: ownRestore(),
    }),
  ),
];
