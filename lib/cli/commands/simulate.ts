import { resolve } from 'node:path';
import { ExitCode } from '../exit-codes';
import { readArguments } from '../read-arguments';
import { type Simulated, type SimulatedOptions } from '../simulate/simulated';
import { simulatedAtlas } from '../simulate/simulated-atlas';
import { simulatedAzure } from '../simulate/simulated-azure';
import { type Command } from '../surroundings';
import { UsageError } from '../usage-error';

const HIGHEST_PORT = 65_535;
const FLAGS = ['atlas-port', 'azure-port', 'azure-authority', 'start-at', 'seed'] as const;
const AUTHORITY_FILE = 'simulated-azure-authority.pem';

/** `simulate`: a simulated Atlas, Azure or both on this machine until it is interrupted. */
export const simulate: Command = async (args, { stdout, cwd, stopped }) => {
  const { flags, positionals } = readArguments(args, FLAGS);
  if (positionals.length > 0)
    throw new UsageError(`simulate takes no ${positionals.join(' ')}; see mongodb-backup --help`);
  const running: Simulated[] = [];
  try {
    for (const start of starts(flags, cwd)) {
      const simulated = await start();
      running.push(simulated);
      stdout(simulated.notice);
    }
    await stopped();
  } finally {
    for (const simulated of running) await simulated.close();
  }
  return ExitCode.OK;
};

type Flags = Partial<Record<(typeof FLAGS)[number], string>>;

/** Azure where its port is given, Atlas where its port is given or nothing else is. */
function starts(flags: Flags, cwd: string): readonly (() => Promise<Simulated>)[] {
  const { seed, 'azure-port': azure, 'atlas-port': atlas } = flags;
  const common: Omit<SimulatedOptions, 'port'> = {
    startAt: flags['start-at'] === undefined ? undefined : instantOf(flags['start-at']),
    seed: seed === undefined ? undefined : { name: seed, path: resolve(cwd, seed) },
  };
  const authorityFile = resolve(cwd, flags['azure-authority'] ?? AUTHORITY_FILE);
  const atlasPort = atlas ?? (azure === undefined ? '0' : undefined);
  const ports = {
    atlas: atlasPort === undefined ? undefined : portOf('atlas-port', atlasPort),
    azure: azure === undefined ? undefined : portOf('azure-port', azure),
  };
  return [
    ...(ports.atlas === undefined
      ? []
      : [startOf(simulatedAtlas, { ...common, port: ports.atlas })]),
    ...(ports.azure === undefined
      ? []
      : [startOf(simulatedAzure, { ...common, port: ports.azure, authorityFile })]),
  ];
}

const startOf =
  <Options>(simulated: (options: Options) => Promise<Simulated>, options: Options) =>
  (): Promise<Simulated> =>
    simulated(options);

function portOf(flag: string, text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= HIGHEST_PORT) return port;
  throw new UsageError(
    `--${flag} is ${text}; give a number from 0 (any free port) to ${HIGHEST_PORT}`,
  );
}

function instantOf(text: string): string {
  if (!Number.isNaN(Date.parse(text))) return text;
  throw new UsageError(`--start-at is ${text}; give an instant such as 2026-11-21T03:00:00Z`);
}
