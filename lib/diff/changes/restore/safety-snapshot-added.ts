import { type RestoreModel } from '../../../core/model/run-models';
import { type ChangeKind, NOTHING } from '../change-kind';

/** The target is saved before a restore. */
export const safetySnapshotAdded: ChangeKind = {
  id: 'safety-snapshot-added',
  service: 'atlas',
  aspect: 'safety-snapshot',
  action: 'add',
  about: 'restore',
  levels: ['better'],
  statement: 'the target is from now on saved before a restore empties it',
  find: ({ before, after }) =>
    before !== undefined &&
    after !== undefined &&
    isSkipped(before.model) &&
    !isSkipped(after.model)
      ? [
          {
            level: 'better',
            what: 'safety snapshot',
            before: 'skipped',
            after: 'taken',
            fact: 'a snapshot of the target is taken before the restore empties it',
            remedy: 'it brings the target back if the restore was a mistake',
          },
        ]
      : NOTHING,
};

const isSkipped = (restore: RestoreModel | undefined): boolean =>
  restore?.safetySnapshot !== undefined && 'skippedBecause' in restore.safetySnapshot;
