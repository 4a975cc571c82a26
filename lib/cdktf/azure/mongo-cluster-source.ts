import { type IConstruct } from 'constructs';
import { type AzureSourceModel } from '../../core/model/azure-cluster-model';
import { knownValue } from '../known-value';

/** A cluster of Azure DocumentDB in an app. */
export interface IMongoCluster extends IConstruct {
  /** ARM id, a token until it is applied. */
  readonly clusterId: string;
  /** Name. */
  readonly clusterName: string;
  /** Region. */
  readonly location: string;
  /** Resource group. */
  readonly resourceGroupName: string;
}

/** A cluster that is not in the app. */
export interface MongoClusterSourceAttributes {
  /** ARM id, spelled as Azure spells it. */
  readonly clusterId: string;
  /** Region. */
  readonly location: string;
  /** Resource group. */
  readonly resourceGroupName: string;
}

/** What a restore, a replica or a runbook is about. */
export class MongoClusterSource {
  /** A cluster of the app. */
  public static of(cluster: IMongoCluster): MongoClusterSource {
    const { clusterId, location, resourceGroupName } = cluster;
    return new MongoClusterSource({ clusterId, location, resourceGroupName }, cluster.node.path);
  }

  /** A cluster known by its id, e.g. one of another app; a restore then outlives whatever happens to its code. */
  public static fromAttributes(attributes: MongoClusterSourceAttributes): MongoClusterSource {
    return new MongoClusterSource(attributes, undefined);
  }

  private constructor(
    private readonly attributes: MongoClusterSourceAttributes,
    private readonly path: string | undefined,
  ) {}

  /** ARM id. */
  public get clusterId(): string {
    return this.attributes.clusterId;
  }

  /** Region. */
  public get location(): string {
    return this.attributes.location;
  }

  /** Resource group. */
  public get resourceGroupName(): string {
    return this.attributes.resourceGroupName;
  }

  /** The source as the model holds it. @internal */
  public _toModel(): AzureSourceModel {
    return {
      ...(this.path !== undefined && { path: this.path }),
      id: knownValue(this.clusterId),
      location: knownValue(this.location),
    };
  }
}
