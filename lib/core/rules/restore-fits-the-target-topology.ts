import { violationsOfBackup } from './compatibility-violations';
import { judgeRestoreTopology } from './judge-restore-topology';
import { SATISFIED, type RestoreRule } from './rule';

/** A backup of a sharded cluster is restored into one with as many shards and the same config server type. */
export const restoreFitsTheTargetTopology: RestoreRule = {
  id: 'restore-fits-the-target-topology',
  about: 'restore',
  statement:
    'A backup of a sharded cluster is restored into one with as many shards and the same config server type.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-snapshot/',
  severity: 'error',
  check: (restore, target, model) => {
    const answer = judgeRestoreTopology(restore, target, model);
    const isAssumed = answer.verdict === 'incompatible' && answer.certainty === 'assumed';
    return isAssumed ? SATISFIED : violationsOfBackup(answer, restore);
  },
};
