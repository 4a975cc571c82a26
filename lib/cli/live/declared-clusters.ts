import { type ClusterModel, type ProtectionModel } from '../../core/model/protection-model';
import { isUnknown, tryKnown } from '../../core/values/known';

/** A cluster that can be asked for: its project and name are known. */
export interface NamedCluster {
  readonly projectId: string;
  readonly clusterName: string;
  readonly model: ClusterModel;
}

/** Clusters of a model, each once; what several constructs state of one is put together. */
export function namedClusters({ clusters }: ProtectionModel): readonly NamedCluster[] {
  const known = new Map<string, NamedCluster>();
  for (const model of clusters) {
    const [projectId, clusterName] = [tryKnown(model.projectId), tryKnown(model.name)];
    if (projectId === undefined || clusterName === undefined) continue;
    const key = `${projectId}/${clusterName}`;
    const other = known.get(key)?.model;
    known.set(key, { projectId, clusterName, model: other ? joined(other, model) : model });
  }
  return [...known.values()];
}

/** Clusters that cannot be asked for, because project or name is known only at deploy. */
export function unnamedClusters({ clusters }: ProtectionModel): readonly ClusterModel[] {
  return clusters.filter(
    ({ projectId, name }) => tryKnown(projectId) === undefined || tryKnown(name) === undefined,
  );
}

/** What of a cluster is declared and known only at deploy, by the names reports use. */
export function unknownsOf({ facts, schedules }: ClusterModel): readonly string[] {
  const known = Object.entries({
    tier: facts.tier,
    'Cloud Backup': facts.backupEnabled,
    'point-in-time restore': facts.pointInTimeRestore,
    'MongoDB version': facts.mongoDbVersion,
  });
  const ofSchedules = schedules.flatMap(({ restoreWindowDays, autoExport }) =>
    Object.entries({
      'restore window': restoreWindowDays,
      'export bucket': autoExport === 'off' ? undefined : autoExport?.bucketId,
    }),
  );
  return [...known, ...ofSchedules].filter(([, value]) => isUnknown(value)).map(([name]) => name);
}

const joined = (one: ClusterModel, other: ClusterModel): ClusterModel => ({
  ...one,
  facts: { ...other.facts, ...one.facts },
  schedules: [...one.schedules, ...other.schedules],
});
