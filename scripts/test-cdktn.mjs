// Runs the tests of the CDKTF constructs against CDK Terrain, installed under the name cdktf as its users do;
// --terraform runs those with the real terraform too.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FLAVOUR = 'cdktn@0.24.0';
const folder = resolve('temp/cdktn');

if (!existsSync(join(folder, 'node_modules/cdktf/package.json'))) install();
const projects = process.argv.includes('--terraform') ? ['unit', 'terraform'] : ['unit'];
const run = spawnSync(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    ...projects,
    '--testPathPatterns',
    'test/(cdktf|terraform)/',
  ],
  { stdio: 'inherit', env: { ...process.env, CDKTF_FLAVOUR: join(folder, 'node_modules/cdktf') } },
);
process.exitCode = run.status ?? 1;

function install() {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', `cdktf@npm:${FLAVOUR}`], {
    cwd: folder,
    stdio: 'inherit',
  });
}
