import {
  MODEL_VERSION,
  type ClusterModel,
  type Origin,
  type ProtectionModel,
} from './protection-model';

/** The models of several stacks as one: what has the same path is the same construct. */
export function mergeModels(models: readonly ProtectionModel[]): ProtectionModel {
  return {
    version: MODEL_VERSION,
    engine: models[0]?.engine ?? 'none',
    stack: models.map(({ stack }) => stack).join(', '),
    projects: distinct(models.flatMap(({ projects }) => projects)),
    clusters: mergeClusters(models.flatMap(({ clusters }) => clusters)),
    acknowledgements: models.flatMap(({ acknowledgements }) => acknowledgements),
  };
}

function mergeClusters(clusters: readonly ClusterModel[]): readonly ClusterModel[] {
  const merged = new Map<string, ClusterModel>();
  for (const cluster of clusters) {
    const known = merged.get(cluster.path);
    const schedules =
      known === undefined ? cluster.schedules : [...known.schedules, ...cluster.schedules];
    merged.set(cluster.path, { ...(known ?? cluster), schedules });
  }
  return [...merged.values()];
}

const distinct = <Item extends Origin>(items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [item.path, item])).values(),
];
