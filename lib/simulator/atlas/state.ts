import { type WireAccessLog } from '../../atlas/wire/access-history';
import {
  type WireCollectionRestoreJob,
  type WireRestoredCollection,
} from '../../atlas/wire/collection-restore-job';
import { type WireCompliancePolicy } from '../../atlas/wire/compliance-policy';
import { type WireEvent } from '../../atlas/wire/event';
import { type WireExportBucket } from '../../atlas/wire/export-bucket';
import { type WireExportJob } from '../../atlas/wire/export-job';
import { type WireFlexRestoreJob } from '../../atlas/wire/flex-backup';
import { type WireOnlineArchive } from '../../atlas/wire/online-archive';
import { type WirePrivateEndpoint } from '../../atlas/wire/private-endpoint';
import { type WireRestoreJob } from '../../atlas/wire/restore-job';
import { type WireSchedule } from '../../atlas/wire/schedule';
import { type WireSnapshot } from '../../atlas/wire/snapshot';
import { type Happening } from '../happening';
import { type DataHistory, type StoredData } from '../stored-data';

/** Something that holds documents, every state it held before, and restores into it. */
export interface DataHolder extends DataHistory {
  /** The id of the restore job that runs into it. */
  restoring: string | undefined;
}

/** A zone of a cluster and its regions, the primary's first. */
export interface SimulatedZone {
  readonly id: string;
  readonly name: string;
  readonly regions: readonly string[];
}

/** Who holds the keys data at rest is encrypted with. */
export type EncryptionAtRestProvider = 'NONE' | 'AWS' | 'AZURE' | 'GCP';

/** A pinned feature compatibility version. */
export interface PinnedFcv {
  readonly version: string;
  readonly expiresAt: Date;
}

/** A time for which no continuous oplog is kept: from the start of a restore to the first snapshot after it. */
export interface OplogGap {
  readonly from: Date;
  /** When the restore ended. */
  restoredAt?: Date;
  /** When the first snapshot after it was taken. */
  until?: Date;
}

/** A dedicated or free cluster. */
export interface SimulatedCluster extends DataHolder {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly createdAt: Date;
  /** When it was deleted, for one whose snapshots were retained. */
  deletedAt: Date | undefined;
  tier: string;
  readonly provider: string;
  zones: readonly SimulatedZone[];
  clusterType: 'REPLICASET' | 'SHARDED' | 'GEOSHARDED';
  /** Shards of each zone; 1 for a replica set. */
  shards: number;
  mongoDbVersion: string;
  pinnedFcv: PinnedFcv | undefined;
  backupEnabled: boolean;
  pitEnabled: boolean;
  /** Since when oplog is kept; undefined while continuous backup is off. */
  oplogSince: Date | undefined;
  readonly oplogGaps: OplogGap[];
  paused: boolean;
  resumedAt: Date | undefined;
  tags: readonly object[];
  stateName: 'CREATING' | 'IDLE' | 'UPDATING' | 'DELETING';
  encryptionAtRestProvider: EncryptionAtRestProvider;
  configServerType: 'DEDICATED' | 'EMBEDDED';
  configServerManagementMode: 'ATLAS_MANAGED' | 'FIXED_TO_DEDICATED';
  diskSizeGB: number;
  terminationProtectionEnabled: boolean;
  liveImportRunning: boolean;
  onlineArchives: readonly WireOnlineArchive[];
  /** Logins, the oldest first. */
  logins: readonly WireAccessLog[];
  schedule: WireSchedule | undefined;
  snapshots: readonly StoredSnapshot[];
  /** Snapshots there were: restoring one is refused in another way than restoring what never was. */
  readonly goneSnapshots: Set<string>;
  restoreJobs: readonly StoredRestoreJob[];
  collectionJobs: readonly StoredCollectionJob[];
  /** The id of the collection restore that runs into this cluster. */
  restoringCollections: string | undefined;
  exports: readonly WireExportJob[];
  /** Up to when scheduled snapshots have been taken. */
  settledUntil: Date;
}

/** What a snapshot remembers of the cluster it was taken of. */
export interface SnapshotOrigin {
  readonly data: StoredData;
  readonly encryptionAtRestProvider: EncryptionAtRestProvider;
  /** Shards of the whole cluster. */
  readonly shards: number;
  readonly configServerType: string | undefined;
  readonly pinnedFcv: string | undefined;
  /** Where it was copied to, and until when each copy is kept. */
  readonly copies: readonly StoredCopy[];
  /** Until when the schedule keeps it; extra retention comes on top and is not protected. */
  readonly protectedUntil: Date;
  /** What its retention counts from: an on-demand snapshot's completion, a scheduled one's time. */
  readonly keptFrom: Date;
  /** Whether somebody set its expiry by hand, which a later policy change leaves alone. */
  readonly isExpiryOwn: boolean;
}

/** A copy of a snapshot in another region. */
export interface StoredCopy {
  readonly zoneId: string;
  readonly cloudProvider: string;
  readonly regionName: string;
  /** The copy policy item that asked for it. */
  readonly itemId: string | undefined;
  /** Until when it is kept, unless the snapshot goes first. */
  readonly expiry: Date | undefined;
}

/** A snapshot, what it holds and when it goes. */
export interface StoredSnapshot extends WireSnapshot {
  readonly takenAt: Date;
  readonly expiry: Date;
  readonly origin: SnapshotOrigin;
}

/** A restore job and what is known of it beside what it answers. */
export interface StoredRestoreJob extends WireRestoreJob {
  readonly startedAt: Date;
}

/** A restore of collections and how each of them fares. */
export interface StoredCollectionJob {
  readonly job: WireCollectionRestoreJob;
  readonly collections: readonly WireRestoredCollection[];
}

/** A Flex cluster: fixed daily snapshots, no schedule. */
export interface SimulatedFlexCluster extends DataHolder {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly provider: string;
  readonly region: string;
  readonly mongoDbVersion: string;
  stateName: 'CREATING' | 'IDLE' | 'UPDATING' | 'DELETING';
  terminationProtectionEnabled: boolean;
  tags: readonly object[];
  readonly snapshots: StoredFlexSnapshot[];
  restoreJobs: readonly StoredFlexJob[];
  settledUntil: Date;
}

/** A Flex snapshot; where it stands follows from the time. */
export interface StoredFlexSnapshot {
  readonly id: string;
  readonly scheduledAt: Date;
  readonly version: string;
}

/** A restore or download of a Flex snapshot. */
export type StoredFlexJob = WireFlexRestoreJob;

/** A Serverless instance: fixed snapshots, no schedule. */
export interface SimulatedServerless extends DataHolder {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly provider: string;
  readonly region: string;
  readonly mongoDbVersion: string;
  /** Whether it has Continuous Backup, otherwise Basic. */
  readonly isContinuous: boolean;
  readonly terminationProtectionEnabled: boolean;
  stateName: 'IDLE' | 'UPDATING';
  /** Whether Atlas has turned it into a cluster of another kind. */
  isTurned: boolean;
  snapshots: readonly StoredServerlessSnapshot[];
  restoreJobs: readonly StoredRestoreJob[];
  settledUntil: Date;
}

/** A snapshot of a Serverless instance, complete at its second. */
export interface StoredServerlessSnapshot {
  readonly id: string;
  readonly takenAt: Date;
  readonly expiry: Date;
  readonly isDaily: boolean;
}

/** A project with its clusters. */
export interface SimulatedProject {
  readonly id: string;
  readonly name: string;
  readonly orgId: string;
  readonly createdAt: Date;
  readonly clusters: Map<string, SimulatedCluster>;
  readonly flexClusters: Map<string, SimulatedFlexCluster>;
  readonly serverless: Map<string, SimulatedServerless>;
  compliancePolicy: WireCompliancePolicy | undefined;
  readonly exportBuckets: Map<string, WireExportBucket>;
  readonly privateEndpoints: Map<string, WirePrivateEndpoint>;
  readonly events: WireEvent[];
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
  /** What happens by itself later. */
  readonly agenda: Happening[];
}

/** A simulator without anything in it. */
export function emptyState(): SimulatorState {
  return { projects: new Map(), credentials: [], tokens: new Map(), nonces: new Set(), agenda: [] };
}
