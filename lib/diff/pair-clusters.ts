import { tryIdentityOf } from '../core/model/describe';
import { type ClusterModel, type ProtectionModel } from '../core/model/protection-model';

/** A cluster as two models know it; at least one of them does. */
export interface ClusterPair {
  readonly before: ClusterModel | undefined;
  readonly after: ClusterModel | undefined;
}

/**
 * Matches the clusters of two models: by project and name, and by path while one of these is known only at deploy.
 * Renaming a construct is therefore no change, and the order of constructs is none either.
 */
export function pairClusters(before: ProtectionModel, after: ProtectionModel): ClusterPair[] {
  const old = byKey(before.clusters);
  const young = byKey(after.clusters);
  return [...new Set([...old.keys(), ...young.keys()])]
    .sort()
    .map((key) => ({ before: old.get(key), after: young.get(key) }));
}

const byKey = (clusters: readonly ClusterModel[]): ReadonlyMap<string, ClusterModel> => {
  const found = new Map<string, ClusterModel>();
  for (const cluster of clusters) {
    const key = tryIdentityOf(cluster) ?? cluster.path;
    const known = found.get(key);
    const schedules = [...(known?.schedules ?? []), ...cluster.schedules];
    found.set(key, { ...(known ?? cluster), schedules });
  }
  return found;
};
