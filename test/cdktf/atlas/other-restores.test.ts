import { App, type TerraformStack } from 'cdktf';
import { ClusterTier } from 'mongodb-backup-constructs';
import { atlas } from 'mongodb-backup-constructs/cdktf';
import { type ProtectionModel } from '../../../lib/core/model/protection-model';
import { annotationsOf, filesOf, only, projectIn, PROJECT_ID, stackOf, synth } from '../synth';

function stackWithProvider(): TerraformStack {
  const stack = stackOf();
  new atlas.MongodbBackupProvider(stack, 'MongodbBackup');
  return stack;
}

function clustersIn(
  stack: TerraformStack,
  sourceTier = ClusterTier.M30,
): Record<'source' | 'target', atlas.IAtlasCluster> {
  const project = projectIn(stack);
  return {
    source: atlas.AtlasCluster.fromClusterAttributes(stack, 'Orders', {
      project,
      clusterName: 'orders',
      tier: sourceTier,
      backupEnabled: true,
    }),
    target: atlas.AtlasCluster.fromClusterAttributes(stack, 'Staging', {
      project,
      clusterName: 'staging',
      restoreTarget: atlas.RestoreTarget.ALLOWED,
    }),
  };
}

const SNAPSHOT_ID = '6b011b5e6a79421337008cf4';

function collectionsIn(
  stack: TerraformStack,
  props: Partial<atlas.CollectionRestoreProps> = {},
): atlas.CollectionRestore {
  const { source, target } = clustersIn(stack);
  return new atlas.CollectionRestore(stack, 'Rescue', {
    source: atlas.RestoreSource.snapshotId(source, SNAPSHOT_ID),
    target,
    runId: '2026-11-21',
    collections: [{ name: 'shop.orders', newName: 'shop.rescued' }, { name: 'shop.lines' }],
    ...props,
  });
}

const modelOf = (stack: TerraformStack): ProtectionModel =>
  JSON.parse(
    filesOf(App.of(stack), stack.node.id)[`${stack.node.id}.protection.json`] ?? '',
  ) as ProtectionModel;

describe('CollectionRestore', () => {
  test('is one resource that keeps what is there, held in the state, with an error unless it finished', () => {
    const stack = stackWithProvider();
    collectionsIn(stack);
    expect(only(synth(stack), 'resource', 'mongodbbackup_collection_restore')).toEqual({
      run_id: '2026-11-21',
      target_project_id: PROJECT_ID,
      target_cluster_name: 'staging',
      source_project_id: PROJECT_ID,
      source_cluster_name: 'orders',
      snapshot_id: SNAPSHOT_ID,
      safety_snapshot_keep: '7 days',
      collections: ['shop.orders', 'shop.lines'],
      databases: [],
      restore_as: { 'shop.orders': 'shop.rescued' },
      indexes: 'all-except-ttl',
      write: 'create-new',
      lifecycle: {
        prevent_destroy: true,
        postcondition: [
          {
            condition: '${contains(["finished"], self.status)}',
            error_message:
              'restore 2026-11-21 into ${self.target_cluster_name} is ${self.status}, not finished; apply again to go on with one that runs, and give one that failed a new runId',
          },
        ],
      },
    });
  });

  test('stands in the model as a run of its target', () => {
    const stack = stackWithProvider();
    collectionsIn(stack);
    const staging = modelOf(stack).clusters.find(({ name }) => name === 'staging');
    expect(staging?.runs).toEqual([
      expect.objectContaining({
        path: 'orders/Rescue',
        kind: 'collection-restore',
        runId: '2026-11-21',
        overwrites: false,
      }),
    ]);
  });

  test('that drops collections names the cluster it drops them from', () => {
    const stack = stackWithProvider();
    collectionsIn(stack, { existing: atlas.ExistingCollections.OVERWRITE });
    expect(annotationsOf(stack).filter((line) => line.includes('Rescue'))).toEqual([
      "ERROR orders/Rescue: restore 2026-11-21 of collections into staging: it drops data of its target, and overwriteTarget is left out; set overwriteTarget to 'staging' if data of that cluster may be dropped (run-names-the-cluster-it-overwrites, test/cdktf/atlas/other-restores.test.ts:31)",
    ]);
  });

  test('of nothing is refused', () => {
    expect(() => collectionsIn(stackWithProvider(), { collections: [] })).toThrow(
      "a restore of collections names no database and no collection; list some in 'databases' or 'collections'",
    );
  });
});

describe('FlexRestore', () => {
  const flexIn = (stack: TerraformStack, tier: ClusterTier): atlas.FlexRestore => {
    const { source, target } = clustersIn(stack, tier);
    return new atlas.FlexRestore(stack, 'Drill', {
      source: atlas.RestoreSource.newestSnapshot(source, { maxAgeHours: 48 }),
      target,
      runId: '2026-11-21',
      overwriteTarget: 'staging',
    });
  };

  test('is one resource that empties its target by name', () => {
    const stack = stackWithProvider();
    flexIn(stack, ClusterTier.FLEX);
    expect(only(synth(stack), 'resource', 'mongodbbackup_flex_restore')).toMatchObject({
      run_id: '2026-11-21',
      overwrite_target: 'staging',
      newest: true,
      max_age_hours: 48,
      lifecycle: { prevent_destroy: true },
    });
    expect(annotationsOf(stack).filter((line) => line.startsWith('ERROR'))).toEqual([]);
  });

  test('of a cluster that is not Flex is an error at synth', () => {
    const stack = stackWithProvider();
    flexIn(stack, ClusterTier.M30);
    expect(annotationsOf(stack)).toContainEqual(
      expect.stringMatching(
        /^ERROR orders\/Drill: .*FlexRestore takes snapshots of Flex clusters only/,
      ),
    );
  });
});
