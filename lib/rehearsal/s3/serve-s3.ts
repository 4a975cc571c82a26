import { AwsError } from '../aws-error';
import { emptyReply, xmlReply, type Reply } from '../http/reply';
import { type Request } from '../http/request';
import { escapeXml } from '../http/xml';
import { decodeChunks, isChunked } from './aws-chunked';
import { type Buckets } from './buckets';

/** The REST API of S3, path style, as far as publishing assets needs it. */
export function serveS3(request: Request, buckets: Buckets): Reply {
  const [bucket = '', ...parts] = request.url.pathname.slice(1).split('/');
  const key = decodeURIComponent(parts.join('/'));
  return key === ''
    ? serveBucket(request, bucket, buckets)
    : serveObject(request, { bucket, key }, buckets);
}

function serveBucket({ method, url }: Request, bucket: string, buckets: Buckets): Reply {
  const objects = buckets.objectsOf(bucket);
  const { searchParams } = url;
  if (searchParams.has('location'))
    return xmlReply('<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/"/>');
  if (searchParams.has('encryption')) return xmlReply(ENCRYPTION);
  if (searchParams.get('list-type') === '2')
    return xmlReply(listing(bucket, objects, searchParams.get('prefix') ?? ''));
  if (method === 'HEAD') return emptyReply();
  throw notModelled(method, url);
}

function serveObject(
  { method, url, headers, body }: Request,
  { bucket, key }: { readonly bucket: string; readonly key: string },
  buckets: Buckets,
): Reply {
  const objects = buckets.objectsOf(bucket);
  switch (method) {
    case 'PUT':
      objects.set(key, isChunked(headers) ? decodeChunks(body) : body);
      return emptyReply({ etag: '"rehearsal"' });
    case 'DELETE':
      objects.delete(key);
      return emptyReply();
    case 'HEAD':
      return emptyReply({ 'content-length': String(buckets.read(bucket, key).length) });
    case 'GET':
      return { status: 200, headers: {}, body: buckets.read(bucket, key) };
    default:
      throw notModelled(method, url);
  }
}

const ENCRYPTION =
  '<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>';

function listing(bucket: string, objects: ReadonlyMap<string, Buffer>, prefix: string): string {
  const found = [...objects].filter(([key]) => key.startsWith(prefix));
  const contents = found
    .map(
      ([key, { length }]) =>
        `<Contents><Key>${escapeXml(key)}</Key><Size>${length}</Size></Contents>`,
    )
    .join('');
  return `<ListBucketResult><Name>${bucket}</Name><Prefix>${escapeXml(prefix)}</Prefix><KeyCount>${found.length}</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated>${contents}</ListBucketResult>`;
}

const notModelled = (method: string, { pathname, search }: URL): AwsError =>
  new AwsError(
    'NotImplemented',
    `the rehearsal does not model ${method} ${pathname}${search} of S3`,
    501,
  );
