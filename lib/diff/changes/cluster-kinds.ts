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
import { clusterRemoved } from './cluster/cluster-removed';
import { clusterReplaced } from './cluster/cluster-replaced';
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
  clusterRemoved,
  clusterReplaced,
  pointInTimeRestoreSwitchedOff,
  pointInTimeRestoreSwitchedOn,
  terminationProtectionAdded,
  terminationProtectionRemoved,
  tierCapabilityGained,
  tierCapabilityLost,
];
