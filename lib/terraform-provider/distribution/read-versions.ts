import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProtectionError } from '../../core/errors';
import { type SourceAddress } from './source-address';

/** Where a registry keeps what it has of a provider. */
export const providerFolder = (folder: string, { namespace, type }: SourceAddress): string =>
  join(folder, 'v1', 'providers', namespace, type);

/** Where it lists the versions of a provider. */
export const versionsFile = (folder: string, source: SourceAddress): string =>
  join(providerFolder(folder, source), 'versions');

/** The versions a registry holds; none where there is no registry yet. @throws {ProtectionError} for a list that is damaged */
export function readVersions(folder: string, source: SourceAddress): readonly string[] {
  const file = versionsFile(folder, source);
  const text = tryRead(file);
  if (text === undefined) return [];
  const versions = tryParse(text);
  if (versions !== undefined) return versions;
  throw new ProtectionError(
    'input-malformed',
    `${file} is no list of versions of a provider registry; restore it from a copy, or give a folder that is new`,
  );
}

function tryRead(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function tryParse(text: string): readonly string[] | undefined {
  try {
    const { versions } = JSON.parse(text) as { readonly versions: readonly { version: unknown }[] };
    const held = versions.map(({ version }) => version);
    return held.every((each) => typeof each === 'string') ? held : undefined;
  } catch {
    return undefined;
  }
}
