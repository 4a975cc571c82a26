/** Where Terraform looks for a provider: `host/namespace/type`. */
export interface SourceAddress {
  readonly host: string;
  readonly namespace: string;
  readonly type: string;
}

/** Name of the provider, which begins the names of its resources. */
export const PROVIDER_TYPE = 'mongodbbackup';

/**
 * Where configurations say the provider comes from. The host can never exist (RFC 6761, `.invalid`), so that nobody can
 * serve something else under this name; see docs/decisions/0006-provider-source-address.md
 */
export const SOURCE_ADDRESS: SourceAddress = {
  host: 'mongodb-backup.invalid',
  namespace: 'constructs',
  type: PROVIDER_TYPE,
};

const ADDRESS = /^([a-z0-9.-]+(?::\d+)?)\/([a-z0-9][a-z0-9-]*)\/([a-z0-9][a-z0-9-]*)$/;

/** Reads `host/namespace/type`; undefined for anything else, and for another type than this provider's. */
export function tryParseSourceAddress(text: string): SourceAddress | undefined {
  const [, host, namespace, type] = ADDRESS.exec(text) ?? [];
  if (host === undefined || namespace === undefined || type !== PROVIDER_TYPE) return undefined;
  return { host, namespace, type };
}

/** An address as configurations write it. */
export const describeAddress = ({ host, namespace, type }: SourceAddress): string =>
  `${host}/${namespace}/${type}`;

/** Release this package is, `major.minor`: what its constructs require of the provider. */
export const RELEASE = '0.1';

/** The versions a configuration should take: this release and later ones that keep its promises. */
export function versionConstraint(version: string): string {
  const [major = '0', minor = '0'] = version.split('.');
  return `~> ${major}.${minor}`;
}
