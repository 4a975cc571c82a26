import { nameOf } from '../model/describe';
import { statementsOf } from '../model/find-cluster';
import { stackOf } from '../model/stack-of';
import { SATISFIED, type RestoreRule } from './rule';

/** A restore is in another stack than any schedule and than the snapshots of its target. */
export const restoreHasAStackOfItsOwn: RestoreRule = {
  id: 'restore-has-a-stack-of-its-own',
  about: 'restore',
  statement:
    'A restore is in another stack than any schedule and than the snapshots of its target.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-snapshot/',
  severity: 'warning',
  check: (restore, target, model) => {
    const ofTarget = statementsOf(model, target).flatMap(({ schedules, snapshots = [] }) =>
      [...schedules, ...snapshots].map(({ path }) => ({ path, name: target.name })),
    );
    const schedules = model.clusters.flatMap((cluster) =>
      cluster.schedules.map(({ path }) => ({ path, name: cluster.name })),
    );
    const beside = [...ofTarget, ...schedules].find((other) => stackOf(other) === stackOf(restore));
    if (beside === undefined) return SATISFIED;
    return [
      {
        message: `it is in one stack with ${beside.path}, so a failed restore rolls the protection of ${nameOf(beside.name)} back with it`,
        fix: 'move it to a stack of its own',
      },
    ];
  },
};
