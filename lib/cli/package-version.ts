import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Root of this package: the next folder above that has a package.json, built or not. */
export const PACKAGE_ROOT = rootAbove(__dirname);

/** Version of this package. */
export function packageVersion(root: string): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder;
  return rootAbove(dirname(folder));
}
