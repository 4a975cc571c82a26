import { describeRestoreSource, restoreFateOf } from '../../facts/run-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A restore runs and empties its target. */
export const restoreWipesTarget: ChangeKind = {
  id: 'restore-wipes-target',
  service: 'atlas',
  aspect: 'restore',
  action: 'add',
  about: 'restore',
  levels: ['irreversible'],
  statement: 'a restore runs, which empties its target first',
  find: (pair) => {
    if (restoreFateOf(pair) !== 'runs' || pair.after === undefined) return NOTHING;
    const { model } = pair.after;
    const saved = model.safetySnapshot !== undefined && 'keep' in model.safetySnapshot;
    return [
      {
        level: 'irreversible',
        what: 'data',
        before: 'as it is',
        after: describeRestoreSource(model),
        fact: `it is emptied and then holds ${describeRestoreSource(model)}`,
        remedy: saved
          ? 'a safety snapshot is taken first; check the target twice'
          : 'take a snapshot of it first, and check the target twice',
      },
    ];
  },
};
