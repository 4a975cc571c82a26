import { type CloudProviderName } from './atlas-region';

/** A bucket of AWS S3. */
export interface S3BucketProps {
  /** Name of the bucket. */
  readonly bucketName: string;
  /** Id of the Atlas role for cloud provider access (not an ARN), which may write to the bucket; a token is fine. */
  readonly iamRoleId: string;
}

/** A container of Azure Blob Storage. */
export interface AzureContainerProps {
  /** Name of the container. */
  readonly containerName: string;
  /** URL of the blob endpoint of the storage account. */
  readonly serviceUrl: string;
  /** Id of the Atlas role for cloud provider access, which may write to the container; a token is fine. */
  readonly roleId: string;
}

/** A bucket of Google Cloud Storage. */
export interface GoogleBucketProps {
  /** Name of the bucket. */
  readonly bucketName: string;
  /** Id of the Atlas role for cloud provider access, which may write to the bucket; a token is fine. */
  readonly roleId: string;
}

/** What Atlas is told about a bucket. */
export interface ExportBucketData {
  /** The cloud. */
  readonly provider: CloudProviderName;
  /** Name of the bucket or container. */
  readonly bucketName: string;
  /**
   * Id of the Atlas role, on AWS.
   * @default - another cloud
   */
  readonly iamRoleId?: string;
  /**
   * Id of the Atlas role, on Azure and Google Cloud.
   * @default - AWS
   */
  readonly roleId?: string;
  /**
   * Blob endpoint, on Azure.
   * @default - another cloud
   */
  readonly serviceUrl?: string;
}

/** Object storage snapshots can be exported to. */
export class ExportBucket {
  /** A bucket of AWS S3. */
  public static s3({ bucketName, iamRoleId }: S3BucketProps): ExportBucket {
    return new ExportBucket({ provider: 'AWS', bucketName, iamRoleId });
  }

  /** A container of Azure Blob Storage. */
  public static azure({ containerName, serviceUrl, roleId }: AzureContainerProps): ExportBucket {
    return new ExportBucket({ provider: 'AZURE', bucketName: containerName, serviceUrl, roleId });
  }

  /** A bucket of Google Cloud Storage. */
  public static gcp({ bucketName, roleId }: GoogleBucketProps): ExportBucket {
    return new ExportBucket({ provider: 'GCP', bucketName, roleId });
  }

  private constructor(
    /** The bucket as data. */
    public readonly data: ExportBucketData,
  ) {}
}
