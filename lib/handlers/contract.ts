import { type CompliancePolicyModel } from '../core/model/compliance-policy-model';
import { type ClusterFacts, type ScheduleSettings } from '../core/model/protection-model';
import { type RetentionAmount } from '../core/values/retention';

/** The version of the property shapes below; every released shape stays accepted. */
export const PROPERTIES_SCHEMA = 1;

/** Type of the custom resource that applies a backup schedule. */
export const SCHEDULE_RESOURCE_TYPE = 'Custom::MongoDbBackupSchedule';

/** Type of the custom resource that takes one on-demand snapshot. */
export const SNAPSHOT_RESOURCE_TYPE = 'Custom::MongoDbBackupSnapshot';

/** Type of the custom resource that restores once into a cluster. */
export const RESTORE_RESOURCE_TYPE = 'Custom::MongoDbBackupRestore';

/** Type of the custom resource that restores single databases or collections once. */
export const COLLECTION_RESTORE_RESOURCE_TYPE = 'Custom::MongoDbBackupCollectionRestore';

/** Type of the custom resource that restores a snapshot of a Flex cluster once; its properties are those of a restore. */
export const FLEX_RESTORE_RESOURCE_TYPE = 'Custom::MongoDbBackupFlexRestore';

/** Type of the custom resource that restores a backup of a Serverless instance once; its properties are those of a restore. */
export const SERVERLESS_RESTORE_RESOURCE_TYPE = 'Custom::MongoDbBackupServerlessRestore';

/** Type of the custom resource that prepares a snapshot for download once. */
export const DOWNLOAD_RESOURCE_TYPE = 'Custom::MongoDbBackupSnapshotDownload';

/** Type of the custom resource that exports a snapshot to a bucket once. */
export const EXPORT_RESOURCE_TYPE = 'Custom::MongoDbBackupSnapshotExport';

/** Type of the custom resource that registers an export bucket. */
export const EXPORT_BUCKET_RESOURCE_TYPE = 'Custom::MongoDbBackupExportBucket';

/** Type of the custom resource that enforces a backup compliance policy. */
export const COMPLIANCE_POLICY_RESOURCE_TYPE = 'Custom::MongoDbBackupCompliancePolicy';

/** The longest a custom resource waits for a run, in minutes: CloudFormation gives it an hour. */
export const LONGEST_WAIT_MINUTES = 50;

/**
 * The longest a deployment waits for a run, in minutes: what a wait condition may take.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-waitcondition.html
 */
export const LONGEST_WATCH_MINUTES = 720;

/** File and function of the bundled Lambda; it serves both hooks of the Provider framework. */
export const HANDLER_ENTRY = 'index.handler';

/** Folder of the bundled Lambda below the package's `dist`. */
export const HANDLER_ASSET = 'handlers/atlas';

/** Where run records are kept; the handler's role may read and write below it and nowhere else. */
export const RECORD_PARAMETER_PREFIX = '/mongodb-backup';

/** Which credential talks to which Atlas. */
export interface ConnectionProperties {
  /** ARN of the Secrets Manager secret; read at every invocation, in the region the ARN names. */
  readonly secretArn: string;
  /** Atlas to talk to. @default https://cloud.mongodb.com */
  readonly baseUrl?: string;
}

/** Properties of a `Custom::MongoDbBackupSchedule`; CloudFormation turns every scalar into a string on the way. */
export interface ScheduleProperties {
  readonly schema: typeof PROPERTIES_SCHEMA;
  readonly connection: ConnectionProperties;
  readonly projectId: string;
  readonly clusterName: string;
  /** Facts the app states; each is compared with the live cluster. */
  readonly facts: ClusterFacts;
  readonly schedule: ScheduleSettings;
  /** @default 'fail' */
  readonly onDrift?: 'fail' | 'overwrite';
  /** @default false */
  readonly adopt?: boolean;
  /** @default 'keep' */
  readonly onRemove?: 'keep' | 'delete-schedule';
  /** Any text; a change applies the schedule again. */
  readonly reapply?: string;
}

/** Attributes a schedule resource answers. */
export interface ScheduleAttributes {
  readonly PolicyId: string;
  /** Next scheduled snapshot, ISO 8601; empty while none is due. */
  readonly NextSnapshot: string;
}

/** Properties of a `Custom::MongoDbBackupSnapshot`. */
export interface SnapshotProperties {
  readonly schema: typeof PROPERTIES_SCHEMA;
  readonly connection: ConnectionProperties;
  readonly projectId: string;
  readonly clusterName: string;
  readonly key: string;
  readonly keep: RetentionAmount;
  /** @default false */
  readonly allowShorterKeep?: boolean;
  readonly description?: string;
  readonly reuseWithinHours: number;
  /** @default 'keep' */
  readonly onRemove?: 'keep' | 'delete-snapshot';
}

/** Attributes a snapshot resource answers. */
export interface SnapshotAttributes {
  readonly SnapshotId: string;
  /** When it was taken, ISO 8601; empty once it has expired. */
  readonly CreatedAt: string;
}

/** A cluster a restore names. */
export interface ClusterProperties {
  readonly projectId: string;
  readonly clusterName: string;
}

/** Where a restore takes its data from. */
export type RestoreSourceProperties = { readonly cluster: ClusterProperties } & (
  | { readonly kind: 'snapshot'; readonly snapshotId: string }
  | {
      /** Named, not referred to: an id that another stack exports could neither change nor be let go of. */
      readonly kind: 'declared-snapshot';
      readonly owner: { readonly stack: string; readonly resource: string };
      readonly key: string;
    }
  | {
      readonly kind: 'latest-snapshot-before';
      readonly before: string;
      readonly maxAgeHours: number;
    }
  | { readonly kind: 'newest-snapshot'; readonly maxAgeHours: number }
  | { readonly kind: 'point-in-time'; readonly at: string }
  | { readonly kind: 'oplog'; readonly seconds: number; readonly increment: number }
);

/**
 * Who goes on waiting once the job is started. The handle is named, never referred to: its physical id is an address
 * that whoever knows it may signal to, and properties reach logs and histories.
 */
export interface WatchProperties {
  /** Logical id of the wait condition's handle in the stack of the resource. */
  readonly handle: string;
  /** ARN of the state machine that asks until the run is over. */
  readonly machine: string;
}

/** Properties of a `Custom::MongoDbBackupRestore`; project and cluster are the target's. */
export interface RestoreProperties {
  readonly schema: typeof PROPERTIES_SCHEMA;
  readonly connection: ConnectionProperties;
  readonly projectId: string;
  readonly clusterName: string;
  readonly source: RestoreSourceProperties;
  readonly runId: string;
  readonly overwriteTarget?: string;
  readonly overwriteSource?: string;
  readonly overwriteProtectedTarget?: boolean;
  readonly safetySnapshot: { readonly keep: RetentionAmount } | { readonly skippedBecause: string };
  readonly allowFallback?: boolean;
  readonly dryRun?: boolean;
  /** 0: done once the job is started. */
  readonly waitMinutes: number;
  /** Done once the job is started, too; the wait goes on elsewhere. @default - the resource itself waits */
  readonly watch?: WatchProperties;
}

/** Attributes a restore resource answers. */
export interface RestoreAttributes {
  /** Empty where no job was started. */
  readonly JobId: string;
  readonly State: string;
  /** ISO 8601; empty unless finished. */
  readonly FinishedAt: string;
}

/** Properties of a `Custom::MongoDbBackupCompliancePolicy`. */
export interface CompliancePolicyProperties extends Pick<
  CompliancePolicyModel,
  | 'mode'
  | 'authorizedUser'
  | 'minimum'
  | 'onDemandMinimum'
  | 'copyProtection'
  | 'encryptionAtRest'
  | 'pointInTimeRestore'
  | 'alsoAffects'
  | 'confirmProjectName'
> {
  readonly schema: typeof PROPERTIES_SCHEMA;
  readonly connection: ConnectionProperties;
  readonly projectId: string;
  readonly restoreWindowDays?: number;
  /** Names of the clusters of the project that the app declares. */
  readonly declaredClusters: readonly string[];
}

/** Attributes a compliance policy resource answers. */
export interface CompliancePolicyAttributes {
  /** `ACTIVE`, or `DRAFT` where nothing was sent. */
  readonly State: string;
}
