import { type ChangeKind, NOTHING } from '../change-kind';

/** A stronger schedule made by hand may be replaced. */
export const adoptionAllowed: ChangeKind = {
  id: 'adoption-allowed',
  service: 'atlas',
  aspect: 'adoption',
  action: 'add',
  about: 'schedule',
  levels: ['warning'],
  statement: 'the first deployment may replace a stronger schedule made by hand',
  find: ({ before, after }) =>
    after !== undefined && after.model.adopt === true && before?.model.adopt !== true
      ? [
          {
            level: 'warning',
            what: 'adoption',
            before: 'not allowed',
            after: 'allowed',
            fact: 'the deployment may replace a stronger schedule made by hand',
            remedy: 'compare with mongodb-backup drift first, and take adopt out afterwards',
          },
        ]
      : NOTHING,
};
