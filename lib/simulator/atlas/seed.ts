import { type WireAccessLog } from '../../atlas/wire/access-history';
import { type WireOnlineArchive } from '../../atlas/wire/online-archive';
import { type CloudProviderName } from '../../core/values/atlas-region';
import { type EncryptionAtRestProvider } from './state';

/** A project to begin with. */
export interface ProjectSeed {
  /** 24 hexadecimal digits. */
  readonly id: string;
  /** Name as people say it. */
  readonly name: string;
  /** Organization. @default - one made-up organization */
  readonly orgId?: string;
}

/** A cluster to begin with. */
export interface ClusterSeed {
  /** Project it belongs to; must have been added. */
  readonly projectId: string;
  /** Its name. */
  readonly name: string;
  /** Instance size, e.g. `M30`; `M0` for a free cluster. @default 'M10' */
  readonly tier?: string;
  /** Cloud it runs on. @default 'AWS' */
  readonly provider?: CloudProviderName;
  /** Regions, the primary's first. @default ['US_EAST_1'] */
  readonly regions?: readonly string[];
  /** Zones of a global cluster, each with its regions; overrides `regions`. @default - one zone */
  readonly zones?: readonly { readonly name: string; readonly regions: readonly string[] }[];
  /** Full version. @default '8.0.29' */
  readonly mongoDbVersion?: string;
  /** Whether Cloud Backup is on; it brings Atlas's default schedule. @default true */
  readonly backupEnabled?: boolean;
  /** Whether continuous backup is on. @default false */
  readonly pitEnabled?: boolean;
  /** Whether it is paused. @default false */
  readonly paused?: boolean;
  /** Whether it is sharded. @default - it is if `shards` is more than 1 or it has zones */
  readonly sharded?: boolean;
  /** Shards of each zone. @default 1 */
  readonly shards?: number;
  /** Pinned feature compatibility version and when the pin ends, ISO 8601. @default - not pinned */
  readonly pinnedFeatureCompatibilityVersion?: {
    readonly version: string;
    readonly expiresAt: string;
  };
  /** Who holds the keys its data is encrypted with: NONE, AWS, AZURE or GCP. @default 'NONE' */
  readonly encryptionAtRestProvider?: EncryptionAtRestProvider;
  /** Where its config servers run. @default - EMBEDDED from 8.0 on up to 3 shards, unless fixed to DEDICATED */
  readonly configServerType?: 'DEDICATED' | 'EMBEDDED';
  /** Who decides where they run. @default 'ATLAS_MANAGED' */
  readonly configServerManagementMode?: 'ATLAS_MANAGED' | 'FIXED_TO_DEDICATED';
  /** Disk of each node, GB. @default 10 */
  readonly diskSizeGB?: number;
  /** Whether it cannot be deleted. @default false */
  readonly terminationProtectionEnabled?: boolean;
  /** Whether a live import runs into it. @default false */
  readonly liveImportRunning?: boolean;
  /** Online archives of it. @default - none */
  readonly onlineArchives?: readonly WireOnlineArchive[];
  /** Logins into it, the oldest first; each with its ISO 8601 `timestamp`. @default - none */
  readonly logins?: readonly WireAccessLog[];
  /** Documents by collection by database. @default - none */
  readonly data?: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;
}

/** An export bucket to begin with; it is registered already. */
export interface ExportBucketSeed {
  /** Project it belongs to; must have been added. */
  readonly projectId: string;
  /** 24 hexadecimal digits. */
  readonly id: string;
  /** Cloud it is in. @default 'AWS' */
  readonly provider?: CloudProviderName;
  /** Name of the bucket. @default 'exports' */
  readonly bucketName?: string;
}

/** A Flex cluster to begin with. */
export interface FlexClusterSeed {
  /** Project it belongs to; must have been added. */
  readonly projectId: string;
  /** Its name. */
  readonly name: string;
  /** Cloud it runs on. @default 'AWS' */
  readonly provider?: CloudProviderName;
  /** Its region. @default 'US_EAST_1' */
  readonly region?: string;
  /** Documents by collection by database. @default - none */
  readonly data?: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;
}

/** A Serverless instance to begin with; Atlas turned them into clusters of other kinds and lists none since 2026-01-15. */
export interface ServerlessInstanceSeed {
  /** Project it belongs to; must have been added. */
  readonly projectId: string;
  /** Its name. */
  readonly name: string;
  /** Cloud it runs on. @default 'AWS' */
  readonly provider?: CloudProviderName;
  /** Its region. @default 'US_EAST_1' */
  readonly region?: string;
  /** Full version. @default '8.0.29' */
  readonly mongoDbVersion?: string;
  /** Whether it has Continuous Backup, otherwise Basic. @default true */
  readonly continuousBackup?: boolean;
  /** Whether it cannot be deleted. @default false */
  readonly terminationProtectionEnabled?: boolean;
  /** Documents by collection by database. @default - none */
  readonly data?: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;
}

/** A service account to begin with. */
export interface ServiceAccountSeed {
  /** Client id. */
  readonly clientId: string;
  /** Client secret. */
  readonly clientSecret: string;
  /** Roles by project id, e.g. `GROUP_BACKUP_MANAGER`. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** How long a token lives. @default 3600 */
  readonly tokenLifetimeSeconds?: number;
}

/** An API key to begin with. */
export interface ApiKeySeed {
  /** Public part. */
  readonly publicKey: string;
  /** Private part. */
  readonly privateKey: string;
  /** Roles by project id. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
}
