// Prints one JSON line per figure {name, ours, peer, ratio, limit}; both sides are measured in this run.
import { spawnSync } from 'node:child_process';

const figures = [
  'synth',
  'synth-cdktf',
  'import',
  'check-protection',
  'forecast',
  'handler-bundle',
  'provider',
  'diff',
  'cli-start',
].flatMap((name) => {
  const run = spawnSync(process.execPath, ['--expose-gc', `bench/${name}.mjs`], {
    encoding: 'utf8',
    env: { ...process.env, CDK_VALIDATION: 'false' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.stdout.write(run.stdout);
  if (run.status !== 0) throw new Error(`bench/${name}.mjs ended with ${run.status}`);
  return run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
});

const missed = figures.filter(({ ratio, limit }) => limit !== null && ratio > limit);
for (const { name, ratio, limit } of missed)
  console.error(`${name}: ratio ${ratio} is over the limit of ${limit}`);
process.exitCode = missed.length === 0 ? 0 : 1;
