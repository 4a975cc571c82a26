import { type Origin } from './origin';
import {
  MODEL_VERSION,
  type ClusterModel,
  type ProjectModel,
  type ProtectionModel,
} from './protection-model';

/** The models of several stacks as one: what has the same path is the same construct. */
export function mergeModels(models: readonly ProtectionModel[]): ProtectionModel {
  return {
    version: MODEL_VERSION,
    engine: models[0]?.engine ?? 'none',
    stack: models.map(({ stack }) => stack).join(', '),
    projects: mergeProjects(models.flatMap(({ projects }) => projects)),
    clusters: mergeClusters(models.flatMap(({ clusters }) => clusters)),
    ...mergeAzureClusters(models),
    ...gathered('foreignResources', models),
    ...gathered('terraformProviders', models),
    acknowledgements: models.flatMap(({ acknowledgements }) => acknowledgements),
  };
}

function mergeProjects(projects: readonly ProjectModel[]): readonly ProjectModel[] {
  return mergeByPath(projects, (known, project) => ({
    ...known,
    ...joined('compliancePolicies', known.compliancePolicies, project.compliancePolicies),
  }));
}

function mergeClusters(clusters: readonly ClusterModel[]): readonly ClusterModel[] {
  return mergeByPath(clusters, (known, cluster) => ({
    ...known,
    schedules: [...known.schedules, ...cluster.schedules],
    ...joined('snapshots', known.snapshots, cluster.snapshots),
    ...joined('restores', known.restores, cluster.restores),
    ...joined('runs', known.runs, cluster.runs),
  }));
}

function mergeAzureClusters(
  models: readonly ProtectionModel[],
): Pick<ProtectionModel, 'azureClusters'> {
  const clusters = models.flatMap(({ azureClusters }) => azureClusters ?? []);
  return clusters.length === 0 ? {} : { azureClusters: mergeByPath(clusters, (known) => known) };
}

function gathered<Name extends 'foreignResources' | 'terraformProviders'>(
  name: Name,
  models: readonly ProtectionModel[],
): Pick<ProtectionModel, Name> | object {
  const items = models.flatMap((model): readonly object[] => model[name] ?? []);
  return items.length === 0 ? {} : { [name]: items };
}

function mergeByPath<Item extends Origin>(
  items: readonly Item[],
  merge: (known: Item, item: Item) => Item,
): readonly Item[] {
  const merged = new Map<string, Item>();
  for (const item of items) {
    const known = merged.get(item.path);
    merged.set(item.path, known === undefined ? item : merge(known, item));
  }
  return [...merged.values()];
}

/** Two optional lists as one, left out where both are. */
function joined<Name extends string, Item>(
  name: Name,
  left: readonly Item[] | undefined,
  right: readonly Item[] | undefined,
): { readonly [Key in Name]?: readonly Item[] } {
  if (left === undefined && right === undefined) return {};
  const list: Partial<Record<Name, readonly Item[]>> = {};
  list[name] = [...(left ?? []), ...(right ?? [])];
  return list;
}
