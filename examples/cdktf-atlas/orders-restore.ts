import { TerraformResource, TerraformStack } from 'cdktf';
import { type Construct } from 'constructs';
import { Retention } from 'mongodb-backup-constructs';
import { atlas } from 'mongodb-backup-constructs/cdktf';

/** A snapshot of cluster orders, completed before the change it guards is applied. */
export class OrdersChange extends TerraformStack {
  public readonly snapshot: atlas.Snapshot;

  public constructor(scope: Construct, id: string) {
    super(scope, id);
    addProvider(this);
    this.snapshot = new atlas.Snapshot(this, 'BeforeV2', {
      cluster: clusterIn(this, 'orders'),
      key: 'v2',
      keep: Retention.days(30),
      description: 'before schema v2',
    });
    // Stands for the migration: whatever changes the data comes after the snapshot.
    this.snapshot.before(
      new TerraformResource(this, 'Migration', { terraformResourceType: 'terraform_data' }),
    );
  }
}

/** The snapshot restored into staging, which is emptied first; once for its run id. */
export class OrdersRestore extends TerraformStack {
  public constructor(scope: Construct, id: string, snapshot: atlas.Snapshot) {
    super(scope, id);
    addProvider(this);
    new atlas.Restore(this, 'Rehydrate', {
      source: atlas.RestoreSource.snapshot(snapshot),
      target: clusterIn(this, 'staging', atlas.RestoreTarget.ALLOWED),
      runId: '2026-11-21',
      overwriteTarget: 'staging',
    });
  }
}

/** From a registry of one's own where the context names one, else from where `provider install` put it. */
function addProvider(stack: TerraformStack): void {
  const source = stack.node.tryGetContext('mongodbBackupSource') as string | undefined;
  new atlas.MongodbBackupProvider(stack, 'MongodbBackup', source === undefined ? {} : { source });
}

function clusterIn(
  stack: TerraformStack,
  clusterName: string,
  restoreTarget?: atlas.RestoreTarget,
): atlas.IAtlasCluster {
  return atlas.AtlasCluster.fromClusterAttributes(stack, clusterName, {
    project: atlas.AtlasProject.fromProjectAttributes(stack, 'Payments', {
      projectId: '65f0c1d2e3a4b5c6d7e8f901',
    }),
    clusterName,
    ...(restoreTarget !== undefined && { restoreTarget }),
  });
}
