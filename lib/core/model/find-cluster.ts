import { tryIdentityOf } from './describe';
import { type ClusterFacts, type ClusterModel, type ProtectionModel } from './protection-model';
import { type ClusterReference } from './run-models';
import { areAll, isSameValue } from './same-value';

/** Whether two constructs name one cluster; undefined if that is known only at deploy. */
export function isSameCluster(
  left: ClusterReference,
  right: ClusterReference,
): boolean | undefined {
  if (left.path === right.path) return true;
  const isSame = (name: 'projectId' | 'name'): boolean | undefined =>
    isSameValue({ value: left[name], path: left.path }, { value: right[name], path: right.path });
  return areAll(isSame('projectId'), isSame('name'));
}

/** Everything an app states of one cluster: by the construct itself first, then by others of the same project and name. */
export function statementsOf(
  model: ProtectionModel,
  cluster: ClusterReference,
): readonly ClusterModel[] {
  const identity = tryIdentityOf(cluster);
  const { byPath, byIdentity } = indexOf(model);
  const own = byPath.get(cluster.path);
  const all = identity === undefined ? [] : (byIdentity.get(identity) ?? []);
  return own === undefined ? all : [own, ...all.filter((other) => other !== own)];
}

/** The facts an app states of a cluster; where two constructs differ, the named one counts. */
export function factsOf(model: ProtectionModel, cluster: ClusterReference): ClusterFacts {
  const stated = statementsOf(model, cluster).map(({ facts }) => facts);
  return stated.reduceRight<ClusterFacts>((merged, facts) => ({ ...merged, ...facts }), {});
}

interface Index {
  readonly byPath: ReadonlyMap<string, ClusterModel>;
  readonly byIdentity: ReadonlyMap<string, readonly ClusterModel[]>;
}

/** One index for a model, whatever number of rules asks: a model may hold thousands of clusters. */
const INDEXES = new WeakMap<ProtectionModel, Index>();

function indexOf(model: ProtectionModel): Index {
  const known = INDEXES.get(model);
  if (known !== undefined) return known;
  const byIdentity = new Map<string, ClusterModel[]>();
  for (const cluster of model.clusters) {
    const identity = tryIdentityOf(cluster);
    if (identity === undefined) continue;
    const known = byIdentity.get(identity);
    if (known === undefined) byIdentity.set(identity, [cluster]);
    else known.push(cluster);
  }
  const index = { byPath: new Map(model.clusters.map((one) => [one.path, one])), byIdentity };
  INDEXES.set(model, index);
  return index;
}
