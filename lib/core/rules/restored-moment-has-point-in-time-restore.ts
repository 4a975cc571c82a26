import { nameOf } from '../model/describe';
import { factsOf } from '../model/find-cluster';
import { isUnknown } from '../values/known';
import { SATISFIED, type RestoreRule } from './rule';

/** A moment is restored only from a cluster with point-in-time restore on. */
export const restoredMomentHasPointInTimeRestore: RestoreRule = {
  id: 'restored-moment-has-point-in-time-restore',
  about: 'restore',
  statement: 'A moment is restored only from a cluster with point-in-time restore on.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-continuous/',
  severity: 'error',
  check: ({ from }, _target, model) => {
    if (from.kind !== 'point-in-time' && from.kind !== 'oplog') return SATISFIED;
    const { pointInTimeRestore } = factsOf(model, from.cluster);
    if (pointInTimeRestore === true) return SATISFIED;
    const isOpen = pointInTimeRestore === undefined || isUnknown(pointInTimeRestore);
    const name = nameOf(from.cluster.name);
    return [
      {
        ...(isOpen && { verdict: 'unverified' }),
        message: `it restores a moment of ${name}, and ${isOpen ? 'whether point-in-time restore is on there is not known' : 'point-in-time restore is stated off there'}`,
        fix: `restore a snapshot of ${name}, e.g. the latest one before that moment`,
      },
    ];
  },
};
