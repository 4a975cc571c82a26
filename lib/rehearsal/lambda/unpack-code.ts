import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { zipEntries } from '../zip-entries';

/** Code of a function: one file of text, or a zip archive. */
export type FunctionCode = { readonly inline: string } | { readonly archive: Buffer };

/** Writes the code of a function into a folder. */
export function unpackCode(code: FunctionCode, folder: string): void {
  mkdirSync(folder, { recursive: true });
  if ('inline' in code) {
    writeFileSync(join(folder, 'index.js'), code.inline);
    return;
  }
  for (const { path, content } of zipEntries(code.archive)) {
    const target = resolve(folder, path);
    if (relative(folder, target).startsWith('..'))
      throw new Error(`zip entry ${path} leads out of the folder of the function`);
    if (path.endsWith('/')) {
      mkdirSync(target, { recursive: true });
    } else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  }
}
