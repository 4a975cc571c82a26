import { type CloudProviderName } from '../../core/values/atlas-region';

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
  /** Documents by collection by database. @default - none */
  readonly data?: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;
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
