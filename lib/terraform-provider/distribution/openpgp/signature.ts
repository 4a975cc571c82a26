import { createHash } from 'node:crypto';
import { armor } from './armor';
import { mpi, packet, subpacket, Tag, uint16, uint32 } from './packet';
import { hashedForm, KEY_CREATED_SECONDS, RSA, type SigningKey } from './signing-key';

const VERSION = 4;
const SHA256 = 8;
const OF_BINARY = 0x00;
const OF_USER_ID = 0x13;

const Subpacket = { CREATED: 2, ISSUER: 16, KEY_FLAGS: 27, ISSUER_FINGERPRINT: 33 } as const;
const MAY_CERTIFY_AND_SIGN = 0x03;

/** Signs bytes, apart from them: what Terraform wants beside the checksums of a release. */
export const detachedSignature = (key: SigningKey, data: Buffer): Buffer =>
  signaturePacket(key, OF_BINARY, { signed: data, more: [] });

/** The public half of a key with the name of its owner, which the key vouches for; armored. */
export function armoredPublicKey(key: SigningKey, owner: string): string {
  const userId = Buffer.from(owner);
  const signed = Buffer.concat([
    hashedForm(key.publicKey),
    Buffer.from([0xb4]),
    uint32(userId.length),
    userId,
  ]);
  const more = [subpacket(Subpacket.KEY_FLAGS, Buffer.from([MAY_CERTIFY_AND_SIGN]))];
  return armor(
    'PUBLIC KEY BLOCK',
    Buffer.concat([
      packet(Tag.PUBLIC_KEY, key.publicKey),
      packet(Tag.USER_ID, userId),
      signaturePacket(key, OF_USER_ID, { signed, more }),
    ]),
  );
}

interface Signed {
  readonly signed: Buffer;
  readonly more: readonly Buffer[];
}

/** The moment of signing is that of the key: the same release gives the same signature on any day. */
function signaturePacket(key: SigningKey, type: number, { signed, more }: Signed): Buffer {
  const hashed = Buffer.concat([
    subpacket(Subpacket.CREATED, uint32(KEY_CREATED_SECONDS)),
    subpacket(Subpacket.ISSUER_FINGERPRINT, Buffer.from([VERSION, ...key.fingerprint])),
    ...more,
  ]);
  const head = Buffer.concat([
    Buffer.from([VERSION, type, RSA, SHA256]),
    uint16(hashed.length),
    hashed,
  ]);
  const tail = Buffer.concat([Buffer.from([VERSION, 0xff]), uint32(head.length)]);
  const input = Buffer.concat([signed, head, tail]);
  const issuer = subpacket(Subpacket.ISSUER, key.keyId);
  const body = Buffer.concat([
    head,
    uint16(issuer.length),
    issuer,
    createHash('sha256').update(input).digest().subarray(0, 2),
    mpi(key.sign(input)),
  ]);
  return packet(Tag.SIGNATURE, body);
}
