import { type ChangeKind } from './change-kind';
import { backupSwitchedOff } from './cluster/backup-switched-off';
import { backupSwitchedOn } from './cluster/backup-switched-on';
import { clusterAdded } from './cluster/cluster-added';
import { clusterAdopted } from './cluster/cluster-adopted';
import { clusterDuplicated } from './cluster/cluster-duplicated';
import { clusterForgotten } from './cluster/cluster-forgotten';
import { clusterGuardAdded } from './cluster/cluster-guard-added';
import { clusterGuardRemoved } from './cluster/cluster-guard-removed';
import { clusterNameTaken } from './cluster/cluster-name-taken';
import { clusterPaused } from './cluster/cluster-paused';
import { clusterRemoved } from './cluster/cluster-removed';
import { clusterReplaced } from './cluster/cluster-replaced';
import { clusterResumed } from './cluster/cluster-resumed';
import { clusterSettingManaged } from './cluster/cluster-setting-managed';
import { clusterSettingReleased } from './cluster/cluster-setting-released';
import { pointInTimeRestoreSwitchedOff } from './cluster/point-in-time-restore-switched-off';
import { pointInTimeRestoreSwitchedOn } from './cluster/point-in-time-restore-switched-on';
import { terminationProtectionAdded } from './cluster/termination-protection-added';
import { terminationProtectionRemoved } from './cluster/termination-protection-removed';
import { tierCapabilityGained } from './cluster/tier-capability-gained';
import { tierCapabilityLost } from './cluster/tier-capability-lost';

/** Every kind of change about a cluster. */
export const CLUSTER_KINDS: readonly ChangeKind[] = [
  backupSwitchedOff,
  backupSwitchedOn,
  clusterAdded,
  clusterAdopted,
  clusterDuplicated,
  clusterForgotten,
  clusterGuardAdded,
  clusterGuardRemoved,
  clusterNameTaken,
  clusterPaused,
  clusterRemoved,
  clusterReplaced,
  clusterResumed,
  clusterSettingManaged,
  clusterSettingReleased,
  pointInTimeRestoreSwitchedOff,
  pointInTimeRestoreSwitchedOn,
  terminationProtectionAdded,
  terminationProtectionRemoved,
  tierCapabilityGained,
  tierCapabilityLost,
];
