import { isUnknown, type Known } from '../../core/values/known';
import { type ClusterSide } from '../match/clusters';
import { type CLUSTER_SETTINGS } from '../read/setting-names';
import { inWords } from './words';

/** A setting of a cluster that one side has and the other leaves out. */
export interface ClusterSetting {
  readonly name: string;
  readonly value: string;
  /** Whether backups are weaker with this value than with its opposite, or may be. */
  readonly mayWeaken: boolean;
}

type Name = (typeof CLUSTER_SETTINGS)[number];

/** Settings one resource has and the other, of the same type, leaves out. */
export function clusterSettingsOnlyOf(
  mine: ClusterSide | undefined,
  yours: ClusterSide | undefined,
): readonly ClusterSetting[] {
  const other = yours?.resource;
  if (mine?.resource?.type !== other?.type || other === undefined) return [];
  const names = Object.keys(SETTINGS) as readonly Name[];
  return names.flatMap((name) => {
    const { of, weak } = SETTINGS[name];
    const value = mine && of(mine);
    const isLeftOut = yours !== undefined && of(yours) === undefined;
    if (value === undefined || !isLeftOut || other.unreadable?.includes(name) === true) return [];
    return [{ name, value: inWords(value), mayWeaken: isUnknown(value) || value === weak }];
  });
}

interface Reader {
  readonly of: (side: ClusterSide) => Known<boolean> | undefined;
  readonly weak: boolean;
}

const SETTINGS: Readonly<Record<Name, Reader>> = {
  'Cloud Backup': { of: ({ model }) => model.facts.backupEnabled, weak: false },
  'point-in-time restore': { of: ({ model }) => model.facts.pointInTimeRestore, weak: false },
  'termination protection': { of: ({ resource }) => resource?.terminationProtection, weak: false },
  pause: { of: ({ resource }) => resource?.paused, weak: true },
};
