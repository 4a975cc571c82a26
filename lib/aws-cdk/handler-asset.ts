import { Code } from 'aws-cdk-lib/aws-lambda';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HANDLER_ASSET } from '../handlers/contract';
import { findPackageRoot } from './package-root';

/** The bundled Lambda that ships with the package: its hash is the same on every machine. */
export function handlerAsset(): Code {
  const folder = join(findPackageRoot(__dirname), 'dist', HANDLER_ASSET);
  if (existsSync(folder)) return Code.fromAsset(folder);
  throw new Error(`the bundled handler is missing from dist/${HANDLER_ASSET}; run npm run build`);
}
