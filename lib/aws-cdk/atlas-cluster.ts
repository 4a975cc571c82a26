import { type CfnResource } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type ClusterFacts } from '../core/model/protection-model';
import { type AtlasRegion } from '../core/values/atlas-region';
import { type ClusterTier } from '../core/values/cluster-tier';
import { type MongoDbVersion } from '../core/values/mongodb-version';
import { requireClusterName } from '../core/values/names';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { type IAtlasProject } from './atlas-project';
import { readCfnCluster } from './cfn-cluster';
import { knownValue } from './known-value';
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
}

/** A cluster of MongoDB Atlas that something else creates. */
export class AtlasCluster {
  /** States what is known of a cluster; creates no resource. @throws {ProtectionError} cluster-name-malformed */
  public static fromClusterAttributes(
    scope: Construct,
    id: string,
    attributes: AtlasClusterAttributes,
  ): IAtlasCluster {
    return new StatedCluster(scope, id, {
      project: attributes.project,
      clusterName: attributes.clusterName,
      facts: factsOf(scope, attributes),
    });
  }

  /**
   * Reads the facts from a `MongoDB::Atlas::Cluster` of the same app, e.g. the `CfnCluster` of
   * awscdk-resources-mongodbatlas; what is scheduled for the cluster waits until it exists.
   * @throws {ProtectionError} cluster-name-malformed
   */
  public static fromCfnCluster(project: IAtlasProject, cluster: CfnResource): IAtlasCluster {
    const { name, facts } = readCfnCluster(cluster);
    return new StatedCluster(cluster, 'MongoDbBackup', { project, clusterName: name, facts });
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

function factsOf(scope: Construct, attributes: AtlasClusterAttributes): ClusterFacts {
  const { tier, regions, mongoDbVersion, pinnedFeatureCompatibilityVersion: pinned } = attributes;
  const { backupEnabled, pointInTimeRestore, shards } = attributes;
  return {
    ...(tier !== undefined && { tier: tier.name }),
    ...(regions !== undefined && {
      regions: regions.map(({ provider, name }) => ({ provider, name })),
    }),
    ...(mongoDbVersion !== undefined && { mongoDbVersion: mongoDbVersion.toString() }),
    ...(pinned !== undefined && { pinnedFeatureCompatibilityVersion: pinned.toString() }),
    ...(backupEnabled !== undefined && { backupEnabled: knownValue(scope, backupEnabled) }),
    ...(pointInTimeRestore !== undefined && {
      pointInTimeRestore: knownValue(scope, pointInTimeRestore),
    }),
    ...(shards !== undefined && { shards: knownValue(scope, shards) }),
  };
}
