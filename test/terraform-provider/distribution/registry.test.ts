import { createHash, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from '../../../lib/terraform-provider/distribution/crc32';
import { installRelease } from '../../../lib/terraform-provider/distribution/install';
import { tryReadSigningKey } from '../../../lib/terraform-provider/distribution/openpgp/signing-key';
import { tryPlatformOf } from '../../../lib/terraform-provider/distribution/platform';
import { writeRegistry } from '../../../lib/terraform-provider/distribution/registry';
import {
  RELEASE,
  tryParseSourceAddress,
  versionConstraint,
} from '../../../lib/terraform-provider/distribution/source-address';

const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
  type: 'pkcs8',
  format: 'pem',
}) as string;
const release = (version: string) => ({
  source: { host: 'registry.example', namespace: 'platform', type: 'mongodbbackup' },
  version,
  script: Buffer.from('#!/usr/bin/env node\n'),
});
const key = () => {
  const read = tryReadSigningKey(KEY);
  if (read === undefined) throw new Error('the key was expected to be read');
  return read;
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registry-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a registry', () => {
  const provider = (): string => join(folder, 'v1', 'providers', 'platform', 'mongodbbackup');
  const json = (...path: readonly string[]): Readonly<Record<string, unknown>> =>
    JSON.parse(readFileSync(join(provider(), ...path), 'utf8')) as Record<string, unknown>;

  test('holds what terraform asks for, with checksums that are true', () => {
    writeRegistry(folder, release('0.1.0'), key());
    const download = json('0.1.0', 'download', 'linux', 'amd64');
    const zip = readFileSync(join(folder, String(download['download_url'])));
    expect(createHash('sha256').update(zip).digest('hex')).toBe(download['shasum']);
    expect(existsSync(join(folder, String(download['shasums_signature_url'])))).toBe(true);
    expect(JSON.stringify(download)).not.toContain('PRIVATE');
  });

  test('keeps the versions it has, in order', () => {
    for (const version of ['0.10.0', '0.9.0', '0.10.0'])
      writeRegistry(folder, release(version), key());
    const { versions } = json('versions') as { versions: { version: string }[] };
    expect(versions.map(({ version }) => version)).toEqual(['0.9.0', '0.10.0']);
  });

  test('is the same bytes when it is written again', () => {
    writeRegistry(folder, release('0.1.0'), key());
    const again = writeRegistry(folder, release('0.1.0'), key());
    expect(again.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
  });

  test('takes RSA keys of 2048 bits or more and no other', () => {
    const pem = (modulusLength: number): string =>
      generateKeyPairSync('rsa', { modulusLength }).privateKey.export({
        type: 'pkcs8',
        format: 'pem',
      }) as string;
    const curve = generateKeyPairSync('ed25519').privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    }) as string;
    expect(tryReadSigningKey(pem(2040))).toBeUndefined();
    expect(tryReadSigningKey(pem(2048))).toBeDefined();
    expect(tryReadSigningKey(curve)).toBeUndefined();
    expect(tryReadSigningKey('no key')).toBeUndefined();
  });
});

describe('an installation', () => {
  test('is one executable file, written once', () => {
    const platform = { os: 'linux', arch: 'amd64' };
    const first = installRelease(folder, release('0.1.0'), platform);
    const path = join(
      folder,
      'registry.example/platform/mongodbbackup/0.1.0/linux_amd64/terraform-provider-mongodbbackup_v0.1.0',
    );
    expect(first).toEqual({ path, outcome: 'wrote' });
    expect(statSync(path).mode & 0o777).toBe(0o755);
    expect(installRelease(folder, release('0.1.0'), platform).outcome).toBe('unchanged');
  });

  test('is for systems that start scripts', () => {
    expect(tryPlatformOf('linux', 'x64')).toEqual({ os: 'linux', arch: 'amd64' });
    expect(tryPlatformOf('darwin', 'arm64')).toEqual({ os: 'darwin', arch: 'arm64' });
    expect(tryPlatformOf('win32', 'x64')).toBeUndefined();
    expect(tryPlatformOf('linux', 'mips')).toBeUndefined();
  });

  test('has an address of this provider and takes what comes after it', () => {
    expect(tryParseSourceAddress('localhost:8443/platform/mongodbbackup')).toEqual({
      host: 'localhost:8443',
      namespace: 'platform',
      type: 'mongodbbackup',
    });
    expect(tryParseSourceAddress('registry.example/platform/mongodbatlas')).toBeUndefined();
    expect(tryParseSourceAddress('platform/mongodbbackup')).toBeUndefined();
    expect(versionConstraint('0.1.7')).toBe('~> 0.1');
  });

  test('is the release the constructs ask for', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(version.startsWith(`${RELEASE}.`)).toBe(true);
  });

  test('has the checksum every zip reader knows', () => {
    expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
  });
});
