import { type AzureCustomerKeyModel } from '../../core/model/azure-cluster-model';
import { knownValue } from '../known-value';

/** A customer key a cluster and its backups are encrypted with; the choice is made at creation. */
export interface CustomerManagedKey {
  /** URL of the key in Key Vault, without a version. */
  readonly keyId: string;
  /** Id of the user-assigned identity that may use the key. */
  readonly userAssignedIdentityId: string;
  /**
   * Whether the vault has soft delete and purge protection on; a purged key takes the backups with it.
   * @default false
   */
  readonly purgeProtected?: boolean;
}

/** The key and the identity as azurerm takes them: both blocks name the same identity. */
export function keyBlocksOf(key: CustomerManagedKey | undefined): {
  readonly customerManagedKey?: {
    readonly keyVaultKeyId: string;
    readonly userAssignedIdentityId: string;
  };
  readonly identity?: { readonly type: string; readonly identityIds: string[] };
} {
  if (key === undefined) return {};
  const { keyId, userAssignedIdentityId } = key;
  return {
    customerManagedKey: { keyVaultKeyId: keyId, userAssignedIdentityId },
    identity: { type: 'UserAssigned', identityIds: [userAssignedIdentityId] },
  };
}

/** The key as the model holds it. */
export const keyModelOf = ({
  keyId,
  purgeProtected = false,
}: CustomerManagedKey): AzureCustomerKeyModel => ({ keyId: knownValue(keyId), purgeProtected });
