import { nameOf } from '../model/describe';
import { statementsOf } from '../model/find-cluster';
import { stackOf } from '../model/stack-of';
import { SATISFIED, type RestoreRule } from './rule';

/** A restore is in another stack than the schedules and snapshots of its target. */
export const restoreHasAStackOfItsOwn: RestoreRule = {
  id: 'restore-has-a-stack-of-its-own',
  about: 'restore',
  statement: 'A restore is in another stack than the schedules and snapshots of its target.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-snapshot/',
  severity: 'warning',
  check: (restore, target, model) => {
    const beside = statementsOf(model, target)
      .flatMap(({ schedules, snapshots = [] }) => [...schedules, ...snapshots])
      .find((other) => stackOf(other) === stackOf(restore));
    if (beside === undefined) return SATISFIED;
    return [
      {
        message: `it is in one stack with ${beside.path}, so a failed restore rolls the protection of ${nameOf(target.name)} back with it`,
        fix: 'move it to a stack of its own',
      },
    ];
  },
};
