import { azureClusterResourceIsKept } from './azure-cluster-resource-is-kept';
import { azureLockLetsTerraformRead } from './azure-lock-lets-terraform-read';
import { compliancePolicyResourceIsKept } from './compliance-policy-resource-is-kept';
import { restoreResourceIsNotRepeated } from './restore-resource-is-not-repeated';
import { type Rule } from './rule';
import { scheduleResourceKeepsTheSchedule } from './schedule-resource-keeps-the-schedule';
import { snapshotResourceSurvivesEdits } from './snapshot-resource-survives-edits';
import { terraformProviderKeepsSchedules } from './terraform-provider-keeps-schedules';
import { terraformProviderKeepsUnmanagedCopies } from './terraform-provider-keeps-unmanaged-copies';

/** Rules about hazards of Terraform providers. */
export const TERRAFORM_RULES: readonly Rule[] = [
  terraformProviderKeepsSchedules,
  terraformProviderKeepsUnmanagedCopies,
  restoreResourceIsNotRepeated,
  snapshotResourceSurvivesEdits,
  scheduleResourceKeepsTheSchedule,
  compliancePolicyResourceIsKept,
  azureClusterResourceIsKept,
  azureLockLetsTerraformRead,
];
