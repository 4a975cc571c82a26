import { nameOf } from '../model/describe';
import { isSameCluster } from '../model/find-cluster';
import { overwriteSourceSentence } from '../restore/consent';
import { isUnknown } from '../values/known';
import { SATISFIED, type RestoreRule } from './rule';

/** A restore that empties the cluster whose backup it restores says so in a sentence of its own. */
export const restoreOntoItsOwnSourceSaysSo: RestoreRule = {
  id: 'restore-onto-its-own-source-says-so',
  about: 'restore',
  statement:
    'A restore that empties the cluster whose backup it restores says so in a sentence of its own.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-snapshot/',
  severity: 'fatal',
  check: ({ from, overwriteSource }, target) => {
    const isSame = isSameCluster(from.cluster, target);
    if (isSame === false) return SATISFIED;
    const sentence = overwriteSourceSentence(nameOf(target.name));
    const hasConsent = overwriteSource === sentence && !isUnknown(target.name);
    if (hasConsent) return SATISFIED;
    const fix = `set overwriteSource to '${sentence}', or restore into another cluster`;
    if (isSame === undefined || (isUnknown(target.name) && overwriteSource !== undefined))
      return [
        {
          verdict: 'unverified',
          message: 'whether it empties the cluster its backup is of is known only at deploy',
          fix,
        },
      ];
    return [
      {
        message: 'it empties the cluster its backup is of, and overwriteSource does not say so',
        fix,
      },
    ];
  },
};
