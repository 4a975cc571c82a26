import { violationsOfBackup } from './compatibility-violations';
import { judgeRestoreTopology } from './judge-restore-topology';
import { SATISFIED, type RestoreRule } from './rule';

/** A backup of a replica set is restored into a replica set: no page of Atlas allows a sharded target. */
export const replicaSetIsRestoredIntoAReplicaSet: RestoreRule = {
  id: 'replica-set-is-restored-into-a-replica-set',
  about: 'restore',
  statement:
    'A backup of a replica set is restored into a replica set: no page of Atlas allows a sharded target.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-snapshot/',
  severity: 'warning',
  check: (restore, target, model) => {
    const answer = judgeRestoreTopology(restore, target, model);
    const isAssumed = answer.verdict === 'incompatible' && answer.certainty === 'assumed';
    return isAssumed ? violationsOfBackup(answer, restore) : SATISFIED;
  },
};
