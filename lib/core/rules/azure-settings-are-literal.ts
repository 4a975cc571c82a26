import { isUnknown } from '../values/known';
import { SATISFIED, type AzureClusterRule } from './rule';

/** Tier, version and administrator name are written out, since azurerm takes what is known only at apply for missing. */
export const azureSettingsAreLiteral: AzureClusterRule = {
  id: 'azure-settings-are-literal',
  about: 'azure-cluster',
  statement:
    'Tier, version and administrator name are written out, since azurerm takes what is known only at apply for missing.',
  source: 'https://github.com/hashicorp/terraform-provider-azurerm/issues/29478',
  severity: 'fatal',
  check: ({ createMode, computeTier, version, administrator, highAvailability }) => {
    if (createMode !== 'default') return SATISFIED;
    const stated = {
      'administrator.username': administrator?.username,
      computeTier,
      version,
      highAvailability,
    };
    const unknown = Object.entries(stated).filter(([, value]) => isUnknown(value));
    return unknown.map(([prop]) => ({
      message: `${prop} is known only when Terraform plans, and azurerm then refuses the plan as if it were missing`,
      fix: `write ${prop} out`,
    }));
  },
};
