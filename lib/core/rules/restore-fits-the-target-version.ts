import { nameOf } from '../model/describe';
import { factsOf } from '../model/find-cluster';
import { NO_CUSTOMER_KEY } from '../restore/encryption';
import { judgeVersions } from '../restore/versions';
import { tryKnown } from '../values/known';
import { violationsOfBackup } from './compatibility-violations';
import { type RestoreRule } from './rule';

/** A backup is restored into the same MongoDB version, a later minor one of the same major, or the next major; a pinned feature compatibility version keeps its major. */
export const restoreFitsTheTargetVersion: RestoreRule = {
  id: 'restore-fits-the-target-version',
  about: 'restore',
  statement:
    'A backup is restored into the same MongoDB version, a later minor one of the same major, or the next major; a pinned feature compatibility version keeps its major.',
  source: 'https://www.mongodb.com/docs/atlas/backup-restore-cluster/',
  severity: 'error',
  check: (restore, target, model) => {
    const source = factsOf(model, restore.from.cluster);
    const provider = tryKnown(source.encryptionAtRestProvider) ?? NO_CUSTOMER_KEY;
    const answer = judgeVersions({
      backup: {
        version: source.mongoDbVersion,
        pinnedFeatureCompatibilityVersion: source.pinnedFeatureCompatibilityVersion,
        isEncrypted: provider !== NO_CUSTOMER_KEY,
      },
      target: { name: nameOf(target.name), version: factsOf(model, target).mongoDbVersion },
    });
    return violationsOfBackup(answer, restore);
  },
};
