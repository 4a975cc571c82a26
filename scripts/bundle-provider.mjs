import { build } from 'esbuild';
import { chmodSync, readFileSync } from 'node:fs';

/** The provider as one executable script; the same bytes on every system that Node runs on. */
export const PROVIDER_FILE = 'dist/terraform-provider/terraform-provider-mongodbbackup';

/** Bundles the provider. */
export async function bundleProvider() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  await build({
    entryPoints: ['lib/terraform-provider/plugin.ts'],
    outfile: PROVIDER_FILE,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    banner: { js: '#!/usr/bin/env node' },
    define: { 'process.env.MONGODB_BACKUP_VERSION': JSON.stringify(version) },
    legalComments: 'none',
    logLevel: 'warning',
  });
  chmodSync(PROVIDER_FILE, 0o755);
}
