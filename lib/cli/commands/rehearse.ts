import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCdk, startRehearsal, TESTED_CDK, tryFindCdk, type Rehearsal } from '../../rehearsal';
import { startAtlasSimulator, type AtlasSimulator } from '../../simulator';
import { ExitCode } from '../exit-codes';
import { readSide } from '../read-side';
import { readCdkCommand, type CdkCommand } from '../rehearse/cdk-command';
import { describeHoldings } from '../rehearse/holdings';
import { plantSeed, type Seed } from '../rehearse/plant-seed';
import { readAssembly, type Assembly } from '../rehearse/read-assembly';
import { seedOfModel, unknownIn } from '../rehearse/seed-of-model';
import { type Command, type Surroundings } from '../surroundings';
import { UsageError } from '../usage-error';

const ATLAS = 'https://cloud.mongodb.com';
const CREDENTIAL = { clientId: 'mdb_sa_id_rehearsal', clientSecret: 'mdb_sa_sk_rehearsal' };
/** Commands that may change what Atlas holds. */
const CHANGING = ['deploy', 'destroy', 'rollback', 'import'];

/** `rehearse -- <cdk command>`: runs the user's own cdk against a loopback AWS and a simulated Atlas. */
export const rehearse: Command = async (args, surroundings) => {
  const command = readCdkCommand(args);
  requireCdk(surroundings.cwd);
  const folder = mkdtempSync(join(tmpdir(), 'mongodb-backup-'));
  const atlas = await startAtlasSimulator();
  try {
    surroundings.stderr(
      'simulated Atlas on 127.0.0.1, loopback AWS on 127.0.0.1; nothing leaves this machine\n',
    );
    const synth = await inAccount(undefined, { atlas, folder, surroundings }, (stage) =>
      cdk(['synth', '--quiet', '--output', folder, ...command.synthFlags], stage),
    );
    if (synth !== 0) return ExitCode.INVALID;
    const assembly = readAssembly(folder);
    return await inAccount(accountOf(assembly), { atlas, folder, surroundings }, (stage) =>
      run(command, assembly, stage),
    );
  } finally {
    await atlas.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

interface Place {
  readonly atlas: AtlasSimulator;
  readonly folder: string;
  readonly surroundings: Surroundings;
}

interface Stage extends Place {
  readonly rehearsal: Rehearsal;
}

function requireCdk(cwd: string): void {
  if (tryFindCdk(cwd) !== undefined) return;
  throw new UsageError(
    `aws-cdk is not installed in ${cwd}; run npm install -D aws-cdk@${TESTED_CDK} there`,
  );
}

/** The one account the loopback plays: the app's, so that the CLI finds its credentials to be of it. */
function accountOf({ accounts }: Assembly): string | undefined {
  const [account, another] = accounts;
  if (another === undefined) return account;
  throw new UsageError(
    `the app deploys to the accounts ${accounts.join(', ')}, and a rehearsal plays one; give an app of one account, e.g. by a context value`,
  );
}

async function inAccount<Result>(
  account: string | undefined,
  place: Place,
  act: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  const rehearsal = await startRehearsal({
    redirects: { [ATLAS]: place.atlas.url },
    anySecret: JSON.stringify(CREDENTIAL),
    // What Atlas takes minutes for is not waited for here: its clock moves on instead.
    onWait: (seconds) => {
      place.atlas.clock.advance({ seconds });
    },
    ...(account !== undefined && { account }),
  });
  try {
    return await act({ ...place, rehearsal });
  } finally {
    await rehearsal.close();
  }
}

async function run(
  { words }: CdkCommand,
  { hasModels, nestedSchedules }: Assembly,
  stage: Stage,
): Promise<ExitCode> {
  const { folder, surroundings } = stage;
  const seed = hasModels ? seedAtlas(stage) : {};
  if (!hasModels)
    surroundings.stderr(
      'no stack of the app uses mongodb-backup-constructs, so the simulated Atlas is empty\n',
    );
  const bootstrapped = await cdk(['bootstrap', '--app', folder], stage, 'quiet');
  if (bootstrapped !== 0) return ExitCode.FAILED;
  const code = await cdk([...words, '--app', folder, '--ci', ...approvalFor(words)], stage);
  if (!CHANGING.includes(words[0] ?? '')) return code === 0 ? ExitCode.OK : ExitCode.FAILED;
  tell(stage, seed);
  for (const path of nestedSchedules)
    surroundings.stderr(
      `${path} is in a nested stack, which a rehearsal does not deploy, so it was not applied; rehearse it in a stack of its own\n`,
    );
  return code === 0 && nestedSchedules.length === 0 ? ExitCode.OK : ExitCode.FAILED;
}

/** Nobody is there to be asked; what the user says about it himself stands. */
function approvalFor(words: readonly string[]): readonly string[] {
  const says = (flag: string): boolean => words.some((word) => word.startsWith(flag));
  if (words[0] === 'deploy' && !says('--require-approval')) return ['--require-approval', 'never'];
  return words[0] === 'destroy' && !says('--force') ? ['--force'] : [];
}

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
  const seed = seedOfModel(model, CREDENTIAL);
  plantSeed(atlas, seed);
  return seed;
}

function tell({ atlas, rehearsal, surroundings }: Stage, seed: Seed): void {
  for (const line of runsIn(rehearsal.lambdaLog())) surroundings.stdout(`${line}\n`);
  const holdings = describeHoldings(atlas, seed);
  if (holdings.length > 0)
    surroundings.stdout(['Atlas now holds', ...holdings.map((line) => `  ${line}`), ''].join('\n'));
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
