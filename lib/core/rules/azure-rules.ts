import { azureAdministratorPasswordIsLongEnough } from './azure-administrator-password-is-long-enough';
import { azureAdministratorPasswordIsNotInCode } from './azure-administrator-password-is-not-in-code';
import { azureAdministratorPasswordIsStrong } from './azure-administrator-password-is-strong';
import { azureBackupPolicyIsFixed } from './azure-backup-policy-is-fixed';
import { azureClusterIsGuarded } from './azure-cluster-is-guarded';
import { azureClusterNameIsAccepted } from './azure-cluster-name-is-accepted';
import { azureCustomerKeyIsVersionless } from './azure-customer-key-is-versionless';
import { azureCustomerKeyOutlivesBackups } from './azure-customer-key-outlives-backups';
import { azureFirewallAdmitsKnownServices } from './azure-firewall-admits-known-services';
import { azureFirewallRuleIsAccepted } from './azure-firewall-rule-is-accepted';
import { azureFirewallRulesHaveAnEndpoint } from './azure-firewall-rules-have-an-endpoint';
import { azureFirewallStaysClosed } from './azure-firewall-stays-closed';
import { azureOneReplicaPerPrimary } from './azure-one-replica-per-primary';
import { azurePremiumSsdV2HasNoReplica } from './azure-premium-ssd-v2-has-no-replica';
import { azurePremiumSsdV2StandsAlone } from './azure-premium-ssd-v2-stands-alone';
import { azureRecoveryGetsHighAvailability } from './azure-recovery-gets-high-availability';
import { azureRecoveryIsGuarded } from './azure-recovery-is-guarded';
import { azureRecoveryKeepsItsSource } from './azure-recovery-keeps-its-source';
import { azureRegionLossHasAReplica } from './azure-region-loss-has-a-replica';
import { azureReplicaHasALargePrimary } from './azure-replica-has-a-large-primary';
import { azureReplicaIsNoRestoreSource } from './azure-replica-is-no-restore-source';
import { azureReplicaLeavesThePrimaryRegion } from './azure-replica-leaves-the-primary-region';
import { azureRestoreHasTime } from './azure-restore-has-time';
import { azureRestoreKeepsItsStorageType } from './azure-restore-keeps-its-storage-type';
import { azureRestoreMakesANewCluster } from './azure-restore-makes-a-new-cluster';
import { azureRestoreMomentIsAUtcSecond } from './azure-restore-moment-is-a-utc-second';
import { azureRestoreStaysInItsRegion } from './azure-restore-stays-in-its-region';
import { azureRestoreStaysInItsResourceGroup } from './azure-restore-stays-in-its-resource-group';
import { azureSettingsAreLiteral } from './azure-settings-are-literal';
import { azureShardCountIsOffered } from './azure-shard-count-is-offered';
import { azureSmallTierStandsAlone } from './azure-small-tier-stands-alone';
import { azureSourceIsAMongoCluster } from './azure-source-is-a-mongo-cluster';
import { azureSourceIsInTheSameSubscription } from './azure-source-is-in-the-same-subscription';
import { azureStorageSizeIsOffered } from './azure-storage-size-is-offered';
import { azureStorageTypeHasASize } from './azure-storage-type-has-a-size';
import { azureTierBackupsAreStated } from './azure-tier-backups-are-stated';
import { azureTierHasBackups } from './azure-tier-has-backups';
import { azureTierIsKnown } from './azure-tier-is-known';
import { type Rule } from './rule';

/** Rules about clusters of Azure DocumentDB. */
export const AZURE_RULES: readonly Rule[] = [
  azureBackupPolicyIsFixed,
  azureTierHasBackups,
  azureTierBackupsAreStated,
  azureTierIsKnown,
  azureClusterNameIsAccepted,
  azureSettingsAreLiteral,
  azureStorageSizeIsOffered,
  azureShardCountIsOffered,
  azureSmallTierStandsAlone,
  azureStorageTypeHasASize,
  azurePremiumSsdV2StandsAlone,
  azurePremiumSsdV2HasNoReplica,
  azureAdministratorPasswordIsLongEnough,
  azureAdministratorPasswordIsStrong,
  azureAdministratorPasswordIsNotInCode,
  azureCustomerKeyIsVersionless,
  azureCustomerKeyOutlivesBackups,
  azureFirewallStaysClosed,
  azureFirewallAdmitsKnownServices,
  azureFirewallRuleIsAccepted,
  azureFirewallRulesHaveAnEndpoint,
  azureClusterIsGuarded,
  azureRecoveryIsGuarded,
  azureRecoveryKeepsItsSource,
  azureRecoveryGetsHighAvailability,
  azureRestoreMomentIsAUtcSecond,
  azureSourceIsAMongoCluster,
  azureSourceIsInTheSameSubscription,
  azureRestoreMakesANewCluster,
  azureRestoreKeepsItsStorageType,
  azureRestoreStaysInItsRegion,
  azureRestoreStaysInItsResourceGroup,
  azureRestoreHasTime,
  azureReplicaIsNoRestoreSource,
  azureReplicaLeavesThePrimaryRegion,
  azureReplicaHasALargePrimary,
  azureOneReplicaPerPrimary,
  azureRegionLossHasAReplica,
];
