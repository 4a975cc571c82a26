import { nameOf } from '../model/describe';
import { factsOf } from '../model/find-cluster';
import { isSameValue } from '../model/same-value';
import { judgeEncryption } from '../restore/encryption';
import { tryKnown } from '../values/known';
import { violationsOfBackup } from './compatibility-violations';
import { type RestoreRule } from './rule';

/** A backup is restored into a cluster whose key is of the same provider, and one without a customer key into one without. */
export const restoreFitsTheTargetEncryption: RestoreRule = {
  id: 'restore-fits-the-target-encryption',
  about: 'restore',
  statement:
    'A backup is restored into a cluster whose key is of the same provider, and one without a customer key into one without.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-snapshot/',
  severity: 'error',
  check: (restore, target, model) => {
    const { cluster } = restore.from;
    const isWithinProject = isSameValue(
      { value: cluster.projectId, path: cluster.path },
      { value: target.projectId, path: target.path },
    );
    const answer = judgeEncryption({
      backup: { provider: tryKnown(factsOf(model, cluster).encryptionAtRestProvider) },
      target: {
        name: nameOf(target.name),
        provider: tryKnown(factsOf(model, target).encryptionAtRestProvider),
      },
      isWithinProject: isWithinProject === true,
    });
    return violationsOfBackup(answer, restore);
  },
};
