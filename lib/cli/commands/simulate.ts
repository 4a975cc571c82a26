import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startAtlasSimulator, type AtlasSimulator } from '../../simulator';
import { ExitCode } from '../exit-codes';
import { readArguments } from '../read-arguments';
import { plantSeed, type Seed } from '../rehearse/plant-seed';
import { type Command } from '../surroundings';
import { UsageError } from '../usage-error';

const HIGHEST_PORT = 65_535;

/** `simulate`: a simulated Atlas on this machine until it is interrupted. */
export const simulate: Command = async (args, { stdout, cwd, stopped }) => {
  const { flags, positionals } = readArguments(args, ['atlas-port', 'start-at', 'seed']);
  if (positionals.length > 0)
    throw new UsageError(`simulate takes no ${positionals.join(' ')}; see mongodb-backup --help`);
  const atlas = await startAtlasSimulator({
    port: portOf(flags['atlas-port'] ?? '0'),
    ...(flags['start-at'] !== undefined && { startAt: instantOf(flags['start-at']) }),
  });
  try {
    if (flags.seed !== undefined) seedFrom(atlas, flags.seed, cwd);
    stdout(`simulated Atlas on ${atlas.url}; its doors are under ${atlas.url}/simulator/\n`);
    await stopped();
  } finally {
    await atlas.close();
  }
  return ExitCode.OK;
};

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= HIGHEST_PORT) return port;
  throw new UsageError(
    `--atlas-port is ${text}; give a number from 0 (any free port) to ${HIGHEST_PORT}`,
  );
}

function instantOf(text: string): string {
  if (!Number.isNaN(Date.parse(text))) return text;
  throw new UsageError(`--start-at is ${text}; give an instant such as 2026-11-21T03:00:00Z`);
}

function seedFrom(atlas: AtlasSimulator, file: string, cwd: string): void {
  try {
    plantSeed(atlas, JSON.parse(readFileSync(resolve(cwd, file), 'utf8')) as Seed);
  } catch (error) {
    throw new UsageError(
      `--seed ${file} cannot be used: ${(error as Error).message}; see docs/simulator.md`,
    );
  }
}
