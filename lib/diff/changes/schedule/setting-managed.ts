import { settingsOnlyOf } from '../../facts/settings';
import { NOT_MANAGED } from '../../facts/words';
import { type ChangeKind } from '../change-kind';

/** A setting is now managed. */
export const settingManaged: ChangeKind = {
  id: 'setting-managed',
  service: 'atlas',
  aspect: 'setting',
  action: 'add',
  about: 'schedule',
  levels: ['info'],
  statement: 'a setting that was left out is managed',
  find: ({ before, after }) =>
    settingsOnlyOf(after, before).map(({ name, value }) => ({
      level: 'info',
      what: name,
      before: NOT_MANAGED,
      after: value,
      fact: `${name} is managed from now on`,
      remedy: 'the deployment compares it with the live one',
    })),
};
