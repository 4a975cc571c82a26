import { SATISFIED, type AzureClusterRule } from './rule';

/** A storage type is stated together with a storage size. */
export const azureStorageTypeHasASize: AzureClusterRule = {
  id: 'azure-storage-type-has-a-size',
  about: 'azure-cluster',
  statement: 'A storage type is stated together with a storage size.',
  source:
    'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/mongo_cluster',
  severity: 'fatal',
  check: ({ storageType, storageSizeGib }) =>
    storageType === undefined || storageSizeGib !== undefined
      ? SATISFIED
      : [
          {
            message: 'it states a storage type without a size, which azurerm refuses',
            fix: 'state storageSizeGib too, or leave storageType out',
          },
        ],
};
