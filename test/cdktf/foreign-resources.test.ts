import { ManagementLock } from '@cdktf/provider-azurerm/lib/management-lock';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { BackupCompliancePolicy } from '@cdktf/provider-mongodbatlas/lib/backup-compliance-policy';
import { CloudBackupSchedule } from '@cdktf/provider-mongodbatlas/lib/cloud-backup-schedule';
import { CloudBackupSnapshot } from '@cdktf/provider-mongodbatlas/lib/cloud-backup-snapshot';
import { CloudBackupSnapshotRestoreJob } from '@cdktf/provider-mongodbatlas/lib/cloud-backup-snapshot-restore-job';
import { MongodbatlasProvider } from '@cdktf/provider-mongodbatlas/lib/provider';
import { TerraformStack, Testing } from 'cdktf';
import { BackupPolicy } from '../../lib';
import { atlas, ProtectionChecks } from '../../lib/cdktf';
import { annotationsOf, PROJECT_ID, projectIn } from './synth';

const target = { projectId: PROJECT_ID, clusterName: 'orders' };

/** A stack of somebody else's bindings, watched by our checks. */
function strangers(): TerraformStack {
  const stack = new TerraformStack(Testing.app(), 'strangers');
  new MongodbatlasProvider(stack, 'Atlas');
  ProtectionChecks.addTo(stack);
  return stack;
}

describe('resources of other bindings are watched:', () => {
  test('a snapshot that an edit would delete', () => {
    const stack = strangers();
    const snapshot = { ...target, description: 'before v2', retentionInDays: 30 };
    new CloudBackupSnapshot(stack, 'Bare', snapshot);
    new CloudBackupSnapshot(stack, 'Half', { ...snapshot, lifecycle: { preventDestroy: true } });
    new CloudBackupSnapshot(stack, 'Safe', {
      ...snapshot,
      lifecycle: { preventDestroy: true, ignoreChanges: 'all' },
    });
    const text =
      "the provider replaces it at any edit and deletes it when it leaves the code, and the snapshot in Atlas with it; give it lifecycle: { preventDestroy: true, ignoreChanges: 'all' } (snapshot-resource-survives-edits)";
    expect(annotationsOf(stack)).toEqual([
      `ERROR strangers/Bare: resource strangers/Bare: ${text}`,
      `ERROR strangers/Half: resource strangers/Half: ${text}`,
    ]);
  });

  test('a restore that would run again', () => {
    const stack = strangers();
    new CloudBackupSnapshotRestoreJob(stack, 'Job', target);
    expect(annotationsOf(stack)).toEqual([
      'ERROR strangers/Job: resource strangers/Job: the provider creates it again once Atlas has forgotten the job, and a repeated restore empties its target first; run restores with mongodb-backup restore or with the Restore construct, which remember what has run (restore-resource-is-not-repeated)',
    ]);
  });

  test('a schedule that goes with its resource', () => {
    const stack = strangers();
    new CloudBackupSchedule(stack, 'Bare', target);
    const safe = new CloudBackupSchedule(stack, 'Safe', target);
    safe.addOverride('skip_destroy', true);
    expect(annotationsOf(stack)).toEqual([
      'WARN strangers/Bare: resource strangers/Bare: destroying it takes every policy item away from the cluster, a rename patches the old cluster, and its create deletes the live schedule before it writes; use atlas.BackupSchedule, or set skip_destroy (provider 2.12 or newer) and import the live schedule (schedule-resource-keeps-the-schedule)',
    ]);
  });

  test('a compliance policy that a destroy would ask Atlas to disable', () => {
    const stack = strangers();
    const policy = {
      projectId: PROJECT_ID,
      authorizedEmail: 'ada@example.com',
      authorizedUserFirstName: 'Ada',
      authorizedUserLastName: 'Byron',
    };
    new BackupCompliancePolicy(stack, 'Bare', policy);
    new BackupCompliancePolicy(stack, 'Safe', { ...policy, lifecycle: { preventDestroy: true } });
    expect(annotationsOf(stack)).toEqual([
      'WARN strangers/Bare: resource strangers/Bare: destroying it asks Atlas to disable the policy, which fails in the middle of the run until MongoDB Support has approved it; use atlas.BackupCompliancePolicy, or give it lifecycle: { preventDestroy: true } (compliance-policy-resource-is-kept)',
    ]);
  });
});

describe('a lock of Azure on a cluster:', () => {
  const CLUSTER_ID =
    '/subscriptions/s/resourceGroups/g/providers/Microsoft.DocumentDB/mongoClusters/ledger';
  function subscription(): TerraformStack {
    const stack = strangers();
    new AzurermProvider(stack, 'Azure', { features: [{}] });
    return stack;
  }
  const lock = (stack: TerraformStack, id: string, lockLevel: string, scope: string): void => {
    new ManagementLock(stack, id, { name: 'keep', lockLevel, scope });
  };
  const text =
    'a ReadOnly lock on a cluster forbids the listing of its connection strings, which azurerm asks for at each plan; use CanNotDelete, which keeps the cluster as well (azure-lock-lets-terraform-read)';

  test('ReadOnly keeps Terraform from planning', () => {
    const stack = subscription();
    lock(stack, 'Reads', 'ReadOnly', CLUSTER_ID);
    lock(stack, 'Keeps', 'CanNotDelete', CLUSTER_ID);
    lock(stack, 'Elsewhere', 'ReadOnly', '/subscriptions/s/resourceGroups/g');
    expect(annotationsOf(stack)).toEqual([
      `WARN strangers/Reads: resource strangers/Reads: ${text}`,
    ]);
  });

  test('is known by the expression of a cluster too', () => {
    const stack = subscription();
    lock(stack, 'Reads', 'ReadOnly', '${azurerm_mongo_cluster.ledger.id}');
    expect(annotationsOf(stack)).toEqual([
      `WARN strangers/Reads: resource strangers/Reads: ${text}`,
    ]);
  });
});

describe('beside the prebuilt bindings', () => {
  function scheduleBeside(version?: string): string[] {
    const stack = strangers();
    if (version !== undefined)
      stack.addOverride('terraform.required_providers.mongodbatlas.version', version);
    new atlas.BackupSchedule(stack, 'Schedule', {
      cluster: atlas.AtlasCluster.fromClusterAttributes(stack, 'Orders', {
        project: projectIn(stack),
        clusterName: 'orders',
      }),
      policy: BackupPolicy.keepDays(7),
    });
    return annotationsOf(stack);
  }

  test('a pin of their own provider is too old', () => {
    expect(scheduleBeside()).toEqual([
      "ERROR strangers/Atlas: provider mongodb/mongodbatlas: it is pinned to 1.41.1, which lacks skip_destroy, so that Terraform would refuse the schedules or delete them with their resource; pin 2.12 or newer with stack.addOverride('terraform.required_providers.mongodbatlas.version', '>= 2.12, < 2.17'), or take atlas.MongodbatlasProvider (terraform-provider-keeps-schedules)",
    ]);
  });

  test.each(['~> 1.41', '2.11.0', '~> 2.11.0', '< 2.12', '<= 2.11.9', '>= 1.0, < 2.0', '< 2.0'])(
    '%s is too old',
    (version) => {
      expect(scheduleBeside(version)).toHaveLength(1);
    },
  );

  test.each(['>= 2.12, < 2.17', '2.12.0', '~> 2.12.1', '<= 2.16.0'])('%s is checked', (version) => {
    expect(scheduleBeside(version)).toEqual([]);
  });

  test.each(['~> 2.12', '~> 2.5', '>= 1.0', '< 3.0', '~> 2'])(
    '%s may be new enough, and newer than what is checked',
    (version) => {
      expect(scheduleBeside(version)).toEqual([
        `WARN strangers/Atlas: provider mongodb/mongodbatlas: its version (${version}) may be 2.17 or newer, whose source takes copies that a schedule leaves out for copies to delete, without the plan showing it; pin '>= 2.12, < 2.17' with stack.addOverride('terraform.required_providers.mongodbatlas.version', …), or state copies in each schedule (terraform-provider-keeps-unmanaged-copies)`,
      ]);
    },
  );
});
