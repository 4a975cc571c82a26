import { type RestoreModel, type SnapshotModel } from '../../lib/core/model/run-models';
import { golden, goldenPlans, type GoldenCase } from './case';
import { CLUSTER, days, modelOf, months, PROJECT } from './inputs/models';
import { cfnRestore, cfnSnapshot, template } from './inputs/templates';
import { config, ownRestore, ownSnapshot, plan, tfRestore, tfSnapshot } from './inputs/terraform';

const SNAPSHOT: SnapshotModel = {
  path: 'Orders/BeforeV2',
  key: 'v2',
  keep: days(30),
  guards: ['Orders/Migration'],
};
const snapshot = (rest: Partial<SnapshotModel> = {}) =>
  modelOf([{ ...CLUSTER, snapshots: [{ ...SNAPSHOT, ...rest }] }]);

const RESTORE: RestoreModel = {
  path: 'OrdersRestore/Rehydrate',
  runId: '2026-11-21',
  from: {
    kind: 'point-in-time',
    cluster: { path: 'Orders/Cluster', projectId: PROJECT, name: 'orders' },
    at: '2026-11-20T03:00:00Z',
  },
  overwriteTarget: 'staging',
  safetySnapshot: { keep: days(7) },
};
const STAGING = { ...CLUSTER, path: 'Staging', name: 'staging', schedules: [] };
const restore = (rest: Partial<RestoreModel> = {}) =>
  modelOf([{ ...STAGING, restores: [{ ...RESTORE, ...rest }] }]);

const BILLING = { ...CLUSTER, path: 'Billing', name: 'billing', schedules: [] };
const PAYMENTS = { ...STAGING, path: 'Payments', name: 'payments' };
const deleting: SnapshotModel = { ...SNAPSHOT, onRemove: 'delete-snapshot' };

const tfSnapshotOf = (name: string, rest: object = {}): object =>
  config({ mongodbatlas_cloud_backup_snapshot: { [name]: tfSnapshot(rest) } });
const tfRestoreOf = (name: string, rest: object = {}): object =>
  config({ mongodbatlas_cloud_backup_snapshot_restore_job: { [name]: tfRestore(rest) } });
const ownSnapshotOf = (rest: object = {}): object =>
  config({ mongodbbackup_snapshot: { before_v2: ownSnapshot(rest) } });
const ownRestoreOf = (rest: object = {}): object =>
  config({ mongodbbackup_restore: { rehydrate: ownRestore(rest) } });
const restorePlan = (actions: readonly string[], before: object | null, after: object | null) =>
  plan({ type: 'mongodbatlas_cloud_backup_snapshot_restore_job', actions, before, after });

export const RUN_CASES: readonly GoldenCase[] = [
  golden('snapshot-released', snapshot(), modelOf([CLUSTER])),
  golden('snapshot-deleted', snapshot({ onRemove: 'delete-snapshot' }), modelOf([CLUSTER])),
  golden('snapshot-guard-removed', snapshot(), snapshot({ onRemove: 'delete-snapshot' })),
  golden('snapshot-key-changed', snapshot(), snapshot({ key: 'v3' })),
  golden('snapshot-id-renamed', snapshot(), snapshot({ path: 'Orders/BeforeVersion2' })),
  golden(
    'snapshot-renamed-and-deleted',
    snapshot(deleting),
    snapshot({ ...deleting, path: 'Orders/BeforeVersion2' }),
  ),
  golden(
    'snapshot-of-another-cluster',
    modelOf([{ ...CLUSTER, snapshots: [deleting] }, BILLING]),
    modelOf([CLUSTER, { ...BILLING, snapshots: [deleting] }]),
  ),
  golden(
    'snapshot-keep-shortened',
    snapshot(),
    snapshot({ keep: days(10), allowShorterKeep: true }),
  ),
  golden('snapshot-keep-refused', snapshot(), snapshot({ keep: days(10) })),
  golden('snapshot-keep-unclear', snapshot(), snapshot({ keep: months(1) })),
  golden(
    'terraform-snapshot-recreated',
    tfSnapshotOf('s'),
    tfSnapshotOf('s', { description: 'v2' }),
  ),
  golden('terraform-snapshot-renamed', tfSnapshotOf('s'), tfSnapshotOf('t')),
  golden(
    'official-snapshot-change-refused',
    template({ Snapshot: cfnSnapshot() }),
    template({ Snapshot: cfnSnapshot({ RetentionInDays: 10 }) }),
  ),
  golden('official-snapshot-deleted', template({ Snapshot: cfnSnapshot() }), template({})),
  golden('restore-wipes-target', modelOf([STAGING]), restore()),
  golden('restore-of-a-new-run', restore(), restore({ runId: '2026-11-22' })),
  golden('restore-id-renamed', restore(), restore({ path: 'OrdersRestore/Again' })),
  golden(
    'restore-of-another-target',
    modelOf([{ ...STAGING, restores: [RESTORE] }, PAYMENTS]),
    modelOf([STAGING, { ...PAYMENTS, restores: [{ ...RESTORE, overwriteTarget: 'payments' }] }]),
  ),
  golden(
    'restore-of-an-unknown-target',
    restore(),
    modelOf([
      {
        ...STAGING,
        path: 'Target',
        name: { unknown: { Ref: 'Target' } },
        restores: [RESTORE],
      },
    ]),
  ),
  golden(
    'restore-of-another-moment',
    restore(),
    restore({ from: { ...RESTORE.from, kind: 'point-in-time', at: '2026-11-19T03:00:00Z' } }),
  ),
  golden('restore-rehearsed-then-run', restore({ dryRun: true }), restore()),
  golden(
    'restore-consent-added',
    restore(),
    restore({ overwriteProtectedTarget: true, allowFallback: true }),
  ),
  golden(
    'safety-snapshot-removed',
    restore(),
    restore({ safetySnapshot: { skippedBecause: 'staging is empty' } }),
  ),
  golden('official-restore-wipes', template({}), template({ Restore: cfnRestore() })),
  golden(
    'official-restore-renamed',
    template({ Restore: cfnRestore() }),
    template({ Again: { ...cfnRestore(), Metadata: {} } }),
  ),
  golden(
    'official-restore-change-refused',
    template({ Restore: cfnRestore() }),
    template({ Restore: cfnRestore({ SnapshotId: '6b01c1d2e3a4b5c6d7e8f9ff' }) }),
  ),
  golden(
    'terraform-restore-changed',
    tfRestoreOf('r'),
    tfRestoreOf('r', { snapshot_id: '6b01c1d2e3a4b5c6d7e8f9ff' }),
  ),
  golden('own-snapshot-released', ownSnapshotOf(), config({})),
  golden('own-snapshot-deleted', ownSnapshotOf({ delete_on_destroy: true }), config({})),
  golden('own-snapshot-key-changed', ownSnapshotOf(), ownSnapshotOf({ key: 'v3' })),
  golden(
    'own-snapshot-keep-shortened',
    ownSnapshotOf(),
    ownSnapshotOf({ keep: '10 days', allow_shorter_keep: true }),
  ),
  golden('own-restore-wipes', config({}), ownRestoreOf()),
  golden('own-restore-edited', ownRestoreOf(), ownRestoreOf({ allow_fallback: true })),
  golden('own-restore-of-a-new-run', ownRestoreOf(), ownRestoreOf({ run_id: '2026-11-22' })),
  golden(
    'own-restore-unsaved',
    ownRestoreOf(),
    ownRestoreOf({ safety_snapshot_skipped_because: 'staging is empty' }),
  ),
  goldenPlans(
    'plan-own-restore-goes-on',
    plan({
      type: 'mongodbbackup_restore',
      actions: ['update'],
      before: ownRestore({ status: 'running' }),
      after: ownRestore(),
    }),
    plan({ type: 'mongodbbackup_restore', actions: ['create'], before: null, after: ownRestore() }),
  ),
  goldenPlans(
    'plan-restore-runs-again',
    restorePlan(['delete', 'create'], tfRestore(), tfRestore()),
    restorePlan(['create'], null, tfRestore()),
  ),
];
