import { nameOf } from '../model/describe';
import { factsOf } from '../model/find-cluster';
import { judgeTargetFamily } from '../restore/families';
import { tryKnown } from '../values/known';
import { violationsOf } from './compatibility-violations';
import { type RestoreRule } from './rule';

/** A restore empties a cluster of M10 or larger. */
export const restoreTargetIsDedicated: RestoreRule = {
  id: 'restore-target-is-dedicated',
  about: 'restore',
  statement: 'A restore empties a cluster of M10 or larger.',
  source: 'https://www.mongodb.com/docs/atlas/backup-restore-cluster/',
  severity: 'fatal',
  check: (_restore, target, model) => {
    const tier = tryKnown(factsOf(model, target).tier);
    return violationsOf(judgeTargetFamily({ name: nameOf(target.name), tier }));
  },
};
