import { createHash, createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { mpi, uint16, uint32 } from './packet';

const VERSION = 4;
/** RSA, the one algorithm every Terraform and OpenTofu verifies. */
export const RSA = 1;
/**
 * 1 January 2026: OpenPGP counts when a key was made into its fingerprint, and a PEM file does not say when that was.
 * A constant keeps the fingerprint of a key the same for ever.
 */
export const KEY_CREATED_SECONDS = 1_767_225_600;
/** The shortest key that is worth having; https://csrc.nist.gov/pubs/sp/800/131/a/r2/final */
export const FEWEST_KEY_BITS = 2048;

const KEY_ID_BYTES = 8;

/** A key that signs releases. */
export interface SigningKey {
  /** The body of the packet of its public half. */
  readonly publicKey: Buffer;
  readonly fingerprint: Buffer;
  /** Last 8 bytes of the fingerprint. */
  readonly keyId: Buffer;
  readonly sign: (data: Buffer) => Buffer;
}

/** Reads an RSA private key; undefined for text that is none, or one too short. */
export function tryReadSigningKey(pem: string): SigningKey | undefined {
  const key = tryCreate(pem);
  const bits = key?.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key?.asymmetricKeyType !== 'rsa' || bits < FEWEST_KEY_BITS) return undefined;
  const { n = '', e = '' } = key.export({ format: 'jwk' });
  const publicKey = Buffer.concat([
    Buffer.from([VERSION]),
    uint32(KEY_CREATED_SECONDS),
    Buffer.from([RSA]),
    mpi(Buffer.from(n, 'base64url')),
    mpi(Buffer.from(e, 'base64url')),
  ]);
  const fingerprint = createHash('sha1').update(hashedForm(publicKey)).digest();
  return {
    publicKey,
    fingerprint,
    keyId: fingerprint.subarray(-KEY_ID_BYTES),
    sign: (data) => sign('sha256', data, key),
  };
}

/** A public key as it enters a hash. */
export const hashedForm = (publicKey: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0x99]), uint16(publicKey.length), publicKey]);

function tryCreate(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}
