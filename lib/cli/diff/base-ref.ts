import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';
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
    borrowModules({ root: realpathSync(root), cwd: realpathSync(cwd), checkout }, stderr);
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

/** The base uses the modules that are installed, those at the root of a workspace too, as long as both want the same ones. */
function borrowModules({ root, cwd, checkout }: Places, told: (text: string) => void): void {
  const shared = foldersBetween(root, cwd).map((folder) => ({
    mine: join(root, folder),
    theirs: join(checkout, folder),
  }));
  const lent = shared.filter(
    ({ mine, theirs }) =>
      existsSync(join(mine, MODULES)) && existsSync(theirs) && !existsSync(join(theirs, MODULES)),
  );
  if (lent.length === 0) return;
  const lock = LOCKS.find((name) =>
    shared.some(({ mine, theirs }) => textOf(join(mine, name)) !== textOf(join(theirs, name))),
  );
  const linked = lent.flatMap(({ mine }) => linksInto(root, join(mine, MODULES)))[0];
  if (lock === undefined && linked === undefined)
    for (const { mine, theirs } of lent)
      symlinkSync(join(mine, MODULES), join(theirs, MODULES), 'junction');
  else
    told(
      `mongodb-backup: ${lock === undefined ? `${linked ?? MODULES} is a link into the working copy` : `${lock} differs`}, so the base has no modules; install them in the command, as in -- sh -c "npm ci && npx cdk synth --quiet"\n`,
    );
}

const MODULES = 'node_modules';
/** What says which modules are wanted, of npm, yarn, pnpm and bun. */
const LOCKS = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
  'bun.lockb',
];

interface Places {
  readonly root: string;
  readonly cwd: string;
  readonly checkout: string;
}

/** The root of the repository, as an empty name, and each folder on the way down. */
function foldersBetween(root: string, cwd: string): readonly string[] {
  const parts = relative(root, cwd).split(sep).filter(Boolean);
  return ['', ...parts.map((_part, index) => join(...parts.slice(0, index + 1)))];
}

/** Packages of the workspace itself: lent to the base, they would be those of the head. */
function linksInto(root: string, modules: string): readonly string[] {
  return readdirSync(modules, { withFileTypes: true }).flatMap((entry) => {
    const path = join(modules, entry.name);
    if (entry.isDirectory() && entry.name.startsWith('@')) return linksInto(root, path);
    if (!entry.isSymbolicLink() || !existsSync(path)) return [];
    const target = relative(root, realpathSync(path)).split(sep);
    return target[0] === '..' || target.includes(MODULES) ? [] : [relative(root, path)];
  });
}

const textOf = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'latin1') : undefined;
