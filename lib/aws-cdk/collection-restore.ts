import { type CfnResource, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type CollectionSelection, requireSelection } from '../core/restore/collection-selection';
import {
  ExistingCollections,
  RestoredIndexes,
  selectionOf,
  type RestoredNamespace,
} from '../core/values/collection-choices';
import { requireWrittenOut } from '../core/values/encoded';
import { COLLECTION_RESTORE_RESOURCE_TYPE } from '../handlers/contract';
import {
  type CollectionRestoreAttributes,
  type CollectionRestoreProperties,
} from '../handlers/contract/further-runs';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { ProtectionChecks } from './protection-checks';
import { DEFAULT_SAFETY_SNAPSHOT, type SafetySnapshot } from '../core/values/run-choices';
import { type Completion, DEFAULT_COMPLETION } from './restore-choices';
import { type RestoreSource } from './restore-source';
import { modelRun, runBaseOf, runResource, type RunStatement } from './run-resource';
import { requireKey } from '../core/values/run-key';

/** One restore of single databases or collections into a cluster that stays in use. */
export interface CollectionRestoreProps {
  /** Where the data comes from: a snapshot, or a moment of a cluster with point-in-time restore. */
  readonly source: RestoreSource;
  /** The cluster they go into; it may be the source itself. */
  readonly target: IAtlasCluster;
  /** Names the run: it happens at most once under it, whatever is deployed, rolled back or removed. */
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
   * How long the deployment waits.
   * @default Completion.waitUpTo(Duration.minutes(50))
   */
  readonly completion?: Completion;
  /**
   * Whether only the preflight runs and nothing is touched.
   * @default false
   */
  readonly dryRun?: boolean;
}

/** A restore of single databases or collections that is checked first and runs once for its run id. */
export class CollectionRestore extends Construct {
  private readonly resource: CfnResource;

  /** @throws {ProtectionError} run-key-empty, nothing-selected, too-many-names, name-malformed, name-selected-twice, value-known-only-at-deploy */
  public constructor(scope: Construct, id: string, props: CollectionRestoreProps) {
    super(scope, id);
    ProtectionChecks._ensure(this);
    requireKey('runId', props.runId);
    const { overwriteTarget, existing = ExistingCollections.KEEP } = props;
    requireWrittenOut({ overwriteTarget });
    const selection = requireSelection(selectionOf(props));
    modelRun(this, statementOf(props), {
      kind: 'collection-restore',
      overwrites: existing === ExistingCollections.OVERWRITE,
      overwriteTarget,
    });
    this.resource = runResource(
      this,
      COLLECTION_RESTORE_RESOURCE_TYPE,
      statementOf(props),
      propertiesOf(this, props, selection),
    );
  }

  /** Id of the job in Atlas; empty where none was started. */
  public get jobId(): string {
    return attributeOf(this.resource, 'JobId');
  }

  /** What was restored, by the names it has in the end, e.g. `shop.orders_1`. */
  public get restored(): string {
    return attributeOf(this.resource, 'Restored');
  }
}

const attributeOf = (resource: CfnResource, name: keyof CollectionRestoreAttributes): string =>
  Token.asString(resource.getAtt(name));

const statementOf = ({
  source,
  target,
  runId,
  completion = DEFAULT_COMPLETION,
  dryRun,
}: CollectionRestoreProps): RunStatement => ({
  source,
  cluster: target,
  runId,
  completion,
  dryRun,
});

function propertiesOf(
  scope: Construct,
  props: CollectionRestoreProps,
  selection: CollectionSelection,
): CollectionRestoreProperties {
  const { overwriteTarget } = props;
  return {
    ...runBaseOf(scope, statementOf(props)),
    ...selection,
    indexes: props.indexes ?? RestoredIndexes.ALL_EXCEPT_TTL,
    write: props.existing ?? ExistingCollections.KEEP,
    safetySnapshot: (props.safetySnapshot ?? DEFAULT_SAFETY_SNAPSHOT)._model,
    ...(overwriteTarget !== undefined && { overwriteTarget }),
  };
}
