import { describeCluster } from '../model/describe';
import { factsOf, statementsOf } from '../model/find-cluster';
import { type ClusterModel, type ProtectionModel } from '../model/protection-model';
import { tryFamilyOf } from '../values/cluster-tier';
import { tryKnown } from '../values/known';
import { type ModelRule } from './rule';

/** Where an app protects one cluster with a schedule, it protects every cluster it names; those it restores into are left out. */
export const everyClusterHasASchedule: ModelRule = {
  id: 'every-cluster-has-a-schedule',
  about: 'app',
  statement:
    'Where an app protects one cluster with a schedule, it protects every cluster it names; those it restores into are left out.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/',
  severity: 'warning',
  check: (model) => {
    const bare = model.clusters.filter(({ schedules }) => schedules.length === 0);
    if (bare.length === 0 || bare.length === model.clusters.length) return [];
    return bare
      .filter((cluster) => isForgotten(cluster, model))
      .map((cluster) => ({
        subject: describeCluster(cluster),
        origin: cluster,
        message: 'it has no schedule, and the app protects other clusters with one',
        fix: 'declare a BackupSchedule for it, or acknowledge this with the reason',
      }));
  },
};

function isForgotten(cluster: ClusterModel, model: ProtectionModel): boolean {
  const statements = statementsOf(model, cluster);
  const { restoreTarget, tier } = factsOf(model, cluster);
  const isRestoredInto = statements.some(({ restores = [] }) => restores.length > 0);
  if (restoreTarget === 'allowed' || isRestoredInto) return false;
  const known = tryKnown(tier);
  const family = known === undefined ? undefined : tryFamilyOf(known);
  if (family !== undefined && family !== 'dedicated') return false;
  return statements.every(({ schedules }) => schedules.length === 0);
}
