import { Op, type Precondition } from 'cdktf';
import { type Construct } from 'constructs';
import { isKnownAtSynth } from '../known-value';
import { TerraformData } from '../l1/terraform-data';

/** What a resource is about: `{ project_id, cluster_name }`. */
type Parts = Readonly<Record<string, string>>;

/** A resource and how refusals call it. */
interface Identified {
  readonly parts: Parts;
  /** E.g. `cluster orders: its schedule`. */
  readonly subject: string;
}

/**
 * Ties a resource to what it is about. The provider keeps a schedule's cluster and a policy's project in the id of its
 * state: another cluster is an edit in place that patches the old one, another project a new resource, whose creation
 * deletes what lives there. Known values are therefore part of the resource's address, so that another object is another
 * resource, with an import of its own; where one is known only at plan, its change is refused.
 * @see https://github.com/mongodb/terraform-provider-mongodbatlas/blob/master/internal/service/cloudbackupschedule/resource_cloud_backup_schedule.go
 */
export class ResourceIdentity {
  /** The identity of a resource below a construct. */
  public static of(scope: Construct, id: string, { parts, subject }: Identified): ResourceIdentity {
    const values = Object.values(parts);
    if (values.every(isKnownAtSynth)) return new ResourceIdentity(values.join('-'), []);
    const first = new TerraformData(scope, id, { firstInput: parts });
    return new ResourceIdentity(
      'Resource',
      Object.entries(parts).map(([name, value]) => ({
        condition: Op.eq(first.outputOf(name), value),
        errorMessage: `${subject} was declared with another ${name.replace('_', ' ')}, and the provider would overwrite what lives there; declare a construct of its own for it`,
      })),
    );
  }

  private constructor(
    /** Id of the resource below its construct. */
    public readonly resourceId: string,
    /** Conditions under which it is still about the same. */
    public readonly preconditions: readonly Precondition[],
  ) {}
}
