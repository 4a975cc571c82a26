import { type ChangeKind, NOTHING } from '../change-kind';

/** A schedule is declared where none was. */
export const scheduleDeclared: ChangeKind = {
  id: 'schedule-declared',
  service: 'atlas',
  aspect: 'schedule',
  action: 'add',
  about: 'schedule',
  levels: ['info'],
  statement: 'a schedule is declared where none was',
  find: ({ before, after }) => {
    if (before !== undefined || after === undefined) return NOTHING;
    const isCreateThenDelete = after.resource !== undefined;
    return [
      {
        level: 'info',
        what: 'schedule',
        before: 'not declared',
        after: 'declared',
        fact: 'its backup schedule is declared from now on',
        remedy: isCreateThenDelete
          ? 'the official handler deletes the live schedule first and then writes this one'
          : 'the deployment compares it with the live one and lowers nothing by itself',
      },
    ];
  },
};
