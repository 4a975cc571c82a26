import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PACKAGE_NAME = 'mongodb-backup-constructs';

/** The folder of this package, whether it runs compiled or from source. */
export function findPackageRoot(from: string): string {
  const manifest = join(from, 'package.json');
  if (existsSync(manifest) && isOurs(manifest)) return from;
  const above = dirname(from);
  if (above !== from) return findPackageRoot(above);
  throw new Error(
    `${PACKAGE_NAME} cannot find its own folder, probably because the app was bundled into one file; leave ${PACKAGE_NAME} out of the bundle, or name the handler with BackupProvider.configure(stack, { handlerAsset })`,
  );
}

const isOurs = (manifest: string): boolean =>
  (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: unknown }).name === PACKAGE_NAME;
