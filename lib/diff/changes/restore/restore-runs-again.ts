import { describeRestoreSource, restoreFateOf, type RestoreFate } from '../../facts/run-fate';
import { type ChangeKind, type Found, NOTHING } from '../change-kind';

const WORDS: Readonly<
  Partial<Record<RestoreFate, (runId: string) => Pick<Found, 'fact' | 'remedy'>>>
> = {
  renamed: (runId: string) => ({
    fact: `restore ${runId} is a new construct to the engine; its run record keeps it from running again as long as the record exists`,
    remedy: 'keep the id of a restore that has run, or take the construct out',
  }),
  'target unclear': (runId: string) => ({
    fact: `restore ${runId} names a target that is known only at deploy; a cluster it has not been restored into before is emptied`,
    remedy: 'compare the targets of both sides, or use literal names',
  }),
};

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
    const unclear = WORDS[fate];
    if (pair.after === undefined || (fate !== 'runs again' && unclear === undefined))
      return NOTHING;
    const { model } = pair.after;
    const [before, after] = [pair.before?.model.path ?? '', model.path];
    if (unclear !== undefined)
      return [
        {
          level: 'warning',
          verdict: 'cannot tell',
          what: 'restore',
          before,
          after,
          ...unclear(model.runId),
        },
      ];
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
