import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { der, generalizedTime, objectIdentifier, sequence } from './der';

const HOUR_MILLIS = 3_600_000;
/** Longer than any apply lasts: Atlas ends a restore within a day or so. */
const LIFETIME_MILLIS = 30 * 24 * HOUR_MILLIS;
const SERIAL_BYTES = 16;

const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const COMMON_NAME = '2.5.4.3';
const HOST = Buffer.from('localhost');

const INTEGER = 0x02;
const OCTETS = 0x04;
const BITS = 0x03;
const UTF8 = 0x0c;
const SET = 0x31;
const DNS_NAME = 0x82;
const TRUE = der(0x01, Buffer.from([0xff]));

/** A certificate that signs itself, and its key. */
export interface Certificate {
  readonly certificateDer: Buffer;
  readonly certificatePem: string;
  readonly keyPem: string;
}

/** A new certificate for `localhost`, which is the name Terraform asks a plugin for. */
export function selfSignedCertificate(nowMillis: number): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const body = unsigned(publicKey.export({ type: 'spki', format: 'der' }), nowMillis);
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]);
  const certificateDer = sequence(body, algorithm(), der(BITS, signature));
  return {
    certificateDer,
    certificatePem: pem(certificateDer),
    keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}

const algorithm = (): Buffer => sequence(objectIdentifier(ECDSA_WITH_SHA256));

function unsigned(publicKey: Buffer, nowMillis: number): Buffer {
  const version3 = der(0xa0, der(INTEGER, Buffer.from([2])));
  const name = sequence(der(SET, sequence(objectIdentifier(COMMON_NAME), der(UTF8, HOST))));
  const validity = sequence(
    generalizedTime(nowMillis - HOUR_MILLIS),
    generalizedTime(nowMillis + LIFETIME_MILLIS),
  );
  return sequence(
    version3,
    der(INTEGER, serialNumber()),
    algorithm(),
    name,
    validity,
    name,
    publicKey,
    der(0xa3, extensions()),
  );
}

/** Positive, and without a leading zero, as DER wants whole numbers. */
function serialNumber(): Buffer {
  const serial = randomBytes(SERIAL_BYTES);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x01;
  return serial;
}

function extensions(): Buffer {
  const critical = true;
  const digitalSignatureAndCertificateSigning = der(BITS, Buffer.from([2, 0x84]));
  const serverAndClient = ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'].map(objectIdentifier);
  return sequence(
    extension('2.5.29.17', sequence(der(DNS_NAME, HOST))),
    extension('2.5.29.19', sequence(TRUE), { critical }),
    extension('2.5.29.15', digitalSignatureAndCertificateSigning, { critical }),
    extension('2.5.29.37', sequence(...serverAndClient)),
  );
}

const extension = (id: string, value: Buffer, { critical = false } = {}): Buffer =>
  sequence(objectIdentifier(id), ...(critical ? [TRUE] : []), der(OCTETS, value));

function pem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
