import { ArnPrincipal, type IPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { requireObjectId } from '../core/values/names';
import { type ExportBucketProperties } from '../handlers/contract/further-runs';

/** A bucket of Amazon S3, and the role Atlas takes to write to it. */
export interface S3Storage {
  /** The bucket. */
  readonly bucket: IBucket;
  /** Id Atlas gave to the role of its cloud-provider access, 24 hexadecimal digits; not an ARN. */
  readonly atlasRoleId: string;
  /**
   * Whether exports must take a private endpoint, which has to be ACTIVE in the project.
   * @default - not managed
   */
  readonly requirePrivateNetworking?: boolean;
}

/** A container of Azure Blob Storage. */
export interface AzureStorage {
  /** `https://<account>.blob.core.windows.net/<container>`. */
  readonly serviceUrl: string;
  /** Id Atlas gave to the service principal of its cloud-provider access, 24 hexadecimal digits. */
  readonly atlasRoleId: string;
}

/** A bucket of Google Cloud Storage. */
export interface GoogleCloudStorage {
  /** Name of the bucket. */
  readonly bucketName: string;
  /** Id Atlas gave to the service account of its cloud-provider access, 24 hexadecimal digits. */
  readonly atlasRoleId: string;
}

/** Who Atlas is when it takes the role: both are shown where cloud-provider access is set up. */
export interface AtlasIdentity {
  /** ARN of Atlas's own account, e.g. `arn:aws:iam::536727724300:root`. */
  readonly atlasAwsAccountArn: string;
  /** The external id Atlas made for the role. */
  readonly externalId: string;
}

/** Object storage that snapshots are exported to, in one of three clouds. */
export class ExportStorage {
  /** What the role of Atlas may do at most with a bucket of S3: look where it is, and write into it. */
  public static s3Statements(bucket: IBucket): PolicyStatement[] {
    return [
      new PolicyStatement({ actions: ['s3:GetBucketLocation'], resources: [bucket.bucketArn] }),
      new PolicyStatement({ actions: ['s3:PutObject'], resources: [bucket.arnForObjects('*')] }),
    ];
  }

  /** Who may take the role: Atlas's own account, and only when it says the external id it made for it. */
  public static s3Principal({ atlasAwsAccountArn, externalId }: AtlasIdentity): IPrincipal {
    return new ArnPrincipal(atlasAwsAccountArn).withConditions({
      StringEquals: { 'sts:ExternalId': externalId },
    });
  }

  /** A bucket of Amazon S3. @throws {ProtectionError} object-id-malformed */
  public static s3({ bucket, atlasRoleId, requirePrivateNetworking }: S3Storage): ExportStorage {
    requireObjectId('atlasRoleId', atlasRoleId);
    return new ExportStorage(
      {
        cloudProvider: 'AWS',
        bucketName: bucket.bucketName,
        iamRoleId: atlasRoleId,
        ...(requirePrivateNetworking !== undefined && { requirePrivateNetworking }),
      },
      [],
    );
  }

  /** A container of Azure Blob Storage. @throws {ProtectionError} object-id-malformed */
  public static azure({ serviceUrl, atlasRoleId }: AzureStorage): ExportStorage {
    requireObjectId('atlasRoleId', atlasRoleId);
    return new ExportStorage({ cloudProvider: 'AZURE', serviceUrl, roleId: atlasRoleId }, [
      'Storage Blob Delegator on the storage account',
      'Storage Blob Data Contributor on the container',
    ]);
  }

  /** A bucket of Google Cloud Storage. @throws {ProtectionError} object-id-malformed */
  public static googleCloud({ bucketName, atlasRoleId }: GoogleCloudStorage): ExportStorage {
    requireObjectId('atlasRoleId', atlasRoleId);
    return new ExportStorage({ cloudProvider: 'GCP', bucketName, roleId: atlasRoleId }, [
      'Storage Object User on the bucket',
    ]);
  }

  private constructor(
    /** The storage as properties of a resource. @internal */
    public readonly _properties: ExportBucketProperties['bucket'],
    /** Roles Atlas's identity needs in a cloud this app does not deploy to, e.g. `Storage Object User on the bucket`. */
    public readonly rolesToGrant: string[],
  ) {}
}
