import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const PERMISSION_BITS = 0o777;

/** A file and what came of writing it. */
export interface Written {
  readonly path: string;
  readonly outcome: 'wrote' | 'unchanged';
}

/** Writes a file unless it is there already with this content; a reader sees the old file or the new one, never half. */
export function writeFile(path: string, content: Buffer | string, mode = 0o644): Written {
  const bytes = Buffer.from(content as string);
  if (isCurrent(path, bytes, mode)) return { path, outcome: 'unchanged' };
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.new`;
  writeFileSync(draft, bytes, { mode });
  renameSync(draft, path);
  return { path, outcome: 'wrote' };
}

const isCurrent = (path: string, bytes: Buffer, mode: number): boolean =>
  existsSync(path) &&
  (statSync(path).mode & PERMISSION_BITS) === mode &&
  readFileSync(path).equals(bytes);
