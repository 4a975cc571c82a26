import { startAtlasSimulator } from '../../simulator';
import { plantSeed, type Seed } from '../rehearse/plant-seed';
import { readSeed } from './read-seed';
import { type Simulated, type SimulatedOptions } from './simulated';

/** A simulated Atlas that is seeded and ready. */
export async function simulatedAtlas({
  port,
  startAt,
  seed,
}: SimulatedOptions): Promise<Simulated> {
  const atlas = await startAtlasSimulator({ port, ...(startAt !== undefined && { startAt }) });
  const simulated = {
    notice: `simulated Atlas on ${atlas.url}; its doors are under ${atlas.url}/simulator/\n`,
    close: () => atlas.close(),
  };
  return readSeed(simulated, seed, (content) => {
    plantSeed(atlas, content as Seed);
  });
}
