import { Construct } from 'constructs';
import { type ClusterFacts } from '../../core/model/protection-model';
import { type AtlasRegion } from '../../core/values/atlas-region';
import { type ClusterTier } from '../../core/values/cluster-tier';
import { type MongoDbVersion } from '../../core/values/mongodb-version';
import { requireClusterName } from '../../core/values/names';
import { type RestoreTarget } from '../../core/values/run-choices';
import { requireWholeShards } from '../../core/values/shards';
import { callerLocation } from '../../synth/source-location';
import { isKnownAtSynth, knownValue } from '../known-value';
import { MongoDbBackupModel, type StatedClusterModel } from '../mongodb-backup-model';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { projectModelOf, type IAtlasProject } from './atlas-project';
import {
  liveResource,
  scheduleImportIdOf,
  readLiveCluster,
  type LiveCluster,
} from './live-cluster';
import { readTerraformCluster, type ITerraformCluster } from './terraform-cluster';

/** What is stated of a cluster. Stating a fact switches nothing on; each is compared with the live cluster when Terraform plans. */
export interface AtlasClusterAttributes {
  /** The project it belongs to. */
  readonly project: IAtlasProject;
  /** Its name as Atlas shows it, or a token. */
  readonly clusterName: string;
  /**
   * Its tier. Autoscaling may move it within a family.
   * @default - not stated: what depends on it is not checked at synth
   */
  readonly tier?: ClusterTier;
  /**
   * Its regions, the primary's first.
   * @default - not stated: what depends on it is not checked at synth
   */
  readonly regions?: AtlasRegion[];
  /**
   * Its MongoDB version.
   * @default - not stated
   */
  readonly mongoDbVersion?: MongoDbVersion;
  /**
   * The feature compatibility version it is pinned to.
   * @default - not stated
   */
  readonly pinnedFeatureCompatibilityVersion?: MongoDbVersion;
  /**
   * Whether Cloud Backup is on.
   * @default - not stated: what depends on it becomes a precondition
   */
  readonly backupEnabled?: boolean;
  /**
   * Whether continuous backup (point-in-time restore) is on.
   * @default - not stated: what depends on it becomes a precondition
   */
  readonly pointInTimeRestore?: boolean;
  /**
   * Number of shards; 1 for a replica set.
   * @default - not stated
   */
  readonly shards?: number;
  /**
   * Whether restores may empty it.
   * @default - RestoreTarget.NEVER for a cluster with a schedule in the app, else not stated
   */
  readonly restoreTarget?: RestoreTarget;
  /**
   * Who holds the key it is encrypted with at rest: `NONE`, `AWS`, `AZURE` or `GCP`.
   * @default - not stated
   */
  readonly encryptionAtRestProvider?: string;
  /**
   * Where the config server of a sharded cluster runs: `DEDICATED` or `EMBEDDED`.
   * @default - not stated
   */
  readonly configServerType?: string;
}

/** What Terraform cannot say of a cluster of the same app when its schedule is declared. */
export interface TerraformClusterOptions {
  /**
   * Whether the cluster has been applied before the `BackupSchedule` is declared. A cluster that lives has a schedule,
   * which the provider would delete when it creates another; it is imported instead. A cluster that is created in the same
   * apply has none to import, and its first plan would fail. Once the schedule is applied the answer no longer matters.
   */
  readonly exists: boolean;
}

/** A cluster of MongoDB Atlas that something else creates. */
export class AtlasCluster {
  /**
   * States what is known of a cluster that exists; creates no resource. For a cluster of the same app take
   * `fromTerraformResource`: Terraform could not read it before it is created.
   * @throws {ProtectionError} cluster-name-malformed, shards-not-whole
   */
  public static fromClusterAttributes(
    scope: Construct,
    id: string,
    attributes: AtlasClusterAttributes,
  ): IAtlasCluster {
    return new StatedCluster(scope, id, {
      project: attributes.project,
      clusterName: attributes.clusterName,
      facts: factsOf(attributes),
    });
  }

  /**
   * Reads the facts from a `mongodbatlas_advanced_cluster` of the same app, whichever bindings made it.
   * @throws {ProtectionError} cluster-name-malformed
   */
  public static fromTerraformResource(
    project: IAtlasProject,
    cluster: ITerraformCluster,
    { exists }: TerraformClusterOptions,
  ): IAtlasCluster {
    const { name, facts } = readTerraformCluster(cluster);
    return new StatedCluster(cluster, 'MongoDbBackup', {
      project,
      clusterName: name,
      facts,
      live: liveResource(cluster, exists ? scheduleImportIdOf(project.projectId, name) : undefined),
    });
  }

  private constructor() {
    // only the factories make clusters
  }
}

interface StatedClusterProps {
  readonly project: IAtlasProject;
  readonly clusterName: string;
  readonly facts: ClusterFacts;
  readonly live?: LiveCluster;
}

class StatedCluster extends Construct implements IAtlasCluster {
  public readonly project: IAtlasProject;
  public readonly clusterName: string;
  public readonly _stated: StatedClusterModel;
  private readonly live: LiveCluster | undefined;

  public constructor(scope: Construct, id: string, props: StatedClusterProps) {
    super(scope, id);
    const { project, clusterName, facts } = props;
    if (isKnownAtSynth(clusterName)) requireClusterName('clusterName', clusterName);
    this.project = project;
    this.clusterName = clusterName;
    this.live = props.live;
    const source = callerLocation(process.cwd());
    this._stated = {
      path: this.node.path,
      ...(source !== undefined && { source }),
      service: 'atlas',
      projectId: knownValue(project.projectId),
      name: knownValue(clusterName),
      facts,
    };
    const model = MongoDbBackupModel.of(this);
    model.addProject(projectModelOf(project));
    model.addCluster(this._stated);
  }

  public _liveIn(scope: Construct): LiveCluster {
    const { projectId } = this.project;
    return this.live ?? readLiveCluster(scope, { projectId, name: this.clusterName });
  }
}

function factsOf(attributes: AtlasClusterAttributes): ClusterFacts {
  const { tier, regions, mongoDbVersion, pinnedFeatureCompatibilityVersion: pinned } = attributes;
  const { backupEnabled, pointInTimeRestore, shards, restoreTarget } = attributes;
  const { encryptionAtRestProvider, configServerType } = attributes;
  requireWholeShards(shards);
  return {
    ...(tier !== undefined && { tier: tier.name }),
    ...(regions !== undefined && {
      regions: regions.map(({ provider, name }) => ({ provider, name })),
    }),
    ...(mongoDbVersion !== undefined && { mongoDbVersion: mongoDbVersion.toString() }),
    ...(pinned !== undefined && { pinnedFeatureCompatibilityVersion: pinned.toString() }),
    ...(backupEnabled !== undefined && { backupEnabled: knownValue(backupEnabled) }),
    ...(pointInTimeRestore !== undefined && { pointInTimeRestore: knownValue(pointInTimeRestore) }),
    ...(shards !== undefined && { shards: knownValue(shards) }),
    ...(restoreTarget !== undefined && { restoreTarget }),
    ...(encryptionAtRestProvider !== undefined && {
      encryptionAtRestProvider: knownValue(encryptionAtRestProvider),
    }),
    ...(configServerType !== undefined && { configServerType: knownValue(configServerType) }),
  };
}
