import { parseArgs } from 'node:util';
import { runCampaign } from './campaign';

/** `npm run faults -- --sequences 2000 --seed 1`: the campaign by hand. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sequences: { type: 'string', default: '2000' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      path: { type: 'string' },
    },
  });
  const [sequences, seed] = [Number(values.sequences), Number(values.seed)];
  const started = performance.now();
  let played = 0;
  console.log(`fault campaign: ${sequences} sequences, seed ${seed}`);
  const { failure, seen } = await runCampaign({
    sequences,
    seed,
    ...(values.path !== undefined && { path: values.path }),
    onPlayed: () => {
      played += 1;
      if (played % 1000 === 0) console.log(`${played} played`);
    },
  });
  for (const [name, count] of [...seen].sort()) console.log(`  ${name}: ${count}`);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${played} played in ${seconds.toFixed(0)} s (${(played / seconds).toFixed(0)} a second)`,
  );
  console.log(failure ?? 'every invariant held');
  process.exitCode = failure === undefined ? 0 : 1;
}

void main();
