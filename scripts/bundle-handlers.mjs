import { build } from 'esbuild';

/** Bundles the Lambda handler into dist/handlers/atlas; the AWS SDK stays outside, the runtime provides it. */
export async function bundleHandlers() {
  await build({
    entryPoints: ['lib/handlers/index.ts'],
    outfile: 'dist/handlers/atlas/index.js',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    external: ['@aws-sdk/*'],
    legalComments: 'none',
    logLevel: 'warning',
  });
}
