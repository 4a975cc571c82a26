import { clusterSettingsOnlyOf } from '../../facts/cluster-settings';
import { NOT_MANAGED } from '../../facts/words';
import { type ChangeKind } from '../change-kind';

/** A setting of a cluster is now managed. */
export const clusterSettingManaged: ChangeKind = {
  id: 'cluster-setting-managed',
  service: 'atlas',
  aspect: 'cluster-setting',
  action: 'add',
  about: 'cluster',
  levels: ['info', 'warning'],
  statement: 'a setting of a cluster that was left out is managed',
  find: ({ before, after }) =>
    clusterSettingsOnlyOf(after, before)
      .filter(({ name }) => name !== 'pause' || after?.resource?.paused !== true)
      .map(({ name, value, mayWeaken }) => ({
        level: mayWeaken ? 'warning' : 'info',
        ...(mayWeaken && { verdict: 'cannot tell' }),
        what: name,
        before: NOT_MANAGED,
        after: value,
        fact: `${name} was left out and is ${value} from now on`,
        remedy: mayWeaken
          ? 'compare it with the live value, which it replaces'
          : 'the live value is replaced with it',
      })),
};
