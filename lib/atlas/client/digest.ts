import { createHash } from 'node:crypto';
import { type ApiKeyCredential } from './credential';

/** What a server asked for in `WWW-Authenticate`. */
export interface DigestChallenge {
  readonly realm: string;
  readonly nonce: string;
  readonly opaque: string | undefined;
  readonly stale: boolean;
}

/** Reads a digest challenge; undefined if the header is none. */
export function tryParseChallenge(header: string | null): DigestChallenge | undefined {
  if (header === null || !/^digest\s/i.test(header)) return undefined;
  const fields = new Map<string, string>();
  for (const [, name = '', quoted, bare] of header.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g)) {
    fields.set(name.toLowerCase(), quoted ?? bare ?? '');
  }
  const nonce = fields.get('nonce');
  if (nonce === undefined) return undefined;
  return {
    realm: fields.get('realm') ?? '',
    nonce,
    opaque: fields.get('opaque'),
    stale: fields.get('stale')?.toLowerCase() === 'true',
  };
}

/** What one request of a digest session is about. */
export interface DigestRequest {
  readonly method: string;
  /** Path and query. */
  readonly uri: string;
  /** How often the nonce has been used, this request included. */
  readonly count: number;
  readonly clientNonce: string;
}

/** The `Authorization` header that answers a challenge (MD5, qop=auth: what Atlas offers). */
export function answerChallenge(
  { realm, nonce, opaque }: DigestChallenge,
  { publicKey, privateKey }: ApiKeyCredential,
  { method, uri, count, clientNonce }: DigestRequest,
): string {
  const nc = count.toString(16).padStart(8, '0');
  const secret = md5(`${publicKey}:${realm}:${privateKey}`);
  const response = md5([secret, nonce, nc, clientNonce, 'auth', md5(`${method}:${uri}`)].join(':'));
  const fields = [
    `username="${publicKey}"`,
    `realm="${realm}"`,
    `nonce="${nonce}"`,
    `uri="${uri}"`,
    'algorithm=MD5',
    'qop=auth',
    `nc=${nc}`,
    `cnonce="${clientNonce}"`,
    `response="${response}"`,
    ...(opaque === undefined ? [] : [`opaque="${opaque}"`]),
  ];
  return `Digest ${fields.join(', ')}`;
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
