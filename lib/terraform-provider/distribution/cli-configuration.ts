import { describeAddress, type SourceAddress } from './source-address';

/** A configuration of the Terraform CLI that takes this provider from a mirror on disk and every other as before. */
export const mirrorConfiguration = (mirror: string, source: SourceAddress): string =>
  `provider_installation {
  filesystem_mirror {
    path    = ${JSON.stringify(mirror)}
    include = [${JSON.stringify(describeAddress(source))}]
  }
  direct {
    exclude = [${JSON.stringify(describeAddress(source))}]
  }
}
`;

/** Whether a configuration of the CLI says where providers come from; the plugins folder then does not count. */
export const overridesPluginsFolder = (configuration: string): boolean =>
  /^\s*provider_installation\s*\{/m.test(configuration);
