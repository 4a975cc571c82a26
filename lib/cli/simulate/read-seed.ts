import { readFileSync } from 'node:fs';
import { UsageError } from '../usage-error';
import { type SeedFile, type Simulated } from './simulated';

/** Plants a seed file into a simulator that was started; a file that cannot be planted stops it again. */
export async function readSeed(
  simulated: Simulated,
  seed: SeedFile | undefined,
  plant: (content: unknown) => void,
): Promise<Simulated> {
  if (seed === undefined) return simulated;
  try {
    plant(JSON.parse(readFileSync(seed.path, 'utf8')) as unknown);
    return simulated;
  } catch (error) {
    await simulated.close();
    throw new UsageError(
      `--seed ${seed.name} cannot be used: ${(error as Error).message}; see docs/simulator.md`,
    );
  }
}
