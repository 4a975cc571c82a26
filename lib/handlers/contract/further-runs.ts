import {
  type CollectionSelection,
  type IndexStrategy,
  type WriteStrategy,
} from '../../core/restore/collection-selection';
import {
  type ConnectionProperties,
  type PROPERTIES_SCHEMA,
  type RestoreAttributes,
  type RestoreProperties,
} from '../contract';

/** Properties of a `Custom::MongoDbBackupCollectionRestore`; project and cluster are the target's. */
export interface CollectionRestoreProperties
  extends
    Pick<
      RestoreProperties,
      | 'schema'
      | 'connection'
      | 'projectId'
      | 'clusterName'
      | 'source'
      | 'runId'
      | 'overwriteTarget'
      | 'safetySnapshot'
      | 'dryRun'
      | 'waitMinutes'
      | 'watch'
    >,
    CollectionSelection {
  readonly indexes: IndexStrategy;
  readonly write: WriteStrategy;
}

/** Attributes a restore of collections answers. */
export interface CollectionRestoreAttributes extends RestoreAttributes {
  /** What was restored, by the names it has in the end, e.g. `shop.orders_restored`; cut where it is long. */
  readonly Restored: string;
}

/** Properties of a `Custom::MongoDbBackupSnapshotDownload`; project and cluster are the source's. */
export interface DownloadProperties extends Pick<
  RestoreProperties,
  | 'schema'
  | 'connection'
  | 'projectId'
  | 'clusterName'
  | 'source'
  | 'runId'
  | 'allowFallback'
  | 'dryRun'
  | 'waitMinutes'
  | 'watch'
> {
  /** ARN of the secret the links are put into. */
  readonly linkSecretArn: string;
}

/** Attributes a download answers; its links are in the secret and nowhere else. */
export interface DownloadAttributes extends RestoreAttributes {
  /** When the links end, ISO 8601. */
  readonly ExpiresAt: string;
}

/** Properties of a `Custom::MongoDbBackupSnapshotExport`; project and cluster are the source's. */
export interface ExportProperties extends Pick<
  RestoreProperties,
  | 'schema'
  | 'connection'
  | 'projectId'
  | 'clusterName'
  | 'source'
  | 'runId'
  | 'dryRun'
  | 'waitMinutes'
  | 'watch'
> {
  /** Id Atlas gave to the registered bucket. */
  readonly bucketId: string;
  readonly customData: readonly { readonly key: string; readonly value: string }[];
}

/** Attributes an export answers. */
export interface ExportAttributes extends RestoreAttributes {
  /** Where it lies in the bucket; empty unless finished. */
  readonly Prefix: string;
}

/** Properties of a `Custom::MongoDbBackupExportBucket`. */
export interface ExportBucketProperties {
  readonly schema: typeof PROPERTIES_SCHEMA;
  readonly connection: ConnectionProperties;
  readonly projectId: string;
  readonly bucket: {
    readonly cloudProvider: 'AWS' | 'AZURE' | 'GCP';
    readonly bucketName?: string;
    readonly iamRoleId?: string;
    readonly roleId?: string;
    readonly serviceUrl?: string;
    readonly requirePrivateNetworking?: boolean;
  };
}

/** Attributes an export bucket answers. */
export interface ExportBucketAttributes {
  readonly BucketId: string;
}
