import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, normalize, relative, resolve } from 'node:path';
import { type Reading } from '../../diff/read/reading';
import { readSide } from '../read-side';
import { type Surroundings } from '../surroundings';
import { UsageError } from '../usage-error';
import { git, runCommand } from './run-command';

/** Two states of a repository to synthesise and compare. */
export interface BaseAndHead {
  /** Any git revision. */
  readonly baseRef: string;
  /** The user's synth command. */
  readonly command: readonly string[];
  /** What it writes, relative to the working directory. */
  readonly output: string;
}

/**
 * Checks the base revision out beside the working copy, runs the synth command in both and reads what they wrote. The
 * working copy is the head; nothing of it is touched.
 * @throws {UsageError} without a command, outside a git repository, or for a folder the base has not
 */
export async function readBaseAndHead(
  { baseRef, command, output }: BaseAndHead,
  { cwd, stderr }: Surroundings,
): Promise<{ readonly before: Reading; readonly after: Reading }> {
  if (command.length === 0)
    throw new UsageError(
      '--base-ref takes a synth command; give it after --, as in -- npx cdk synth --quiet',
    );
  requireInside(output);
  const commit = commitOf(baseRef, cwd);
  const root = git(['rev-parse', '--show-toplevel'], cwd, `${cwd} is no git repository`);
  const folder = mkdtempSync(join(tmpdir(), 'mongodb-backup-'));
  const checkout = join(folder, 'base');
  try {
    git(['worktree', 'add', '--detach', checkout, commit], cwd, `${baseRef} cannot be checked out`);
    const base = resolve(checkout, relative(realpathSync(root), realpathSync(cwd)));
    if (!existsSync(base))
      throw new UsageError(
        `${baseRef} has no folder ${relative(checkout, base)}; run diff from a folder both have, or compare with an empty cdk.out`,
      );
    borrowModules(cwd, base, stderr);
    stderr(`mongodb-backup: synthesising ${baseRef}, then the working copy\n`);
    await runCommand(command, base, stderr);
    await runCommand(command, cwd, stderr);
    return { before: readSide(output, base), after: readSide(output, cwd) };
  } finally {
    spawnSync('git', ['worktree', 'remove', '--force', checkout], { cwd });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Both sides write into a folder of their own; one that is named from outside would be read twice. */
function requireInside(output: string): void {
  if (!isAbsolute(output) && !normalize(output).startsWith('..')) return;
  throw new UsageError(
    `the output folder is ${output}; with --base-ref give one below the working directory, such as cdk.out`,
  );
}

const commitOf = (baseRef: string, cwd: string): string =>
  git(
    ['rev-parse', '--verify', '--end-of-options', `${baseRef}^{commit}`],
    cwd,
    `there is no revision ${baseRef} in ${cwd}; fetch it first, with all its history`,
  );

/** The base uses the modules that are installed, as long as both want the same ones. */
function borrowModules(cwd: string, base: string, told: (text: string) => void): void {
  const installed = join(cwd, 'node_modules');
  if (!existsSync(installed) || existsSync(join(base, 'node_modules'))) return;
  if (lockOf(cwd) === lockOf(base)) symlinkSync(installed, join(base, 'node_modules'), 'junction');
  else
    told(
      'mongodb-backup: package-lock.json differs, so the base has no modules; install them in the command, as in -- sh -c "npm ci && npx cdk synth --quiet"\n',
    );
}

function lockOf(folder: string): string | undefined {
  const file = join(folder, 'package-lock.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
