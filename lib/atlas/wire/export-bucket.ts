/** The body that registers an export bucket, resource version 2024-05-30; each cloud has parts of its own. */
export interface WireExportBucketRequest {
  readonly cloudProvider: string;
  readonly bucketName?: string;
  /** AWS: the id of a role of cloud-provider access, not an ARN. */
  readonly iamRoleId?: string;
  /** Azure and Google Cloud: the same. */
  readonly roleId?: string;
  /** Azure: address of the account or container. */
  readonly serviceUrl?: string;
  /** AWS only. */
  readonly requirePrivateNetworking?: boolean;
}

/** An export bucket as Atlas answers it; its id has an underscore. */
export interface WireExportBucket extends WireExportBucketRequest {
  readonly _id: string;
  /** AWS: filled in by Atlas some time after the bucket was registered. */
  readonly region?: string;
}
