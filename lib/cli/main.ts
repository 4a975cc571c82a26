import { ProtectionError } from '../core/errors';
import { ExitCode } from './exit-codes';
import { COMMAND_HELP } from './by-hand/help';
import { HELP } from './help';
import { PACKAGE_ROOT, packageVersion } from './package-version';
import { type Command, type Surroundings } from './surroundings';
import { UsageError } from './usage-error';

/* eslint-disable @typescript-eslint/no-require-imports -- loaded only when asked for, so that --help starts at once */
const COMMANDS: Readonly<Record<string, () => Command>> = {
  check: () => (require('./commands/check') as Record<'check', Command>).check,
  drift: () => (require('./commands/drift') as Record<'drift', Command>).drift,
  inventory: () => (require('./commands/inventory') as Record<'inventory', Command>).inventory,
  diff: () => (require('./commands/diff') as Record<'diff', Command>).diff,
  forecast: () => (require('./commands/forecast') as Record<'forecast', Command>).forecast,
  simulate: () => (require('./commands/simulate') as Record<'simulate', Command>).simulate,
  provider: () => (require('./commands/provider') as Record<'provider', Command>).provider,
  'dump-plan': () => (require('./commands/dump-plan') as Record<'dumpPlan', Command>).dumpPlan,
  snapshot: () => (require('./commands/snapshot') as Record<'snapshot', Command>).snapshot,
  snapshots: () => (require('./commands/snapshots') as Record<'snapshots', Command>).snapshots,
  points: () => (require('./commands/points') as Record<'points', Command>).points,
  restore: () => (require('./commands/restore') as Record<'restore', Command>).restore,
  restores: () => (require('./commands/restores') as Record<'restores', Command>).restores,
  rehearse: () => (require('./commands/rehearse') as Record<'rehearse', Command>).rehearse,
};
/* eslint-enable @typescript-eslint/no-require-imports */

/** Runs the command line and answers with the exit code. */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await dispatch(args, surroundings);
  } catch (error) {
    return explain(error, surroundings);
  }
}

async function dispatch(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  if (['--help', '-h', 'help'].includes(name) || rest.includes('--help') || rest.includes('-h')) {
    surroundings.stdout(COMMAND_HELP[name] ?? HELP);
    return ExitCode.OK;
  }
  if (name === '--version') {
    surroundings.stdout(`${packageVersion(PACKAGE_ROOT)}\n`);
    return ExitCode.OK;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load !== undefined) return load()(rest, surroundings);
  throw new UsageError(
    `${name === '' ? 'no command is given' : `there is no command ${name}`}; give one of ${Object.keys(COMMANDS).join(', ')}`,
  );
}

/** Failures that are nobody's bug: a command of the user's, Atlas, or what Atlas holds. */
const TOLD_IN_ONE_LINE = ['CommandFailed', 'AtlasError', 'OperationError'];

/** A user's mistake gets one line; a mistake of ours says that it is ours. */
function explain(error: unknown, { stderr }: Surroundings): ExitCode {
  if (error instanceof UsageError || ProtectionError.isProtectionError(error)) {
    stderr(`mongodb-backup: ${error.message}\n`);
    return ExitCode.USAGE;
  }
  if (isTooDeep(error)) {
    stderr(
      'mongodb-backup: an input is nested deeper than can be read; give files that a synth or terraform show -json wrote\n',
    );
    return ExitCode.USAGE;
  }
  if (error instanceof Error && TOLD_IN_ONE_LINE.includes(error.name)) {
    stderr(`mongodb-backup: ${error.message}\n`);
    return ExitCode.FAILED;
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    stderr('mongodb-backup: the port is taken; give another one, or 0 for any free port\n');
    return ExitCode.FAILED;
  }
  const trace = error instanceof Error ? error.stack : String(error);
  stderr(
    `mongodb-backup: this is a bug in mongodb-backup-constructs, please report it with\n${trace ?? ''}\n`,
  );
  return ExitCode.FAILED;
}

/** Inputs are read level by level, so that one without end exhausts the stack. */
const isTooDeep = (error: unknown): boolean =>
  String(error) === 'RangeError: Maximum call stack size exceeded';
