/** Hardware of the electable nodes of one region. */
export interface WireElectableSpecs {
  readonly instanceSize: string;
  readonly nodeCount?: number;
  readonly diskSizeGB?: number;
}

/** One region of a shard; the primary runs where the priority is highest. */
export interface WireRegionConfig {
  readonly providerName: string;
  readonly backingProviderName?: string;
  readonly regionName: string;
  readonly priority: number;
  readonly electableSpecs?: WireElectableSpecs;
}

/** One shard at resource version 2024-08-05: shards of one zone share its `zoneId`. */
export interface WireReplicationSpec {
  readonly id: string;
  readonly zoneId: string;
  readonly zoneName: string;
  readonly regionConfigs: readonly WireRegionConfig[];
}

/** A cluster as Atlas answers it, resource version 2024-08-05; only what backups depend on. */
export interface WireCluster {
  readonly id: string;
  readonly groupId: string;
  readonly name: string;
  readonly clusterType: string;
  readonly stateName: string;
  readonly paused: boolean;
  readonly backupEnabled: boolean;
  readonly pitEnabled: boolean;
  readonly mongoDBVersion: string;
  readonly mongoDBMajorVersion: string;
  readonly featureCompatibilityVersion?: string;
  /** Present only while the feature compatibility version is pinned. */
  readonly featureCompatibilityVersionExpirationDate?: string;
  readonly encryptionAtRestProvider?: string;
  /** `DEDICATED` or `EMBEDDED`; present on sharded clusters only. */
  readonly configServerType?: string;
  /** `ATLAS_MANAGED` or `FIXED_TO_DEDICATED`; present on sharded clusters only. */
  readonly configServerManagementMode?: string;
  readonly terminationProtectionEnabled?: boolean;
  readonly replicationSpecs: readonly WireReplicationSpec[];
}
