import { type Written } from '../../terraform-provider/distribution/write-file';
import {
  describeAddress,
  versionConstraint,
} from '../../terraform-provider/distribution/source-address';
import { type Release } from '../../terraform-provider/distribution/release';

/** One line per file: what was written and what was there already. */
export const listWritten = (written: readonly Written[]): string =>
  written.map(({ outcome, path }) => `${outcome.padEnd('unchanged'.length)} ${path}\n`).join('');

/** What a configuration says to get the release. */
export const requirementOf = ({ source, version }: Release): string => `
terraform {
  required_providers {
    ${source.type} = {
      source  = "${describeAddress(source)}"
      version = "${versionConstraint(version)}"
    }
  }
}
`;
