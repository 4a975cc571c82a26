// Runs the recorded diffs; with --update records them anew, to be reviewed like any other change of what people see.
import { spawnSync } from 'node:child_process';

const isUpdate = process.argv.includes('--update');
const { status } = spawnSync(
  'npx',
  ['--no-install', 'jest', '--selectProjects', 'unit', '--testPathPatterns', 'test/golden'],
  { stdio: 'inherit', env: { ...process.env, ...(isUpdate && { UPDATE_GOLDEN: 'true' }) } },
);
process.exitCode = status ?? 1;
