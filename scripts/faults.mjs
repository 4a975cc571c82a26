// Bundles the fault campaign and runs it: npm run faults -- --sequences 2000 --seed 1
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'faults-'));
try {
  const outfile = join(folder, 'run.js');
  buildSync({
    entryPoints: ['test/faults/run.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const args = ['--enable-source-maps', outfile, ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
