import { type ChangeKind } from './change-kind';
import { azureAvailabilityLowered } from './azure-cluster/azure-availability-lowered';
import { azureAvailabilityRaised } from './azure-cluster/azure-availability-raised';
import { azureClusterAdded } from './azure-cluster/azure-cluster-added';
import { azureClusterForgotten } from './azure-cluster/azure-cluster-forgotten';
import { azureClusterRemoved } from './azure-cluster/azure-cluster-removed';
import { azureClusterReplaced } from './azure-cluster/azure-cluster-replaced';
import { azureGuardAdded } from './azure-cluster/azure-guard-added';
import { azureGuardRemoved } from './azure-cluster/azure-guard-removed';
import { azureTierCapabilityGained } from './azure-cluster/azure-tier-capability-gained';
import { azureTierCapabilityLost } from './azure-cluster/azure-tier-capability-lost';

/** Every kind of change about an azure cluster. */
export const AZURE_CLUSTER_KINDS: readonly ChangeKind[] = [
  azureAvailabilityLowered,
  azureAvailabilityRaised,
  azureClusterAdded,
  azureClusterForgotten,
  azureClusterRemoved,
  azureClusterReplaced,
  azureGuardAdded,
  azureGuardRemoved,
  azureTierCapabilityGained,
  azureTierCapabilityLost,
];
