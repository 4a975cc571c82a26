import { type AtlasClient } from '../../atlas/client/atlas-client';
import { AtlasError } from '../../atlas/client/atlas-error';
import { OperationError } from '../../atlas/operations/operation-error';
import { describeCluster } from '../../core/model/describe';
import { type ProtectionModel } from '../../core/model/protection-model';
import { isUnknown } from '../../core/values/known';
import { compareReadings } from '../../diff/compare-readings';
import { readingOf, type EngineResource, type Reading } from '../../diff/read/reading';
import {
  namedClusters,
  unknownsOf,
  unnamedClusters,
  type NamedCluster,
} from '../live/declared-clusters';
import { compareCluster, type ComparedCluster } from '../live/live-model';
import { comparePolicies } from './compare-policies';
import { toDrift, type Drift } from './drift';

/** What a comparison with the live service found. */
export interface LiveComparison {
  readonly drift: readonly Drift[];
  /** Clusters that were compared. */
  readonly clusters: number;
  /** Why a cluster that is declared is not there. */
  readonly missing: readonly string[];
  /** What was not compared, and why. */
  readonly notCompared: readonly string[];
}

/** Compares what is declared with what is live; what cannot be compared does not keep the rest from it. */
export async function compareLive(reading: Reading, client: AtlasClient): Promise<LiveComparison> {
  const { model, gaps } = reading;
  const drift: Drift[] = [];
  const missing: string[] = [];
  const notCompared = [
    ...unnamedClusters(model).map((unnamed) => `${unnamed.path} is named only at deploy`),
    ...gaps.map(({ subject, reason }) => `${subject}: ${reason}`),
    ...(model.azureClusters ?? []).map(({ path }) => `${path} is a cluster of Azure DocumentDB`),
  ];
  let clusters = 0;
  for (const cluster of namedClusters(model)) {
    try {
      const compared = await compareCluster(client, cluster);
      const resource = resourceOf(cluster, reading);
      drift.push(...differences(model, compared, resource));
      notCompared.push(...leftOut(cluster, resource));
      clusters += 1;
    } catch (error) {
      const isRefused = AtlasError.isAtlasError(error) && REFUSALS.includes(error.status);
      if (isRefused) notCompared.push(error.message);
      else if (OperationError.isOperationError(error)) missing.push(error.message);
      else throw error;
    }
  }
  const policies = await comparePolicies(model, client);
  return {
    drift: [...drift, ...policies.drift],
    clusters,
    missing,
    notCompared: [...notCompared, ...policies.notCompared, ...missing],
  };
}

// What one credential may read of one project says nothing of the others.
const REFUSALS: readonly number[] = [403];

/** The official resource behind a cluster, which alone declares termination protection. */
const resourceOf = (
  { projectId, clusterName }: NamedCluster,
  { model, resources }: Reading,
): EngineResource | undefined =>
  resources.find(
    ({ role, path }) =>
      role === 'cluster' &&
      model.clusters.some(
        (cluster) =>
          cluster.path === path && cluster.projectId === projectId && cluster.name === clusterName,
      ),
  );

function differences(
  model: ProtectionModel,
  { declared, live, terminationProtection }: ComparedCluster,
  resource: EngineResource | undefined,
): readonly Drift[] {
  const wanted = resource?.terminationProtection;
  const isCompared = typeof wanted === 'boolean';
  const sideOf = (cluster: typeof declared, isProtected: boolean): Reading => {
    // Runs are acts of the past and not a state.
    const bare = {
      ...cluster,
      schedules: cluster.schedules.slice(0, 1),
      snapshots: [],
      restores: [],
    };
    const reading = readingOf({ ...model, projects: [], azureClusters: [], clusters: [bare] });
    if (resource === undefined) return reading;
    const behind = {
      ...resource,
      path: cluster.path,
      createOnly: {},
      ...(isCompared && { terminationProtection: isProtected }),
    };
    return { ...reading, resources: [behind] };
  };
  const before = sideOf(declared, wanted === true);
  const after = sideOf(live, isCompared ? terminationProtection : false);
  return compareReadings(before, after).changes.map(toDrift);
}

/** What is declared of a cluster and was not looked at. */
function leftOut({ model }: NamedCluster, resource: EngineResource | undefined): readonly string[] {
  const subject = describeCluster(model);
  return [
    ...unknownsOf(model).map((name) => `${subject}: its ${name} is known only at deploy`),
    ...model.schedules
      .slice(1)
      .map(({ path }) => `${subject}: ${path} is a further schedule, and which one holds is open`),
    ...(isUnknown(resource?.terminationProtection)
      ? [`${subject}: its termination protection is known only at deploy`]
      : []),
  ];
}
