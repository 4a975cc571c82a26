import { type CfnResource } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { ProtectionError } from '../core/errors';
import { type ClusterFacts } from '../core/model/protection-model';
import { type AtlasRegion } from '../core/values/atlas-region';
import { type ClusterTier } from '../core/values/cluster-tier';
import { type MongoDbVersion } from '../core/values/mongodb-version';
import { requireClusterName } from '../core/values/names';
import { type RestoreTarget } from '../core/values/run-choices';
import { requireWholeShards } from '../core/values/shards';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { type IAtlasProject } from './atlas-project';
import { readCfnCluster, tryLiteralName } from './cfn-cluster';
import { MongoDbBackupModel } from './mongodb-backup-model';
import { ProtectionChecks } from './protection-checks';
import { callerLocation } from '../synth/source-location';

/** What is stated of a cluster. Stating a fact switches nothing on; each is compared with the live cluster at deploy. */
export interface AtlasClusterAttributes {
  /** The project it belongs to. */
  readonly project: IAtlasProject;
  /** Its name as Atlas shows it, or a token. */
  readonly clusterName: string;
  /**
   * Its tier. Autoscaling may move it within a family.
   * @default - not stated: what depends on it is checked at deploy only
   */
  readonly tier?: ClusterTier;
  /**
   * Its regions, the primary's first.
   * @default - not stated: what depends on it is checked at deploy only
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
   * @default - not stated: what depends on it is checked at deploy only
   */
  readonly backupEnabled?: boolean;
  /**
   * Whether continuous backup (point-in-time restore) is on.
   * @default - not stated: what depends on it is checked at deploy only
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

/** The id of a cluster below the resource it is read from. */
const CFN_ID = 'MongoDbBackup';

/** A cluster of MongoDB Atlas that something else creates. */
export class AtlasCluster {
  /** States what is known of a cluster; creates no resource. @throws {ProtectionError} cluster-name-malformed, shards-not-whole */
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
   * Reads the facts from a `MongoDB::Atlas::Cluster` of the same app, e.g. the `CfnCluster` of
   * awscdk-resources-mongodbatlas, as it stands when the app is synthesized; what is scheduled for the cluster waits
   * until it exists. A resource read twice is one cluster.
   * @throws {ProtectionError} cluster-name-malformed, cluster-of-two-projects, not-a-cluster-resource
   */
  public static fromCfnCluster(project: IAtlasProject, cluster: CfnResource): IAtlasCluster {
    const before = cluster.node.tryFindChild(CFN_ID);
    if (before instanceof StatedCluster) return requireSameProject(before, project);
    const { name, facts } = readCfnCluster(cluster);
    requireClusterName('Name', tryLiteralName(cluster) ?? name);
    return new StatedCluster(cluster, CFN_ID, { project, clusterName: name, facts });
  }

  private constructor() {
    // only the factories make clusters
  }
}

interface StatedClusterProps {
  readonly project: IAtlasProject;
  readonly clusterName: string;
  readonly facts: ClusterFacts;
}

class StatedCluster extends Construct implements IAtlasCluster {
  public readonly project: IAtlasProject;
  public readonly clusterName: string;

  public constructor(scope: Construct, id: string, props: StatedClusterProps) {
    super(scope, id);
    requireClusterName('clusterName', props.clusterName);
    this.project = props.project;
    this.clusterName = props.clusterName;
    ProtectionChecks._ensure(this);
    MongoDbBackupModel.of(this).addCluster(this, {
      facts: props.facts,
      source: callerLocation(process.cwd()),
    });
  }
}

function requireSameProject(cluster: IAtlasCluster, project: IAtlasProject): IAtlasCluster {
  if (cluster.project === project) return cluster;
  throw new ProtectionError(
    'cluster-of-two-projects',
    `${cluster.node.scope?.node.path ?? ''} is read as a cluster of ${cluster.project.node.path} and of ${project.node.path}; a cluster belongs to one project, so give the same construct both times`,
  );
}

function factsOf(attributes: AtlasClusterAttributes): ClusterFacts {
  const { tier, regions, mongoDbVersion, pinnedFeatureCompatibilityVersion: pinned } = attributes;
  const { backupEnabled, pointInTimeRestore, shards } = attributes;
  requireWholeShards(shards);
  return {
    ...(tier !== undefined && { tier: tier.name }),
    ...(regions !== undefined && {
      regions: regions.map(({ provider, name }) => ({ provider, name })),
    }),
    ...(mongoDbVersion !== undefined && { mongoDbVersion: mongoDbVersion.toString() }),
    ...(pinned !== undefined && { pinnedFeatureCompatibilityVersion: pinned.toString() }),
    ...(backupEnabled !== undefined && { backupEnabled }),
    ...(pointInTimeRestore !== undefined && { pointInTimeRestore }),
    ...(shards !== undefined && { shards }),
    ...(attributes.restoreTarget !== undefined && { restoreTarget: attributes.restoreTarget }),
    ...(attributes.encryptionAtRestProvider !== undefined && {
      encryptionAtRestProvider: attributes.encryptionAtRestProvider,
    }),
    ...(attributes.configServerType !== undefined && {
      configServerType: attributes.configServerType,
    }),
  };
}
