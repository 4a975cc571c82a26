import { build } from 'esbuild';

/** Bundles what runs in processes of its own: the Lambda handler, and the Lambda runtime of the rehearsal. */
export async function bundleHandlers() {
  // Two files of one asset: what only snapshots and restores need is loaded by the first event about one.
  await bundle('lib/handlers/index.ts', 'dist/handlers/atlas/index.js', {
    minify: true,
    external: ['./runs'],
  });
  await bundle('lib/handlers/runs.ts', 'dist/handlers/atlas/runs.js', { minify: true });
  await bundle(
    'lib/rehearsal/lambda/runtime/index.ts',
    'dist/handlers/rehearsal-runtime/index.js',
    { minify: false },
  );
}

/** The AWS SDK stays outside: the runtime provides it. */
async function bundle(entry, outfile, { minify, external = [] }) {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify,
    external: ['@aws-sdk/*', ...external],
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
  });
}
