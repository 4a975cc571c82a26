import { describeRestoreSource, restoreFateOf } from '../../facts/run-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A restore that ran before runs again, or may. */
export const restoreRunsAgain: ChangeKind = {
  id: 'restore-runs-again',
  service: 'atlas',
  aspect: 'restore-run',
  action: 'alter',
  about: 'restore',
  levels: ['irreversible', 'warning'],
  statement: 'a restore that is declared on both sides runs again',
  find: (pair) => {
    const fate = restoreFateOf(pair);
    if (pair.after === undefined || (fate !== 'runs again' && fate !== 'renamed')) return NOTHING;
    const { model } = pair.after;
    const [before, after] = [pair.before?.model.path ?? '', model.path];
    if (fate === 'renamed') {
      return [
        {
          level: 'warning',
          verdict: 'cannot tell',
          what: 'restore',
          before,
          after,
          fact: `restore ${model.runId} is a new construct to the engine; its run record keeps it from running again as long as the record exists`,
          remedy: 'keep the id of a restore that has run, or take the construct out',
        },
      ];
    }
    return [
      {
        level: 'irreversible',
        what: 'data',
        before: 'as it is',
        after: describeRestoreSource(model),
        fact: `restore ${model.runId} runs again, so it is emptied and then holds ${describeRestoreSource(model)}`,
        remedy: 'take the resource out of the code once it has run',
      },
    ];
  },
};
