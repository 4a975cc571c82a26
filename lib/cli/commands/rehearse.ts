import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCdk, startRehearsal, type Rehearsal } from '../../rehearsal';
import { startAtlasSimulator, type AtlasSimulator } from '../../simulator';
import { ExitCode } from '../exit-codes';
import { readSide } from '../read-side';
import { describeHoldings } from '../rehearse/holdings';
import { plantSeed, type Seed } from '../rehearse/plant-seed';
import { seedOfModel, unknownIn } from '../rehearse/seed-of-model';
import { type Command, type Surroundings } from '../surroundings';
import { UsageError } from '../usage-error';

const ATLAS = 'https://cloud.mongodb.com';
const ACCOUNT = { clientId: 'mdb_sa_id_rehearsal', clientSecret: 'mdb_sa_sk_rehearsal' };
const NEEDS_NO_STACK = ['--app', '-a', '--output', '-o'];

/** `rehearse -- <cdk command>`: runs the user's own cdk against a loopback AWS and a simulated Atlas. */
export const rehearse: Command = async (args, surroundings) => {
  const command = commandIn(args);
  const folder = mkdtempSync(join(tmpdir(), 'mongodb-backup-'));
  const atlas = await startAtlasSimulator();
  const rehearsal = await startRehearsal({
    redirects: { [ATLAS]: atlas.url },
    anySecret: JSON.stringify(ACCOUNT),
    // What Atlas takes minutes for is not waited for here: its clock moves on instead.
    onWait: (seconds) => {
      atlas.clock.advance({ seconds });
    },
  });
  try {
    surroundings.stderr(
      'simulated Atlas on 127.0.0.1, loopback AWS on 127.0.0.1; nothing leaves this machine\n',
    );
    return await run(command, { atlas, rehearsal, folder, surroundings });
  } finally {
    await rehearsal.close();
    await atlas.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

interface Stage {
  readonly atlas: AtlasSimulator;
  readonly rehearsal: Rehearsal;
  readonly folder: string;
  readonly surroundings: Surroundings;
}

function commandIn(args: readonly string[]): readonly string[] {
  const command = args[0] === '--' ? args.slice(1) : args;
  if (command.length === 0)
    throw new UsageError('rehearse takes a cdk command; give rehearse -- deploy --all');
  const taken = command.find((word) => NEEDS_NO_STACK.includes(word));
  if (taken === undefined) return command;
  throw new UsageError(`rehearse sets ${taken} itself; leave it out and name the app in cdk.json`);
}

async function run(command: readonly string[], stage: Stage): Promise<ExitCode> {
  const synth = await cdk(['synth', '--quiet', '--output', stage.folder], stage);
  if (synth !== 0) return ExitCode.INVALID;
  const seed = seedAtlas(stage);
  const bootstrapped = await cdk(['bootstrap', '--app', stage.folder], stage, 'quiet');
  if (bootstrapped !== 0) return ExitCode.FAILED;
  const code = await cdk(
    [...command, '--app', stage.folder, '--ci', ...approvalFor(command)],
    stage,
  );
  tell(stage, seed);
  return code === 0 ? ExitCode.OK : ExitCode.FAILED;
}

const approvalFor = ([verb]: readonly string[]): readonly string[] => {
  if (verb === 'deploy') return ['--require-approval', 'never'];
  return verb === 'destroy' ? ['--force'] : [];
};

async function cdk(
  args: readonly string[],
  { rehearsal, surroundings }: Stage,
  loudness: 'quiet' | 'loud' = 'loud',
): Promise<number> {
  const { stdout, stderr, cwd } = surroundings;
  const { code, ...output } = await runCdk(rehearsal, args, {
    cwd,
    ...(loudness === 'loud' && {
      onOutput: (text, stream) => {
        (stream === 'stdout' ? stdout : stderr)(text);
      },
    }),
  });
  if (code !== 0 && loudness === 'quiet') stderr(output.stdout + output.stderr);
  return code;
}

function seedAtlas({ atlas, folder, surroundings }: Stage): Seed {
  const model = readSide(folder, folder).model;
  for (const path of unknownIn(model))
    surroundings.stderr(
      `${path} is named only at deploy, so the simulated Atlas has no such cluster\n`,
    );
  const seed = seedOfModel(model, ACCOUNT);
  plantSeed(atlas, seed);
  return seed;
}

function tell({ atlas, rehearsal, surroundings }: Stage, seed: Seed): void {
  for (const line of runsIn(rehearsal.lambdaLog())) surroundings.stdout(`${line}\n`);
  surroundings.stdout('Atlas now holds\n');
  for (const line of describeHoldings(atlas, seed)) surroundings.stdout(`  ${line}\n`);
  const accepted = rehearsal.acceptedAsNoOp();
  if (accepted.length > 0)
    surroundings.stderr(`accepted without doing anything: ${accepted.join(', ')}\n`);
}

/** What the Lambda said of snapshots, restores and compliance policies, each line once. */
const runsIn = (log: string): readonly string[] => [
  ...new Set(
    log
      .split('\n')
      .flatMap((line) => /(?:restore|snapshot|compliance policy) .*: .*$/.exec(line) ?? []),
  ),
];
