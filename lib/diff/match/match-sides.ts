import { type ClusterModel, type ProjectModel } from '../../core/model/protection-model';
import { type AzureClusterModel } from '../../core/model/azure-cluster-model';
import { type CompliancePolicyModel } from '../../core/model/compliance-policy-model';
import { type Origin } from '../../core/model/origin';
import { type RestoreModel, type RunModel, type SnapshotModel } from '../../core/model/run-models';
import { type ProtectionModel, type ScheduleModel } from '../../core/model/protection-model';
import { notedAt } from '../read/address';
import { type EngineResource, type PlannedAction, type Reading } from '../read/reading';
import { matchClusters, placeOf, type ClusterPair, type ClusterSide } from './clusters';
import { matchEntities, type Match } from './match-entities';
import { followMoves, withLostMoves } from './follow-moves';
import { matchOwned, type Owned } from './match-owned';
import { type Pair, type Side } from './pair';

/** A schedule and the cluster it is for. */
export type SchedulePair = Pair<ScheduleModel, ClusterModel>;
/** An on-demand snapshot and the cluster it is of. */
export type SnapshotPair = Pair<SnapshotModel, ClusterModel>;
/** A restore and the cluster it empties. */
export type RestorePair = Pair<RestoreModel, ClusterModel>;
/** A collection or Flex restore, a download or an export, and the cluster it changes or takes from. */
export type RunPair = Pair<RunModel, ClusterModel>;
/** A compliance policy and its project. */
export type CompliancePolicyPair = Pair<CompliancePolicyModel, ProjectModel>;
/** A cluster of Azure DocumentDB. */
export type AzureClusterPair = Pair<AzureClusterModel, ProtectionModel>;

/** Everything two sides have in common, and what only one of them has. */
export interface Sides {
  readonly before: Reading;
  readonly after: Reading;
  readonly clusters: readonly ClusterPair[];
  /** The pair of a cluster of the older side. */
  readonly pairOfCluster: ReadonlyMap<ClusterModel, ClusterPair>;
  readonly schedules: readonly SchedulePair[];
  readonly snapshots: readonly SnapshotPair[];
  readonly restores: readonly RestorePair[];
  readonly runs: readonly RunPair[];
  readonly compliancePolicies: readonly CompliancePolicyPair[];
  readonly azureClusters: readonly AzureClusterPair[];
  /** Clusters of the older side that could be several of the newer one. */
  readonly ambiguous: readonly ClusterSide[];
}

/** Matches everything two sides declare. */
export function matchSides(older: Reading, newer: Reading): Sides {
  const before = followMoves(older, newer);
  const after = withLostMoves(before, newer);
  const { matches, ambiguous } = matchClusters(before, after);
  const owned = <Item extends Origin>(
    listOf: (cluster: ClusterModel) => readonly Item[],
    nameOf: (item: Item) => string,
  ): readonly Pair<Item, ClusterModel>[] => {
    const owners = matches.filter(({ before: old, after: young }) =>
      [old, young].some((side) => side !== undefined && listOf(side.model).length > 0),
    );
    return matchOwned(
      owners.map((match) => toOwned(match, listOf)),
      nameOf,
    ).map((match) => toPair(match, before, after));
  };
  const clusters = matches.map((match) => withAction(match, after));
  return {
    before,
    after,
    clusters,
    pairOfCluster: indexOf(clusters),
    schedules: owned(
      ({ schedules }) => (schedules.length > 1 ? schedules.slice(0, 1) : schedules),
      () => 'the schedule',
    ),
    snapshots: owned(
      ({ snapshots = [] }) => snapshots,
      ({ key }) => key,
    ),
    restores: owned(
      ({ restores = [] }) => restores,
      ({ runId }) => runId,
    ),
    runs: owned(
      ({ runs = [] }) => runs,
      ({ kind, runId }) => `${kind} ${runId}`,
    ),
    compliancePolicies: matchPolicies(before, after),
    azureClusters: matchAzure(before, after),
    ambiguous,
  };
}

function indexOf(clusters: readonly ClusterPair[]): ReadonlyMap<ClusterModel, ClusterPair> {
  const index = new Map<ClusterModel, ClusterPair>();
  for (const pair of clusters) if (pair.before !== undefined) index.set(pair.before.model, pair);
  return index;
}

function toOwned<Item>(
  { before, after }: Match<ClusterSide>,
  listOf: (cluster: ClusterModel) => readonly Item[],
): Match<Owned<Item>> {
  const ownedBy = (side: ClusterSide): Owned<Item> => ({
    owner: side.model,
    items: listOf(side.model),
  });
  return {
    ...(before !== undefined && { before: ownedBy(before) }),
    ...(after !== undefined && { after: ownedBy(after) }),
  };
}

type Bare<Model, Owner> = Pick<Side<Model, Owner>, 'model' | 'owner'>;

function toPair<Model extends Origin, Owner>(
  match: Match<Bare<Model, Owner>>,
  before: Reading,
  after: Reading,
): Pair<Model, Owner> {
  if (before.resources.length === 0 && after.resources.length === 0) return match;
  const resourceOf = (side: Bare<Model, Owner>, reading: Reading): Side<Model, Owner> => {
    const resource = resourcesOf(reading).get(side.model.path);
    if (resource === undefined) return side;
    return resource.role === 'own-schedule' ? { ...side, own: resource } : { ...side, resource };
  };
  return withAction(
    {
      ...(match.before !== undefined && { before: resourceOf(match.before, before) }),
      ...(match.after !== undefined && { after: resourceOf(match.after, after) }),
    },
    after,
  );
}

const INDEX = new WeakMap<Reading, ReadonlyMap<string, EngineResource>>();

function resourcesOf(reading: Reading): ReadonlyMap<string, EngineResource> {
  const known = INDEX.get(reading);
  if (known !== undefined) return known;
  const index = new Map(
    reading.resources
      .filter(({ role }) => role !== 'cluster')
      .map((resource) => [resource.path, resource]),
  );
  INDEX.set(reading, index);
  return index;
}

function withAction<Model, Owner>(
  match: Match<Side<Model, Owner>>,
  { actions }: Reading,
): Pair<Model, Owner> {
  const resource = (match.after ?? match.before)?.resource;
  const action: PlannedAction | undefined =
    resource === undefined ? undefined : notedAt(actions, resource);
  return action === undefined ? match : { ...match, action };
}

function matchPolicies(before: Reading, after: Reading): readonly CompliancePolicyPair[] {
  const sides = (reading: Reading): Parameters<typeof matchEntities<PolicySide>>[0] =>
    reading.model.projects.flatMap((owner) =>
      (owner.compliancePolicies ?? []).slice(0, 1).map((policy) => ({
        item: { model: policy, owner },
        path: policy.path,
        ...placeOf(resourcesOf(reading).get(policy.path)),
        parts: [owner.id],
      })),
    );
  const { matches } = matchEntities(sides(before), sides(after));
  return matches.map((match) => toPair(match, before, after));
}

type PolicySide = Bare<CompliancePolicyModel, ProjectModel>;
type AzureSide = Bare<AzureClusterModel, ProtectionModel>;

function matchAzure(before: Reading, after: Reading): readonly AzureClusterPair[] {
  const sides = (reading: Reading): Parameters<typeof matchEntities<AzureSide>>[0] =>
    (reading.model.azureClusters ?? []).map((cluster) => ({
      item: { model: cluster, owner: reading.model },
      path: cluster.path,
      ...placeOf(resourcesOf(reading).get(cluster.path)),
      parts: [cluster.resourceGroupName, cluster.name],
    }));
  const { matches } = matchEntities(sides(before), sides(after));
  return matches.map((match) => toPair(match, before, after));
}
