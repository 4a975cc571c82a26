import { describeSnapshot } from '../model/describe';
import { type ClusterModel, type ProtectionModel } from '../model/protection-model';
import { type RestoreModel, type SnapshotModel } from '../model/run-models';
import { type ModelRule, type PlacedViolation } from './rule';

/** Something waits for each snapshot: the change it is taken before, or a restore of it. */
export const snapshotGuardsSomething: ModelRule = {
  id: 'snapshot-guards-something',
  about: 'app',
  statement:
    'Something waits for each snapshot: the change it is taken before, or a restore of it.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-takegroupclusterbackupsnapshots',
  severity: 'warning',
  check: (model) => {
    const idle = model.clusters.flatMap(idleIn);
    if (idle.length === 0) return [];
    const restored = restoredIn(model);
    return idle.filter(({ snapshot }) => !restored.has(snapshot.path)).map(toViolation);
  },
};

interface Idle {
  readonly snapshot: SnapshotModel;
  readonly cluster: ClusterModel;
}

function idleIn(cluster: ClusterModel): readonly Idle[] {
  if (cluster.snapshots === undefined) return [];
  return cluster.snapshots
    .filter(({ guards }) => guards.length === 0)
    .map((snapshot) => ({ snapshot, cluster }));
}

function restoredIn({ clusters }: ProtectionModel): ReadonlySet<string> {
  return new Set(clusters.flatMap(({ restores = [] }) => restores.flatMap(snapshotPathOf)));
}

const snapshotPathOf = ({ from }: RestoreModel): readonly string[] =>
  from.kind === 'snapshot' && 'path' in from.snapshot ? [from.snapshot.path] : [];

function toViolation({ snapshot, cluster }: Idle): PlacedViolation {
  return {
    subject: describeSnapshot(snapshot, cluster),
    origin: snapshot,
    message: 'nothing waits for it, so the change it is meant to guard may come first',
    fix: 'order it with snapshot.before(construct), or acknowledge this with the reason',
  };
}
