import { type WireSchedule } from '../../atlas/wire/schedule';
import { type WireSnapshot } from '../../atlas/wire/snapshot';

/** Documents by collection by database, as stored. */
export type StoredData = Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;

/** A zone of a cluster and its regions, the primary's first. */
export interface SimulatedZone {
  readonly id: string;
  readonly name: string;
  readonly regions: readonly string[];
}

/** A dedicated or free cluster. */
export interface SimulatedCluster {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly createdAt: Date;
  tier: string;
  readonly provider: string;
  readonly zones: readonly SimulatedZone[];
  clusterType: 'REPLICASET' | 'SHARDED' | 'GEOSHARDED';
  mongoDbVersion: string;
  backupEnabled: boolean;
  pitEnabled: boolean;
  paused: boolean;
  schedule: WireSchedule | undefined;
  snapshots: readonly StoredSnapshot[];
  /** Up to when scheduled snapshots have been taken. */
  settledUntil: Date;
  data: StoredData;
}

/** A snapshot and whether its expiry was set by hand. */
export interface StoredSnapshot extends WireSnapshot {
  readonly takenAt: Date;
  readonly expiry: Date;
}

/** A Flex cluster: fixed daily snapshots, no schedule. */
export interface SimulatedFlexCluster {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly provider: string;
  readonly region: string;
}

/** A project with its clusters. */
export interface SimulatedProject {
  readonly id: string;
  readonly name: string;
  readonly orgId: string;
  readonly createdAt: Date;
  readonly clusters: Map<string, SimulatedCluster>;
  readonly flexClusters: Map<string, SimulatedFlexCluster>;
}

/** A credential and its roles by project. */
export type SimulatedCredential = (
  | {
      readonly kind: 'service-account';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly tokenLifetimeSeconds: number;
    }
  | { readonly kind: 'api-key'; readonly publicKey: string; readonly privateKey: string }
) & { roles: Readonly<Record<string, readonly string[]>> };

/** Everything the simulator remembers. */
export interface SimulatorState {
  readonly projects: Map<string, SimulatedProject>;
  readonly credentials: SimulatedCredential[];
  /** Bearer tokens and when they end. */
  readonly tokens: Map<
    string,
    { readonly credential: SimulatedCredential; readonly endsAt: number }
  >;
  /** Digest nonces handed out. */
  readonly nonces: Set<string>;
}

/** A simulator without anything in it. */
export function emptyState(): SimulatorState {
  return { projects: new Map(), credentials: [], tokens: new Map(), nonces: new Set() };
}
