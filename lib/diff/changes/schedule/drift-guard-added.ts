import { type ChangeKind, NOTHING } from '../change-kind';

/** What somebody else strengthened is no longer overwritten from now on. */
export const driftGuardAdded: ChangeKind = {
  id: 'drift-guard-added',
  service: 'atlas',
  aspect: 'drift-guard',
  action: 'add',
  about: 'schedule',
  levels: ['better'],
  statement: 'what somebody else strengthened in Atlas is no longer overwritten',
  find: ({ before, after }) =>
    before !== undefined &&
    after !== undefined &&
    after.model.onDrift !== 'overwrite' &&
    before.model.onDrift === 'overwrite'
      ? [
          {
            level: 'better',
            what: 'on drift',
            before: 'overwrites',
            after: 'stops',
            fact: 'a schedule that somebody strengthened in Atlas stops the deployment from now on',
            remedy: 'adopt what they did in code, or overwrite it knowingly',
          },
        ]
      : NOTHING,
};
