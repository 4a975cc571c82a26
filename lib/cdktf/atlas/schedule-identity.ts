import { DataResource, type TerraformResourceLifecycle } from 'cdktf';
import { type Construct } from 'constructs';
import { isKnownAtSynth } from '../known-value';
import { type IAtlasCluster } from './atlas-cluster-interface';

/**
 * Ties a schedule to its cluster. The provider keeps the cluster in the id of its state and takes a changed
 * `cluster_name` for an edit in place, which patches the old cluster. A known name is therefore part of the resource's
 * address; a name known only at plan replaces the resource when it changes. Either way the old schedule is let go of
 * with `skip_destroy`, and stays.
 * @see https://github.com/mongodb/terraform-provider-mongodbatlas/blob/master/internal/service/cloudbackupschedule/resource_cloud_backup_schedule.go
 */
export class ScheduleIdentity {
  /** The identity of a schedule below a construct. */
  public static of(scope: Construct, { clusterName }: IAtlasCluster): ScheduleIdentity {
    if (isKnownAtSynth(clusterName)) return new ScheduleIdentity(clusterName, {});
    const cluster = new DataResource(scope, 'Cluster', { triggersReplace: { name: clusterName } });
    return new ScheduleIdentity('Resource', {
      replaceTriggeredBy: [`${cluster.terraformResourceType}.${cluster.friendlyUniqueId}`],
    });
  }

  private constructor(
    /** Id of the resource below its construct. */
    public readonly resourceId: string,
    /** What the resource's lifecycle needs for it. */
    public readonly lifecycle: TerraformResourceLifecycle,
  ) {}
}
