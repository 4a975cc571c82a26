import { type ChangeKind, NOTHING } from '../change-kind';

/** What somebody else strengthened is overwritten from now on. */
export const driftGuardRemoved: ChangeKind = {
  id: 'drift-guard-removed',
  service: 'atlas',
  aspect: 'drift-guard',
  action: 'remove',
  about: 'schedule',
  levels: ['warning'],
  statement: 'what somebody else strengthened in Atlas is overwritten',
  find: ({ before, after }) =>
    before !== undefined &&
    after !== undefined &&
    before.model.onDrift !== 'overwrite' &&
    after.model.onDrift === 'overwrite'
      ? [
          {
            level: 'warning',
            what: 'on drift',
            before: 'stops',
            after: 'overwrites',
            fact: 'a schedule that somebody strengthened in Atlas is overwritten from now on',
            remedy: 'use OnDrift.FAIL to be asked first',
          },
        ]
      : NOTHING,
};
