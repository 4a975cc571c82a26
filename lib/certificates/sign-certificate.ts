import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { der, generalizedTime, objectIdentifier, sequence } from './der';

const HOUR_MILLIS = 3_600_000;
const DAY_MILLIS = 24 * HOUR_MILLIS;
const SERIAL_BYTES = 16;

const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const COMMON_NAME = '2.5.4.3';

const INTEGER = 0x02;
const BITS = 0x03;
const UTF8 = 0x0c;
const SET = 0x31;
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;

/** A certificate and its key. */
export interface Certificate {
  readonly certificateDer: Buffer;
  readonly certificatePem: string;
  readonly keyPem: string;
}

/** A key, and its public half as certificates hold it. */
export interface Keys {
  readonly publicKey: Buffer;
  readonly privateKey: KeyObject;
}

/** A new key on the curve P-256. */
export function newKeys(): Keys {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return { publicKey: publicKey.export({ type: 'spki', format: 'der' }), privateKey };
}

/** What a certificate says, and who says it. */
export interface Statement {
  readonly subject: string;
  readonly keys: Keys;
  readonly issuer: string;
  readonly issuerKeys: Keys;
  /** Valid from an hour before this moment, because clocks differ. */
  readonly nowMillis: number;
  readonly lifetimeDays: number;
  readonly extensions: readonly Buffer[];
}

/** Signs a certificate; https://www.rfc-editor.org/rfc/rfc5280 */
export function signCertificate(statement: Statement): Certificate {
  const body = unsigned(statement);
  const signature = sign('sha256', body, statement.issuerKeys.privateKey);
  const certificateDer = sequence(
    body,
    algorithm(),
    der(BITS, Buffer.concat([Buffer.from([0]), signature])),
  );
  return {
    certificateDer,
    certificatePem: pem(certificateDer),
    keyPem: statement.keys.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}

const algorithm = (): Buffer => sequence(objectIdentifier(ECDSA_WITH_SHA256));

function unsigned(statement: Statement): Buffer {
  const { nowMillis, lifetimeDays } = statement;
  return sequence(
    der(VERSION, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, serialNumber()),
    algorithm(),
    commonName(statement.issuer),
    sequence(
      generalizedTime(nowMillis - HOUR_MILLIS),
      generalizedTime(nowMillis + lifetimeDays * DAY_MILLIS),
    ),
    commonName(statement.subject),
    statement.keys.publicKey,
    der(EXTENSIONS, sequence(...statement.extensions)),
  );
}

const commonName = (name: string): Buffer =>
  sequence(der(SET, sequence(objectIdentifier(COMMON_NAME), der(UTF8, Buffer.from(name)))));

/** Positive, and without a leading zero, as DER wants whole numbers. */
function serialNumber(): Buffer {
  const serial = randomBytes(SERIAL_BYTES);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x01;
  return serial;
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
