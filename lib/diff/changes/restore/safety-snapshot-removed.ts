import { type RestoreModel } from '../../../core/model/run-models';
import { type ChangeKind, NOTHING } from '../change-kind';

/** The target is no longer saved before a restore. */
export const safetySnapshotRemoved: ChangeKind = {
  id: 'safety-snapshot-removed',
  service: 'atlas',
  aspect: 'safety-snapshot',
  action: 'remove',
  about: 'restore',
  levels: ['weakens'],
  statement: 'the target is no longer saved before a restore empties it',
  find: ({ before, after }) =>
    before !== undefined &&
    after !== undefined &&
    isSkipped(after.model) &&
    !isSkipped(before.model)
      ? [
          {
            level: 'weakens',
            what: 'safety snapshot',
            before: 'taken',
            after: 'skipped',
            fact: 'no snapshot of the target is taken before the restore empties it',
            remedy: 'let it be taken; it is what brings the target back',
          },
        ]
      : NOTHING,
};

const isSkipped = (restore: RestoreModel | undefined): boolean =>
  restore?.safetySnapshot !== undefined && 'skippedBecause' in restore.safetySnapshot;
