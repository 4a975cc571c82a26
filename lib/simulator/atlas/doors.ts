import { type StoredData } from '../stored-data';
import { type WireCompliancePolicy } from '../../atlas/wire/compliance-policy';
import { type WireFlexRestoreJob, type WireFlexSnapshot } from '../../atlas/wire/flex-backup';
import { type WireRestoreJob } from '../../atlas/wire/restore-job';
import { type WireSchedule } from '../../atlas/wire/schedule';
import { type WireSnapshot } from '../../atlas/wire/snapshot';
import { type VirtualClock } from '../clock';
import { type Fault } from './http/faults';
import { type RateLimit } from './http/rate-limits';
import { type LoggedRequest } from './http/serve-request';
import {
  type ApiKeySeed,
  type ClusterSeed,
  type ExportBucketSeed,
  type FlexClusterSeed,
  type ProjectSeed,
  type ServerlessInstanceSeed,
  type ServiceAccountSeed,
} from './seed';
import { type SimulatedCluster } from './state';

/** Facts of a cluster that can be changed behind Atlas's back. */
export type ClusterChange = Partial<
  Pick<
    SimulatedCluster,
    | 'tier'
    | 'mongoDbVersion'
    | 'backupEnabled'
    | 'pitEnabled'
    | 'paused'
    | 'shards'
    | 'clusterType'
    | 'configServerType'
    | 'configServerManagementMode'
    | 'encryptionAtRestProvider'
    | 'diskSizeGB'
    | 'terminationProtectionEnabled'
    | 'liveImportRunning'
    | 'onlineArchives'
    | 'logins'
    | 'schedule'
  >
> & {
  /** A pin of the feature compatibility version and when it ends, ISO 8601; null takes it away. */
  readonly pinnedFeatureCompatibilityVersion?: {
    readonly version: string;
    readonly expiresAt: string;
  } | null;
};

/** A simulated MongoDB Atlas on this machine: HTTP in front, and doors for tests behind. */
export interface AtlasSimulator {
  /** Base URL, e.g. `http://127.0.0.1:4700`. */
  readonly url: string;
  /** Virtual time. */
  readonly clock: VirtualClock;
  /** Adds a project. */
  addProject(seed: ProjectSeed): void;
  /** Adds a cluster that is ready. */
  addCluster(seed: ClusterSeed): void;
  /** Adds a Flex cluster. */
  addFlexCluster(seed: FlexClusterSeed): void;
  /** Adds a Serverless instance. */
  addServerlessInstance(seed: ServerlessInstanceSeed): void;
  /** Adds a registered export bucket. */
  addExportBucket(seed: ExportBucketSeed): void;
  /** Adds a service account. */
  addServiceAccount(seed: ServiceAccountSeed): void;
  /** Adds an API key. */
  addApiKey(seed: ApiKeySeed): void;
  /** The live schedule; undefined while Cloud Backup is off. */
  schedule(projectId: string, clusterName: string): WireSchedule | undefined;
  /** The snapshots there are now, oldest first. */
  snapshots(projectId: string, clusterName: string): readonly WireSnapshot[];
  /** The restore jobs of a cluster's backups, oldest first. */
  restoreJobs(projectId: string, clusterName: string): readonly WireRestoreJob[];
  /** The snapshots of a Flex cluster, oldest first. */
  flexSnapshots(projectId: string, name: string): readonly WireFlexSnapshot[];
  /** The restore jobs of a Flex cluster's snapshots, oldest first. */
  flexRestoreJobs(projectId: string, name: string): readonly WireFlexRestoreJob[];
  /** Changes facts of a cluster, as somebody else would. */
  setCluster(projectId: string, clusterName: string, change: ClusterChange): void;
  /** The compliance policy of a project; undefined if it has none. */
  compliancePolicy(projectId: string): WireCompliancePolicy | undefined;
  /**
   * Changes a project's compliance policy as MongoDB Support would, e.g. `{ deletable: true }`; a project without one
   * gets one that is ACTIVE, with nothing in it but what is given.
   */
  setCompliancePolicy(projectId: string, change: Partial<WireCompliancePolicy>): void;
  /** The documents a cluster, Flex cluster or Serverless instance holds. */
  data(projectId: string, clusterName: string): StoredData;
  /**
   * Writes documents into a cluster, replacing what it held; a point-in-time restore brings back what was written by
   * then. Throws while a restore runs into the cluster: Atlas refuses writes then.
   */
  writeData(projectId: string, clusterName: string, data: StoredData): void;
  /** Makes a coming request go wrong. */
  fault(fault: Fault): void;
  /** Limits how fast requests may come; without it none is refused for being one too many. */
  limitRate(limit: RateLimit): void;
  /** Forgets faults that have not come yet. */
  clearFaults(): void;
  /** Every request so far, the oldest first. */
  requests(): readonly LoggedRequest[];
  /** Stops listening. */
  close(): Promise<void>;
}
