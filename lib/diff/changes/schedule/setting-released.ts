import { POLICY, settingsOnlyOf } from '../../facts/settings';
import { type ChangeKind } from '../change-kind';

/** A setting is no longer managed. */
export const settingReleased: ChangeKind = {
  id: 'setting-released',
  service: 'atlas',
  aspect: 'setting',
  action: 'remove',
  about: 'schedule',
  levels: ['info', 'weakens'],
  statement: 'a setting that was managed is left out',
  find: ({ before, after }) =>
    settingsOnlyOf(before, after).map(({ name, value }) =>
      name === POLICY && after?.resource?.engine === 'cloudformation'
        ? {
            level: 'weakens',
            what: name,
            before: value,
            after: 'no item',
            fact: 'the policy is left out, and the official handler deletes every item of the live one',
            remedy: 'write the policy, or take the resource out with DeletionPolicy Retain',
          }
        : {
            level: 'info',
            what: name,
            before: value,
            after: 'released, live value stays',
            fact: `${name} is left out: released, live value stays`,
            remedy: 'write the value to keep it managed',
          },
    ),
};
