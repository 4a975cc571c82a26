import { tryIdentityOf } from '../model/describe';
import { type Origin } from '../model/origin';
import { type ClusterModel } from '../model/protection-model';

/** A run, and the earlier one of the same cluster that has the same name. */
export interface NamedTwice<Run> {
  readonly cluster: ClusterModel;
  readonly run: Run;
  readonly earlier: Run;
}

/** The runs of a cluster that share a name with an earlier one, over every construct that names the cluster. */
export function namedTwice<Run extends Origin>(
  clusters: readonly ClusterModel[],
  runsOf: (cluster: ClusterModel) => readonly Run[] | undefined,
  nameOf: (run: Run) => string,
): readonly NamedTwice<Run>[] {
  const first = new Map<string, Run>();
  const found: NamedTwice<Run>[] = [];
  for (const cluster of clusters) {
    for (const run of runsOf(cluster) ?? []) {
      const name = JSON.stringify([tryIdentityOf(cluster) ?? cluster.path, nameOf(run)]);
      const earlier = first.get(name);
      if (earlier === undefined) first.set(name, run);
      else found.push({ cluster, run, earlier });
    }
  }
  return found;
}
