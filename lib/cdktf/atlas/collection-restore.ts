import { Construct } from 'constructs';
import { requireSelection } from '../../core/restore/collection-selection';
import {
  ExistingCollections,
  RestoredIndexes,
  selectionOf,
  type RestoredNamespace,
} from '../../core/values/collection-choices';
import { requireWrittenOut } from '../../core/values/encoded';
import { type SafetySnapshot } from '../../core/values/run-choices';
import { MongodbBackupResource } from '../l1/mongodb-backup-resource';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { type Completion } from './completion';
import { type RestoreSource } from './restore-source';
import { requireRunName } from './run-name';
import { modelRun, runAttributesOf, runLifecycleOf } from './run-resource';

/** One restore of single databases or collections into a cluster that stays in use. */
export interface CollectionRestoreProps {
  /** Where the data comes from: a snapshot, or a moment of a cluster with point-in-time restore. */
  readonly source: RestoreSource;
  /** The cluster they go into; it may be the source itself. */
  readonly target: IAtlasCluster;
  /** Names the run: it happens at most once under it. */
  readonly runId: string;
  /**
   * Whole databases, up to 100.
   * @default - none
   */
  readonly databases?: RestoredNamespace[];
  /**
   * Single collections, up to 100.
   * @default - none
   */
  readonly collections?: RestoredNamespace[];
  /**
   * Put after the name of each database.
   * @default - none
   */
  readonly databaseSuffix?: string;
  /**
   * Put after the name of each collection.
   * @default - none
   */
  readonly collectionSuffix?: string;
  /**
   * Which indexes are built.
   * @default RestoredIndexes.ALL_EXCEPT_TTL
   */
  readonly indexes?: RestoredIndexes;
  /**
   * What becomes of a collection that exists under a wanted name.
   * @default ExistingCollections.KEEP
   */
  readonly existing?: ExistingCollections;
  /**
   * The target's name, written out as consent to dropping collections of it; needed with ExistingCollections.OVERWRITE.
   * @default - nothing is dropped
   */
  readonly overwriteTarget?: string;
  /**
   * Whether the target is saved before collections of it are dropped.
   * @default SafetySnapshot.keep(Retention.days(7))
   */
  readonly safetySnapshot?: SafetySnapshot;
  /**
   * How long the apply waits.
   * @default Completion.waitUpToMinutes(720)
   */
  readonly completion?: Completion;
  /**
   * Whether only the preflight runs and nothing is touched.
   * @default false
   */
  readonly dryRun?: boolean;
  /**
   * Whether `cdktf destroy` may forget that the run had its turn: applied again after that, it would restore again.
   * Removing the construct or giving it another run id needs no leave.
   * @default false
   */
  readonly allowDestroy?: boolean;
}

/**
 * A restore of single databases or collections that is checked first and runs once for its run id, as
 * `mongodbbackup_collection_restore`.
 */
export class CollectionRestore extends Construct {
  private readonly resource: MongodbBackupResource<'mongodbbackup_collection_restore'>;

  /** @throws {ProtectionError} run-key-empty, nothing-selected, too-many-names, name-malformed, name-selected-twice, value-known-only-at-deploy */
  public constructor(scope: Construct, id: string, props: CollectionRestoreProps) {
    super(scope, id);
    const { overwriteTarget, existing = ExistingCollections.KEEP } = props;
    const runId = requireRunName('runId', props.runId);
    requireWrittenOut({ overwriteTarget });
    this.resource = new MongodbBackupResource(
      this,
      encodeURIComponent(runId),
      'mongodbbackup_collection_restore',
      {
        attributes: {
          ...runAttributesOf(props),
          ...collectionAttributesOf(props),
          write: existing,
        },
        lifecycle: runLifecycleOf(props),
      },
    );
    modelRun(this, props, {
      kind: 'collection-restore',
      overwrites: existing === ExistingCollections.OVERWRITE,
    });
  }

  /** Id of the job in Atlas. */
  public get jobId(): string {
    return this.resource.textOf('job_id');
  }

  /** What was restored, by the names it has in the end, e.g. `shop.orders_1`. */
  public get restored(): string {
    return this.resource.textOf('restored');
  }
}

function collectionAttributesOf(props: CollectionRestoreProps) {
  const { databases, collections, databaseSuffix, collectionSuffix } = requireSelection(
    selectionOf(props),
  );
  const renamed = [...databases, ...collections].flatMap(({ name, newName }) =>
    newName === undefined ? [] : [[name, newName] as const],
  );
  return {
    databases: databases.map(({ name }) => name),
    collections: collections.map(({ name }) => name),
    ...(renamed.length > 0 && { restore_as: Object.fromEntries(renamed) }),
    database_suffix: databaseSuffix,
    collection_suffix: collectionSuffix,
    indexes: props.indexes ?? RestoredIndexes.ALL_EXCEPT_TTL,
  };
}
