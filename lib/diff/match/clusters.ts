import {
  type ClusterModel,
  type ProtectionModel,
  type ScheduleModel,
} from '../../core/model/protection-model';
import { tryIdentityOf } from '../../core/model/describe';
import { stackOf } from '../../core/model/stack-of';
import { canonical } from '../canonical';
import { isNameless } from '../read/nameless';
import { type EngineResource, type Reading } from '../read/reading';
import { matchEntities, type Entity, type Matching } from './match-entities';
import { type Pair, type Side } from './pair';

/** A cluster, its owner being the app as a whole. */
export type ClusterPair = Pair<ClusterModel, ProtectionModel>;

/** One side of a cluster. */
export type ClusterSide = Side<ClusterModel, ProtectionModel>;

/** Matches the clusters of two sides. */
export function matchClusters(before: Reading, after: Reading): Matching<ClusterSide> {
  return matchEntities(clustersOf(before), clustersOf(after));
}

/** Several constructs may state one cluster, a resource among them: together they are one. */
function clustersOf(reading: Reading): readonly Entity<ClusterSide>[] {
  const resources = new Map(
    reading.resources.filter(({ role }) => role === 'cluster').map((found) => [found.path, found]),
  );
  const known = new Map<string, ClusterSide>();
  for (const cluster of reading.model.clusters) {
    const key = keyOf(cluster);
    const resource = resources.get(cluster.path);
    const side = sideOf(cluster, reading.model, resource);
    const other = known.get(key);
    known.set(key, other === undefined ? side : joined(other, side));
  }
  return [...known.values()].map((item) => ({
    item,
    path: item.model.path,
    ...placeOf(item.resource),
    parts: [item.model.projectId, item.model.name],
  }));
}

/** A side that does not name its stacks matches one that does, so that the stack stands beside the address. */
export const placeOf = (
  resource: EngineResource | undefined,
): Pick<Entity<unknown>, 'address' | 'stack'> =>
  resource === undefined
    ? {}
    : {
        address: `${resource.engine} ${resource.address}`,
        ...(resource.stack !== undefined && { stack: resource.stack }),
      };

/** The same expression names one cluster within a stack; in two stacks it may name two. */
function keyOf(cluster: ClusterModel): string {
  const identity = tryIdentityOf(cluster);
  if (identity !== undefined) return identity;
  const { path, projectId, name } = cluster;
  return isNameless(projectId) || isNameless(name)
    ? canonical([path])
    : canonical([stackOf(cluster), projectId, name]);
}

const sideOf = (
  model: ClusterModel,
  owner: ProtectionModel,
  resource: EngineResource | undefined,
): ClusterSide => ({ model, owner, ...(resource !== undefined && { resource }) });

/** The resource says where the cluster is written; facts it leaves out are taken from who states them. */
function joined(one: ClusterSide, other: ClusterSide): ClusterSide {
  const [first, second] = one.resource === undefined ? [other, one] : [one, other];
  return {
    ...first,
    model: {
      ...first.model,
      facts: { ...second.model.facts, ...first.model.facts },
      schedules: bySchedules([...one.model.schedules, ...other.model.schedules]),
      ...listsOf(one.model, other.model),
    },
  };
}

const bySchedules = (schedules: readonly ScheduleModel[]): readonly ScheduleModel[] =>
  [...schedules].sort((a, b) => Number(a.path > b.path) - Number(a.path < b.path));

const listsOf = (
  one: ClusterModel,
  other: ClusterModel,
): Pick<ClusterModel, 'snapshots' | 'restores' | 'runs'> => ({
  snapshots: [...(one.snapshots ?? []), ...(other.snapshots ?? [])],
  restores: [...(one.restores ?? []), ...(other.restores ?? [])],
  runs: [...(one.runs ?? []), ...(other.runs ?? [])],
});
