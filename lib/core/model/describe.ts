import { isUnknown, type Known } from '../values/known';
import { type ClusterModel } from './protection-model';

/** A name for messages: the value, or a phrase saying that it is known only at deploy. */
export function nameOf(value: Known<string>): string {
  return isUnknown(value) ? '(name known only at deploy)' : value;
}

/** How messages call a cluster: `cluster orders`. */
export function describeCluster(cluster: ClusterModel): string {
  return `cluster ${nameOf(cluster.name)}`;
}

/** Identifies a cluster across stacks and runs; undefined while a part of it is known only at deploy. */
export function tryIdentityOf(cluster: ClusterModel): string | undefined {
  if (isUnknown(cluster.projectId) || isUnknown(cluster.name)) return undefined;
  return `${cluster.projectId}/${cluster.name}`;
}
