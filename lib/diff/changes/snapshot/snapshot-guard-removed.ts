import { guardsOnlyOf } from '../../facts/guards';
import { ownGuardSnapshot } from '../../facts/own-guards';
import { type ChangeKind } from '../change-kind';

/** A setting that keeps backups when the snapshot leaves the code is removed. */
export const snapshotGuardRemoved: ChangeKind = {
  id: 'snapshot-guard-removed',
  service: 'atlas',
  aspect: 'snapshot-guard',
  action: 'remove',
  about: 'snapshot',
  levels: ['weakens'],
  statement: 'what keeps a snapshot that leaves the code is removed',
  find: ({ before, after }) =>
    [
      ...ownGuardSnapshot(before?.model, after?.model),
      ...guardsOnlyOf(before?.resource, after?.resource),
    ].map(({ name, effect }) => ({
      level: 'weakens',
      what: name,
      before: 'set',
      after: 'not set',
      fact: `${name}, which ${effect}, is removed`,
      remedy: 'keep it; a later change that drops or replaces the resource takes the backups along',
    })),
};
