import { guardsOnlyOf } from '../../facts/guards';
import { ownGuardSnapshot } from '../../facts/own-guards';
import { type ChangeKind } from '../change-kind';

/** A setting that keeps backups when the snapshot leaves the code is added. */
export const snapshotGuardAdded: ChangeKind = {
  id: 'snapshot-guard-added',
  service: 'atlas',
  aspect: 'snapshot-guard',
  action: 'add',
  about: 'snapshot',
  levels: ['better'],
  statement: 'what keeps a snapshot that leaves the code is added',
  find: ({ before, after }) =>
    [
      ...ownGuardSnapshot(after?.model, before?.model),
      ...guardsOnlyOf(after?.resource, before?.resource),
    ].map(({ name, effect }) => ({
      level: 'better',
      what: name,
      before: 'not set',
      after: 'set',
      fact: `${name}, which ${effect}, is added`,
      remedy: 'it holds from this deployment on',
    })),
};
