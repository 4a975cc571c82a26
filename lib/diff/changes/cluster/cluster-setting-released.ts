import { clusterSettingsOnlyOf } from '../../facts/cluster-settings';
import { type ChangeKind } from '../change-kind';

/** A setting of a cluster is no longer managed. */
export const clusterSettingReleased: ChangeKind = {
  id: 'cluster-setting-released',
  service: 'atlas',
  aspect: 'cluster-setting',
  action: 'remove',
  about: 'cluster',
  levels: ['info'],
  statement: 'a setting of a cluster that was managed is left out',
  find: ({ before, after }) =>
    clusterSettingsOnlyOf(before, after).map(({ name, value }) => ({
      level: 'info',
      what: name,
      before: value,
      after: 'released, live value stays',
      fact: `${name} is left out: released, live value stays`,
      remedy: 'write the value to keep it managed',
    })),
};
