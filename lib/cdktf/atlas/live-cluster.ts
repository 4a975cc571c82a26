import { type IResolvable } from 'cdktf';
import { type Construct } from 'constructs';
import { AdvancedClusterData } from '../l1/advanced-cluster-data';

/** A cluster as Terraform finds it when it plans: a data source, or the resource of the same app. */
export interface LiveCluster {
  /** A reference to one of its attributes. */
  readonly attribute: (name: string) => IResolvable;
  /** Id its schedule is imported by; undefined while the cluster may not exist yet. */
  readonly scheduleImportId: string | undefined;
  /** Whether an attribute is decided by the app itself, so that there is nothing to compare. */
  readonly isOurs: boolean;
}

/** Reads a cluster that exists before the app is applied. */
export function readLiveCluster(
  scope: Construct,
  { projectId, name }: { readonly projectId: string; readonly name: string },
): LiveCluster {
  const data = new AdvancedClusterData(scope, 'Live', { projectId, name });
  return {
    attribute: (attribute) => data.interpolationForAttribute(attribute),
    scheduleImportId: `${projectId}-${name}`,
    isOurs: false,
  };
}
