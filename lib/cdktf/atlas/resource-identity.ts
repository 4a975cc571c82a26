import { type TerraformResourceLifecycle } from 'cdktf';
import { type Construct } from 'constructs';
import { isKnownAtSynth } from '../known-value';
import { TerraformData } from '../l1/terraform-data';

/**
 * Ties a resource to what it is about. The provider keeps a schedule's cluster and a policy's project in the id of its
 * state and takes a change of them for an edit in place, which patches the old one. A known value is therefore part of
 * the resource's address; one known only at plan replaces the resource when it changes. Either way the old object is let
 * go of as its lifecycle says: a schedule stays through `skip_destroy`, a policy refuses.
 * @see https://github.com/mongodb/terraform-provider-mongodbatlas/blob/master/internal/service/cloudbackupschedule/resource_cloud_backup_schedule.go
 */
export class ResourceIdentity {
  /** The identity of a resource below a construct. */
  public static of(scope: Construct, id: string, value: string): ResourceIdentity {
    if (isKnownAtSynth(value)) return new ResourceIdentity(value, {});
    const subject = new TerraformData(scope, id, { triggersReplace: { name: value } });
    return new ResourceIdentity('Resource', {
      replaceTriggeredBy: [`${subject.terraformResourceType}.${subject.friendlyUniqueId}`],
    });
  }

  private constructor(
    /** Id of the resource below its construct. */
    public readonly resourceId: string,
    /** What the resource's lifecycle needs for it. */
    public readonly lifecycle: TerraformResourceLifecycle,
  ) {}
}
