import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { armoredPublicKey, detachedSignature } from './openpgp/signature';
import { type SigningKey } from './openpgp/signing-key';
import { describePlatform, type Platform, PLATFORMS } from './platform';
import { providerFolder, readVersions, versionsFile } from './read-versions';
import { scriptName, type Release } from './release';
import { writeFile, type Written } from './write-file';
import { zipOf } from './zip-file';

const PROVIDERS = 'v1/providers';
const PROTOCOLS = ['6.0'];
const EXECUTABLE = 0o755;
const KEY_OWNER = 'mongodb-backup provider registry';

/**
 * Writes a registry of static files that any web server can host. Versions it holds already stay.
 * https://developer.hashicorp.com/terraform/internals/provider-registry-protocol
 */
export function writeRegistry(
  folder: string,
  release: Release,
  key: SigningKey,
): readonly Written[] {
  // First, so that a list that is damaged leaves everything as it was.
  const held = readVersions(folder, release.source);
  const version = join(providerFolder(folder, release.source), release.version);
  const zips = PLATFORMS.map((platform) => zipFor(release, platform));
  const checksums = Buffer.from(zips.map(({ sha256, name }) => `${sha256}  ${name}\n`).join(''));
  const names = checksumNames(release);
  return [
    writeJson(join(folder, '.well-known', 'terraform.json'), {
      'providers.v1': `/${PROVIDERS}/`,
    }),
    ...zips.map(({ name, bytes }) => writeFile(join(version, name), bytes)),
    writeFile(join(version, names.sums), checksums),
    writeFile(join(version, names.signature), detachedSignature(key, checksums)),
    ...zips.map((zip) =>
      writeJson(
        join(version, 'download', zip.platform.os, zip.platform.arch),
        describeDownload(release, zip, key),
      ),
    ),
    writeVersions(versionsFile(folder, release.source), [...held, release.version]),
  ];
}

interface Zip {
  readonly platform: Platform;
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

function zipFor(release: Release, platform: Platform): Zip {
  const name = `terraform-provider-${release.source.type}_${release.version}_${describePlatform(platform)}.zip`;
  const bytes = zipOf(scriptName(release), release.script, EXECUTABLE);
  return { platform, name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function checksumNames({ source, version }: Release): {
  readonly sums: string;
  readonly signature: string;
} {
  const sums = `terraform-provider-${source.type}_${version}_SHA256SUMS`;
  return { sums, signature: `${sums}.sig` };
}

function describeDownload(release: Release, { platform, name, sha256 }: Zip, key: SigningKey) {
  const { sums, signature } = checksumNames(release);
  const base = `/${PROVIDERS}/${release.source.namespace}/${release.source.type}/${release.version}`;
  return {
    protocols: PROTOCOLS,
    ...platform,
    filename: name,
    download_url: `${base}/${name}`,
    shasums_url: `${base}/${sums}`,
    shasums_signature_url: `${base}/${signature}`,
    shasum: sha256,
    signing_keys: {
      gpg_public_keys: [
        {
          key_id: key.keyId.toString('hex').toUpperCase(),
          ascii_armor: armoredPublicKey(key, KEY_OWNER),
        },
      ],
    },
  };
}

function writeVersions(path: string, versions: readonly string[]): Written {
  const all = [...new Set(versions)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return writeJson(path, {
    versions: all.map((each) => ({ version: each, protocols: PROTOCOLS, platforms: PLATFORMS })),
  });
}

const writeJson = (path: string, content: unknown): Written =>
  writeFile(path, `${JSON.stringify(content, undefined, 2)}\n`);
