import { TerraformOutput } from 'cdktf';
import { type Construct } from 'constructs';
import { AZURE_BACKUPS_IN_WORDS } from '../../core/values/azure-backups';

/** The API version the azurerm provider talks to. */
const API_VERSION = '2025-09-01';

/**
 * The command that shows from when on a cluster can be restored: azurerm cannot read it, and it is empty for the first
 * 5 to 25 minutes of a cluster.
 */
export const earliestRestoreTimeCommand = (clusterId: string): string =>
  `az resource show --ids ${clusterId} --api-version ${API_VERSION} --query properties.backup.earliestRestoreTime -o tsv`;

/** States the fixed backups of a cluster in the outputs of its stack, and how to ask for the oldest moment. */
export function stateBackups(scope: Construct, clusterId: string): void {
  new TerraformOutput(scope, 'Backups', {
    value: AZURE_BACKUPS_IN_WORDS,
    description: 'what the service does for this cluster; no setting changes it',
  });
  new TerraformOutput(scope, 'EarliestRestoreTime', {
    value: earliestRestoreTimeCommand(clusterId),
    description: 'shows the oldest moment the cluster can be restored to',
  });
}

/** States the command for the source of a restore: it is what the moment restored has to be checked against. */
export function stateEarliestRestoreTimeOfSource(scope: Construct, sourceId: string): void {
  new TerraformOutput(scope, 'SourceEarliestRestoreTime', {
    value: earliestRestoreTimeCommand(sourceId),
    description: 'shows the oldest moment the source can be restored to',
  });
}
