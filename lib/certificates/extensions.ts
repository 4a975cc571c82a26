import { createHash } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { der, objectIdentifier, sequence } from './der';

const BITS = 0x03;
const OCTETS = 0x04;
const DNS_NAME = 0x82;
const IP_ADDRESS = 0x87;
const KEY_ID = 0x80;
const TRUE = der(0x01, Buffer.from([0xff]));

const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1';
const CLIENT_AUTHENTICATION = '1.3.6.1.5.5.7.3.2';

/** The hosts a certificate is for: names and IPv4 addresses. */
export function alternativeNames(hosts: readonly string[]): Buffer {
  const names = hosts.map((host) =>
    isIPv4(host)
      ? der(IP_ADDRESS, Buffer.from(host.split('.').map(Number)))
      : der(DNS_NAME, Buffer.from(host)),
  );
  return extension('2.5.29.17', sequence(...names));
}

/** Whether it signs other certificates. */
export const basicConstraints = (isAuthority: boolean): Buffer =>
  extension('2.5.29.19', isAuthority ? sequence(TRUE) : sequence(), { critical: true });

/** Signatures, and those under certificates where it is an authority. */
export const keyUsage = (isAuthority: boolean): Buffer =>
  extension('2.5.29.15', der(BITS, Buffer.from(isAuthority ? [2, 0x84] : [7, 0x80])), {
    critical: true,
  });

/** Both ends of a TLS connection. */
export const tlsUsage = (): Buffer =>
  extension(
    '2.5.29.37',
    sequence(...[SERVER_AUTHENTICATION, CLIENT_AUTHENTICATION].map(objectIdentifier)),
  );

/** Which key is in it: strict clients follow these from a certificate to its issuer. */
export const subjectKeyId = (publicKey: Buffer): Buffer =>
  extension('2.5.29.14', der(OCTETS, keyId(publicKey)));

/** Which key signed it. */
export const authorityKeyId = (publicKey: Buffer): Buffer =>
  extension('2.5.29.35', sequence(der(KEY_ID, keyId(publicKey))));

const keyId = (publicKey: Buffer): Buffer => createHash('sha1').update(publicKey).digest();

const extension = (id: string, value: Buffer, { critical = false } = {}): Buffer =>
  sequence(objectIdentifier(id), ...(critical ? [TRUE] : []), der(OCTETS, value));
