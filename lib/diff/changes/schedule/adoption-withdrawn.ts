import { type ChangeKind, NOTHING } from '../change-kind';

/** A stronger schedule made by hand may no longer be replaced. */
export const adoptionWithdrawn: ChangeKind = {
  id: 'adoption-withdrawn',
  service: 'atlas',
  aspect: 'adoption',
  action: 'remove',
  about: 'schedule',
  levels: ['info'],
  statement: 'the first deployment may no longer replace a stronger schedule made by hand',
  find: ({ before, after }) =>
    after !== undefined &&
    before !== undefined &&
    before.model.adopt === true &&
    after.model.adopt !== true
      ? [
          {
            level: 'info',
            what: 'adoption',
            before: 'allowed',
            after: 'not allowed',
            fact: 'a stronger schedule made by hand stops the deployment again',
            remedy: 'nothing else changes',
          },
        ]
      : NOTHING,
};
