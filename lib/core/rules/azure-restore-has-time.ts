import { AZURE_LIMITS } from '../values/azure-limits';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A restore is given two hours or more before Terraform gives up. */
export const azureRestoreHasTime: AzureClusterRule = {
  id: 'azure-restore-has-time',
  about: 'azure-cluster',
  statement: 'A restore is given two hours or more before Terraform gives up.',
  source:
    'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/mongo_cluster',
  severity: 'warning',
  check: ({ createMode, createTimeoutMinutes: minutes }) =>
    createMode !== 'point-in-time-restore' || minutes === undefined || minutes >= shortest
      ? SATISFIED
      : [
          {
            message: `Terraform gives up on the restore after ${minutes} min, and a large one takes longer; the cluster is then there without being in the state`,
            fix: `give it ${shortest} min or more, or leave createTimeoutMinutes out`,
          },
        ],
};

const shortest = AZURE_LIMITS.shortestRestoreTimeoutMinutes;
