import { checkProtection } from '../../../lib/core/check-protection';
import { type ForeignResourceModel } from '../../../lib/core/model/foreign-resource-model';
import { type ScheduleModel } from '../../../lib/core/model/protection-model';
import { clusterWith, modelOf, tell } from './subject';

const bare = (type: string, more: Partial<ForeignResourceModel> = {}): ForeignResourceModel => ({
  path: 'Stack/It',
  type,
  preventDestroy: false,
  ignoresChanges: false,
  skipsDestroy: false,
  ...more,
});
const told = (...foreignResources: readonly ForeignResourceModel[]): string[] =>
  checkProtection({ ...modelOf(), foreignResources }).map(tell);

describe('resources of other bindings:', () => {
  test.each([
    [
      'mongodbatlas_cloud_backup_snapshot_restore_job',
      'restore-resource-is-not-repeated (error): resource Stack/It: the provider creates it again once Atlas has forgotten the job, and a repeated restore empties its target first; run restores with mongodb-backup restore or with the Restore construct, which remember what has run',
    ],
    [
      'mongodbatlas_cloud_backup_snapshot',
      "snapshot-resource-survives-edits (error): resource Stack/It: the provider replaces it at any edit and deletes it when it leaves the code, and the snapshot in Atlas with it; give it lifecycle: { preventDestroy: true, ignoreChanges: 'all' }",
    ],
    [
      'mongodbatlas_cloud_backup_schedule',
      'schedule-resource-keeps-the-schedule (warning): resource Stack/It: destroying it takes every policy item away from the cluster, a rename patches the old cluster, and its create deletes the live schedule before it writes; use atlas.BackupSchedule, or set skip_destroy (provider 2.12 or newer) and import the live schedule',
    ],
    [
      'mongodbatlas_backup_compliance_policy',
      'compliance-policy-resource-is-kept (warning): resource Stack/It: destroying it asks Atlas to disable the policy, which fails in the middle of the run until MongoDB Support has approved it; use atlas.BackupCompliancePolicy, or give it lifecycle: { preventDestroy: true }',
    ],
    [
      'azurerm_mongo_cluster',
      'azure-cluster-resource-is-kept (warning): resource Stack/It: destroying or replacing it leaves its backups 7 days, and they are restored through a support request; use azure.ProtectedMongoCluster, or give it lifecycle: { preventDestroy: true } and a CanNotDelete lock',
    ],
  ])('%s', (type, message) => {
    expect(told(bare(type))).toEqual([message]);
  });

  test('azurerm_management_lock that is ReadOnly on a cluster', () => {
    const lock = { level: 'ReadOnly', scope: '${azurerm_mongo_cluster.ledger.id}' };
    expect(told(bare('azurerm_management_lock', { lock }))).toEqual([
      'azure-lock-lets-terraform-read (warning): resource Stack/It: a ReadOnly lock on a cluster forbids the listing of its connection strings, which azurerm asks for at each plan; use CanNotDelete, which keeps the cluster as well',
    ]);
  });

  test.each([
    ['mongodbatlas_cloud_backup_snapshot', { preventDestroy: true, ignoresChanges: true }],
    ['mongodbatlas_cloud_backup_schedule', { skipsDestroy: true }],
    ['mongodbatlas_backup_compliance_policy', { preventDestroy: true }],
    ['azurerm_mongo_cluster', { preventDestroy: true }],
    [
      'azurerm_management_lock',
      { lock: { level: 'CanNotDelete', scope: '${azurerm_mongo_cluster.ledger.id}' } },
    ],
    ['azurerm_management_lock', { lock: { level: 'ReadOnly', scope: '/subscriptions/s' } }],
    ['random_string', {}],
  ])('%s with what it needs', (type, more) => {
    expect(told(bare(type, more))).toEqual([]);
  });
});

describe('the version of the mongodbatlas provider', () => {
  const pinned = (version: string, schedules = 1): string[] => {
    const cluster = clusterWith({}, { tier: 'M30', pointInTimeRestore: false });
    return checkProtection({
      ...modelOf({ ...cluster, schedules: cluster.schedules.slice(0, schedules) }),
      terraformProviders: [
        { path: 'Stack/Atlas', address: 'registry.terraform.io/mongodb/mongodbatlas', version },
      ],
    })
      .filter(({ verdict }) => verdict === 'violated')
      .map(tell);
  };

  test('2.11 lacks what keeps a schedule', () => {
    expect(pinned('2.11.0')).toEqual([
      "terraform-provider-keeps-schedules (error): provider mongodb/mongodbatlas: it is pinned to 2.11.0, which lacks skip_destroy, so that Terraform would refuse the schedules or delete them with their resource; pin 2.12 or newer with stack.addOverride('terraform.required_providers.mongodbatlas.version', '>= 2.12, < 2.17'), or take atlas.MongodbatlasProvider",
    ]);
  });

  test('2.12 and 2.13 have it', () => {
    expect([...pinned('2.12.0'), ...pinned('2.13.0')]).toEqual([]);
  });

  const leavingCopiesOut = (version: string): string[] => {
    const cluster = clusterWith({}, { tier: 'M30', pointInTimeRestore: false });
    const schedules = cluster.schedules.map((schedule) => {
      const rest: Partial<ScheduleModel> = { ...schedule };
      delete (rest as { copies?: unknown }).copies;
      return rest as ScheduleModel;
    });
    return checkProtection({
      ...modelOf({ ...cluster, schedules }),
      terraformProviders: [{ path: 'Stack/Atlas', address: 'mongodb/mongodbatlas', version }],
    })
      .filter(({ rule }) => rule === 'terraform-provider-keeps-unmanaged-copies')
      .map(tell);
  };

  test.each(['2.16.9', '>= 2.12, < 2.17', '~> 2.16.0', '<= 2.16.0'])(
    '%s keeps out what may delete copies that are left out',
    (version) => {
      expect(leavingCopiesOut(version)).toEqual([]);
    },
  );

  test.each(['~> 2.12', '2.17.0', '>= 2.12', '>= 2.12, < 2.18'])(
    '%s lets in what may delete copies that are left out',
    (version) => {
      expect(leavingCopiesOut(version)).toEqual([
        `terraform-provider-keeps-unmanaged-copies (warning): provider mongodb/mongodbatlas: its version (${version}) may be 2.17 or newer, whose source takes copies that a schedule leaves out for copies to delete, without the plan showing it; pin '>= 2.12, < 2.17' with stack.addOverride('terraform.required_providers.mongodbatlas.version', …), or state copies in each schedule`,
      ]);
    },
  );

  test('does not matter where each schedule states its copies', () => {
    expect(pinned('2.17.0')).toEqual([]);
  });

  test('does not matter without a schedule', () => {
    expect(pinned('1.41.1', 0)).toEqual([]);
  });
});
