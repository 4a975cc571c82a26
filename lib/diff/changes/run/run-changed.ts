import { furtherRunFateOf } from '../../facts/further-run-fate';
import { describeRestoreSource, isOtherSource } from '../../facts/run-fate';
import { type RunPair } from '../../match/match-sides';
import { type ChangeKind, type Found, NOTHING } from '../change-kind';

/** A collection or Flex restore, a download or an export that may have run is declared in another way. */
export const runChanged: ChangeKind = {
  id: 'run-changed',
  service: 'atlas',
  aspect: 'run',
  action: 'alter',
  about: 'run',
  levels: ['warning'],
  statement:
    'a collection or Flex restore, a download or an export that may have run is declared in another way',
  find: (pair) => {
    const { before, after } = pair;
    if (before === undefined || after === undefined) return NOTHING;
    switch (furtherRunFateOf(pair)) {
      case 'renamed':
        return [renamed(before.model.path, after.model.path)];
      case 'target unclear':
        return [TARGET_UNCLEAR];
      case 'stays':
        return isEdited(pair)
          ? [edited(describeRestoreSource(before.model), describeRestoreSource(after.model))]
          : NOTHING;
      default:
        return NOTHING;
    }
  },
};

const renamed = (before: string, after: string): Found => ({
  level: 'warning',
  verdict: 'cannot tell',
  what: 'run',
  before,
  after,
  fact: 'it is a new construct to the engine; its run record keeps it from running again as long as the record exists',
  remedy: 'keep the id of what has run, or take the construct out',
});

const TARGET_UNCLEAR: Found = {
  level: 'warning',
  verdict: 'cannot tell',
  what: 'run',
  before: 'one cluster',
  after: 'known only at deploy',
  fact: 'its cluster is known only at deploy; it runs once more if that is another one',
  remedy: 'compare the clusters of both sides, or use literal names',
};

const edited = (before: string, after: string): Found => ({
  level: 'warning',
  what: 'run',
  before,
  after,
  fact: 'it names another source under the same run id, so nothing happens if it has run, and the new source is taken if it has not',
  remedy: 'use a new run id for the new source',
});

const isEdited = ({ before, after }: RunPair): boolean =>
  before !== undefined && after !== undefined && isOtherSource(before.model, after.model);
