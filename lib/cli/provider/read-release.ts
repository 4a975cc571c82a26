import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Release } from '../../terraform-provider/distribution/release';
import {
  describeAddress,
  SOURCE_ADDRESS,
  tryParseSourceAddress,
} from '../../terraform-provider/distribution/source-address';
import { packageVersion } from '../package-version';
import { UsageError } from '../usage-error';

const SCRIPT = join('dist', 'terraform-provider', 'terraform-provider-mongodbbackup');

/** The provider this package brings, under the address asked for. @throws {UsageError} */
export function readRelease(source: string | undefined, packageRoot: string): Release {
  const address = source === undefined ? SOURCE_ADDRESS : tryParseSourceAddress(source);
  if (address === undefined)
    throw new UsageError(
      `--source is ${source ?? ''}; give host/namespace/type like ${describeAddress(SOURCE_ADDRESS)}, where the type is ${SOURCE_ADDRESS.type}`,
    );
  const file = join(packageRoot, SCRIPT);
  if (!existsSync(file))
    throw new UsageError('the provider is not built; run npm run build in the package first');
  return { source: address, version: packageVersion(packageRoot), script: readFileSync(file) };
}
