import { type WireExportBucketRequest } from '../../wire/export-bucket';

/** Whether two entries are one place, reached in one way; the network they take does not matter. */
export const isSameBucket = (
  one: WireExportBucketRequest,
  other: WireExportBucketRequest,
): boolean =>
  one.cloudProvider === other.cloudProvider &&
  (one.bucketName ?? nameInUrl(one)) === (other.bucketName ?? nameInUrl(other)) &&
  (one.iamRoleId ?? one.roleId) === (other.iamRoleId ?? other.roleId) &&
  accountOf(one) === accountOf(other);

/** How messages call it: `export bucket orders-exports on AWS`. */
export const bucketSubject = (bucket: WireExportBucketRequest): string =>
  `export bucket ${bucket.bucketName ?? nameInUrl(bucket) ?? ''} on ${bucket.cloudProvider}`;

/** On Azure the container may stand in the address of the account. */
const nameInUrl = ({ serviceUrl }: WireExportBucketRequest): string | undefined =>
  serviceUrl === undefined ? undefined : new URL(serviceUrl).pathname.split('/')[1];

const accountOf = ({ serviceUrl }: WireExportBucketRequest): string | undefined =>
  serviceUrl === undefined ? undefined : new URL(serviceUrl).host;
