// Runs every static check a reviewer would ask for, one after the other, and stops at the first that fails.
import { spawnSync } from 'node:child_process';

const steps = [
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['types', 'tsc', '--noEmit', '-p', 'tsconfig.json'],
  ['lint', 'eslint', '--max-warnings', '0', 'lib', 'bin', 'examples', 'test'],
  ['layers', 'depcruise', '--output-type', 'err', 'lib', 'bin', 'examples'],
  ['dead code', 'knip'],
  ['api reports', 'node', 'scripts/api-reports.mjs'],
  ['docs', 'node', 'scripts/check-docs.mjs'],
  ['package', 'node', 'scripts/check-package.mjs'],
];

for (const [name, command, ...args] of steps) {
  const started = performance.now();
  const run =
    command === 'node'
      ? spawnSync(process.execPath, args, { stdio: 'inherit' })
      : spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${run.status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (run.status !== 0) process.exit(1);
}
