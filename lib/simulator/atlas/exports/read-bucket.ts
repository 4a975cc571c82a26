import { type WireExportBucketRequest } from '../../../atlas/wire/export-bucket';
import { type ProjectCall } from '../http/call';
import { invalidAttribute, missingAttribute, readBody, readText } from '../http/read-body';
import { readFlag } from '../http/read-flag';
import { Refusal } from '../refusal';

const BUCKET_NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const ID = /^[a-f0-9]{24}$/;
const SERVICE_URL = /^https:\/\/[a-z0-9]+\.blob\.core\.windows\.net(\/.*)?$/;
const SHORTEST_URL = 33;
const LONGEST_URL = 2048;
const VERSION_WITH_CLOUDS = '2024-05-30';
const ATTRIBUTES = [
  'bucketName',
  'cloudProvider',
  'iamRoleId',
  'links',
  'requirePrivateNetworking',
  'roleId',
  'serviceUrl',
  'tenantId',
];

type Body = Readonly<Record<string, unknown>>;

/** The bucket a body describes; before 2024-05-30 it can be in AWS only. */
export function readBucket(call: ProjectCall): WireExportBucketRequest {
  const body = readBody(call, ATTRIBUTES);
  const cloudProvider = readText(body, 'cloudProvider') ?? absentCloud(call.version);
  switch (cloudProvider) {
    case 'AWS':
      return {
        bucketName: readName(body),
        cloudProvider,
        iamRoleId: readRole(body, 'iamRoleId'),
        requirePrivateNetworking: readFlag(body, 'requirePrivateNetworking') ?? false,
      };
    case 'GCP':
      return { bucketName: readName(body), cloudProvider, roleId: readRole(body, 'roleId') };
    case 'AZURE':
      return readAzure(body);
    default:
      throw invalidAttribute('cloudProvider');
  }
}

/** The name of an Azure container may stand in its address instead. */
function readAzure(body: Body): WireExportBucketRequest {
  const serviceUrl = readServiceUrl(body);
  const container = new URL(serviceUrl).pathname.split('/')[1];
  const bucketName = body['bucketName'] ?? (container === '' ? undefined : container);
  return {
    bucketName: readName({ ...body, bucketName }),
    cloudProvider: 'AZURE',
    roleId: readRole(body, 'roleId'),
    serviceUrl,
  };
}

function absentCloud(version: string): string {
  if (version >= VERSION_WITH_CLOUDS) throw missingAttribute('cloudProvider');
  return 'AWS';
}

function readName(body: Body): string {
  const name = readText(body, 'bucketName');
  if (name === undefined) throw missingAttribute('bucketName');
  if (BUCKET_NAME.test(name)) return name;
  throw new Refusal(400, 'EXPORT_BUCKET_NAME_INVALID', `Export bucket name ${name} is invalid.`, [
    name,
  ]);
}

function readRole(body: Body, name: string): string {
  const id = readText(body, name);
  if (id === undefined) throw missingAttribute(name);
  if (!ID.test(id)) throw invalidAttribute(name);
  return id;
}

function readServiceUrl(body: Body): string {
  const url = readText(body, 'serviceUrl');
  if (url === undefined) throw missingAttribute('serviceUrl');
  const isWithin = url.length >= SHORTEST_URL && url.length <= LONGEST_URL;
  if (isWithin && SERVICE_URL.test(url)) return url;
  throw invalidAttribute('serviceUrl');
}
