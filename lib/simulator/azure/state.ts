import { type Planner } from '../agenda';
import { type Happening } from '../happening';
import { type DataHistory } from '../stored-data';
import { type ClusterId } from './resource-id';

/** What a cluster is set to, in the shape of its ARM properties. */
export interface ClusterSettings {
  readonly administrator: { readonly userName: string } | undefined;
  readonly serverVersion: string;
  readonly publicNetworkAccess: string;
  readonly highAvailability: { readonly targetMode: string };
  readonly storage: { readonly sizeGb: number; readonly type: string };
  readonly sharding: { readonly shardCount: number };
  readonly compute: { readonly tier: string };
  readonly dataApi: { readonly mode: string };
  readonly previewFeatures: readonly string[];
  readonly authConfig: { readonly allowedModes: readonly string[] };
  readonly encryption: object | undefined;
}

/** A cluster's part in a replication. */
export interface Replica {
  readonly role: 'Primary' | 'AsyncReplica' | 'GeoAsyncReplica';
  readonly replicationState: 'Active' | 'Catchup' | 'Provisioning' | undefined;
  readonly sourceResourceId: string | undefined;
}

/** What a restore was asked for. */
export interface RestoreParameters {
  readonly sourceResourceId: string;
  readonly pointInTimeUTC: string;
}

/** A resource below a cluster: a firewall rule or a user. */
export interface ChildResource {
  readonly name: string;
  readonly properties: object;
  provisioningState: string;
}

/** A cluster. */
export interface SimulatedCluster extends DataHistory, ClusterId {
  readonly id: string;
  readonly location: string;
  readonly createMode: string;
  readonly restoreParameters: RestoreParameters | undefined;
  readonly createdAt: Date;
  /** When its backups began, from which its first restore point follows; undefined while it can have none. */
  backupsBeganAt: Date | undefined;
  settings: ClusterSettings;
  tags: object;
  identity: object;
  provisioningState: string;
  clusterStatus: string;
  replica: Replica;
  /** Until when it refuses writes, although its last one succeeded. */
  busyUntil: Date | undefined;
  readonly firewallRules: Map<string, ChildResource>;
  readonly users: Map<string, ChildResource>;
}

/** A cluster that was deleted; its backups outlive it for a while. */
export interface Tombstone {
  readonly cluster: SimulatedCluster;
  readonly deletedAt: Date;
}

/** Something that takes time. */
export interface LongRunning {
  readonly name: string;
  readonly subscriptionId: string;
  readonly location: string;
  readonly resourceId: string;
  readonly signature: string;
  readonly startedAt: Date;
  status: 'InProgress' | 'Succeeded' | 'Failed';
  error: { readonly code: string; readonly message: string } | undefined;
}

/** A resource group. */
export interface SimulatedGroup {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  tags: object;
}

/** Somebody who may ask. */
export interface ServicePrincipal {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tokenLifetimeSeconds: number;
}

/** Everything a simulated Azure holds. */
export interface AzureState extends Planner {
  readonly groups: Map<string, SimulatedGroup>;
  readonly clusters: Map<string, SimulatedCluster>;
  readonly tombstones: Map<string, Tombstone>;
  readonly operations: Map<string, LongRunning>;
  /** Resources of other services, kept as they were sent. */
  readonly echoes: Map<string, Readonly<Record<string, unknown>>>;
  readonly servicePrincipals: ServicePrincipal[];
  /** Bearer tokens and when they end, in milliseconds. */
  readonly tokens: Map<string, number>;
  readonly agenda: Happening[];
}

/** An Azure that holds nothing. */
export const emptyState = (): AzureState => ({
  groups: new Map(),
  clusters: new Map(),
  tombstones: new Map(),
  operations: new Map(),
  echoes: new Map(),
  servicePrincipals: [],
  tokens: new Map(),
  agenda: [],
});
