import { nameOf } from '../model/describe';
import { factsOf } from '../model/find-cluster';
import { judgeSourceFamily } from '../restore/families';
import { tryKnown } from '../values/known';
import { violationsOf } from './compatibility-violations';
import { type RestoreRule } from './rule';

/** A restore takes its data from a cluster of M10 or larger. */
export const restoreSourceHasBackups: RestoreRule = {
  id: 'restore-source-has-backups',
  about: 'restore',
  statement: 'A restore takes its data from a cluster of M10 or larger.',
  source: 'https://www.mongodb.com/docs/atlas/backup-restore-cluster/',
  severity: 'fatal',
  check: ({ from: { cluster } }, _target, model) => {
    const tier = tryKnown(factsOf(model, cluster).tier);
    return violationsOf(judgeSourceFamily({ name: nameOf(cluster.name), tier }));
  },
};
