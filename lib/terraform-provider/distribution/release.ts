import { join } from 'node:path';
import { describePlatform, type Platform } from './platform';
import { type SourceAddress } from './source-address';

/** One version of the provider: its address and the script. */
export interface Release {
  readonly source: SourceAddress;
  /** `major.minor.patch`. */
  readonly version: string;
  readonly script: Buffer;
}

/** Name of the script of a release, by which Terraform knows it. */
export const scriptName = ({ source, version }: Omit<Release, 'script'>): string =>
  `terraform-provider-${source.type}_v${version}`;

/** Where the script goes in a folder Terraform takes providers from. */
export const scriptPath = (
  root: string,
  release: Omit<Release, 'script'>,
  platform: Platform,
): string =>
  join(
    root,
    // Terraform writes a port into a folder's name with an underscore and no colon.
    release.source.host.replace(':', '_'),
    release.source.namespace,
    release.source.type,
    release.version,
    describePlatform(platform),
    scriptName(release),
  );
