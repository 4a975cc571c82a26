import { AZURE_CLUSTER_NAME, AZURE_LIMITS } from '../values/azure-limits';
import { judge } from './azure-source-of';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A name has 3 to 40 lower-case letters, digits and single hyphens, and begins and ends without one. */
export const azureClusterNameIsAccepted: AzureClusterRule = {
  id: 'azure-cluster-name-is-accepted',
  about: 'azure-cluster',
  statement:
    'A name has 3 to 40 lower-case letters, digits and single hyphens, and begins and ends without one.',
  source:
    'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/mongo_cluster',
  severity: 'fatal',
  check: ({ name }) =>
    judge(name, 'its name', (text) =>
      AZURE_CLUSTER_NAME.test(text) && text.length >= shortest && text.length <= longest
        ? SATISFIED
        : [
            {
              message: `its name has ${text.length} characters and must be ${shortest} to ${longest} lower-case letters, digits and single hyphens, with a letter or digit at both ends`,
              fix: 'choose such a name; it becomes part of a public host name, so it must be free in all of Azure',
            },
          ],
    ),
};

const { shortest, longest } = AZURE_LIMITS.name;
