import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const BUNDLE = join('handlers', 'rehearsal-runtime', 'index.js');

/** The bundled program that runs inside the process of a function; the same from source and compiled. */
export function runtimeEntry(from: string = __dirname): string {
  for (const candidate of [join(from, BUNDLE), join(from, 'dist', BUNDLE)]) {
    if (existsSync(candidate)) return candidate;
  }
  const above = dirname(from);
  if (above !== from) return runtimeEntry(above);
  throw new Error(
    `the rehearsal's Lambda runtime is missing from dist/${BUNDLE}; run npm run build`,
  );
}
