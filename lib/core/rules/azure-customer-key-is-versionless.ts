import { AZURE_VERSIONLESS_KEY, AZURE_VERSIONLESS_KEY_SHAPE } from '../values/azure-limits';
import { judge } from './azure-source-of';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A customer key is named without a version, so that it can be rotated. */
export const azureCustomerKeyIsVersionless: AzureClusterRule = {
  id: 'azure-customer-key-is-versionless',
  about: 'azure-cluster',
  statement: 'A customer key is named without a version, so that it can be rotated.',
  source: 'https://learn.microsoft.com/azure/documentdb/database-encryption-at-rest',
  severity: 'fatal',
  check: ({ customerKey }) =>
    judge(customerKey?.keyId, 'its customer key', (keyId) =>
      VERSIONLESS.test(keyId)
        ? SATISFIED
        : [
            {
              message: `its customer key ${keyId} is no URL of a key without a version`,
              fix: `name it like ${AZURE_VERSIONLESS_KEY_SHAPE}`,
            },
          ],
    ),
};

const VERSIONLESS = new RegExp(AZURE_VERSIONLESS_KEY);
