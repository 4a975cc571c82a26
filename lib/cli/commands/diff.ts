import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compareReadings } from '../../diff/compare-readings';
import { FAIL_ON, outcomeOf, type Outcome } from '../../diff/judge/outcome';
import { isUnclear } from '../../diff/judge/verdict';
import { type Inventory, parseInventory } from '../../diff/outlook/inventory';
import { type Reading } from '../../diff/read/reading';
import { readBaseAndHead } from '../diff/base-ref';
import { FORMATS, writeReports } from '../diff/write-reports';
import { ExitCode } from '../exit-codes';
import { readArguments, requireOneOf } from '../read-arguments';
import { readPlan, readSide } from '../read-side';
import { type Command, type Surroundings } from '../surroundings';
import { UsageError } from '../usage-error';

const FLAGS = [
  'format',
  'fail-on',
  'inventory',
  'now',
  'tag',
  'base-ref',
  'markdown',
  'json',
  'sarif',
  'summary',
] as const;

const EXIT_CODES: Readonly<Record<Outcome, ExitCode>> = {
  irreversible: ExitCode.IRREVERSIBLE,
  weakens: ExitCode.WEAKENS,
  invalid: ExitCode.INVALID,
  'does not weaken': ExitCode.OK,
};

/** `diff <base> <head>`: what a change of the code does to protection. */
export const diff: Command = async (args, surroundings) => {
  const { own, command } = splitCommand(args);
  const { flags, switches, positionals } = readArguments(own, FLAGS, ['strict']);
  const format = requireOneOf('--format', flags.format ?? 'text', FORMATS);
  const failOn = requireOneOf('--fail-on', flags['fail-on'] ?? 'invalid', FAIL_ON);
  const now = instantOf(flags.now);
  const sides = await sidesOf({ positionals, baseRef: flags['base-ref'], command }, surroundings);
  const inventory = inventoryAt(flags.inventory, surroundings.cwd);
  const found = compareReadings(sides.before, sides.after, {
    today: surroundings.today,
    ...(now !== undefined && { now }),
    ...(inventory !== undefined && { inventory }),
  });
  const { engine } = sides.after.model;
  writeReports(found, { format, files: flags, tag: flags.tag, engine }, surroundings);
  if (isUnclear(found))
    surroundings.stderr(
      'mongodb-backup: it cannot be told whether protection is weakened; --strict makes this exit code 4\n',
    );
  return EXIT_CODES[outcomeOf(found, { failOn, isStrict: switches.has('strict') })];
};

interface Sides {
  readonly before: Reading;
  readonly after: Reading;
}

interface Asked {
  readonly positionals: readonly string[];
  readonly baseRef: string | undefined;
  readonly command: readonly string[];
}

function splitCommand(args: readonly string[]): {
  readonly own: readonly string[];
  readonly command: readonly string[];
} {
  const end = args.indexOf('--');
  return end < 0
    ? { own: args, command: [] }
    : { own: args.slice(0, end), command: args.slice(end + 1) };
}

async function sidesOf(asked: Asked, surroundings: Surroundings): Promise<Sides> {
  const { positionals, baseRef, command } = asked;
  const { cwd } = surroundings;
  if (baseRef !== undefined)
    return readBaseAndHead({ baseRef, command, output: positionals[0] ?? 'cdk.out' }, surroundings);
  if (command.length > 0)
    throw new UsageError(
      'a synth command is given without --base-ref; give --base-ref origin/main',
    );
  const [base, head, ...others] = positionals;
  if (base === undefined || others.length > 0) {
    throw new UsageError(
      `diff takes two inputs or one Terraform plan, got ${positionals.length}; give diff <base cdk.out> <head cdk.out>`,
    );
  }
  return head === undefined
    ? readPlan(base, cwd)
    : { before: readSide(base, cwd), after: readSide(head, cwd) };
}

function instantOf(text: string | undefined): string | undefined {
  if (text === undefined || !Number.isNaN(Date.parse(text))) return text;
  throw new UsageError(`--now is ${text}; give an instant such as 2026-11-21T03:00:00Z`);
}

function inventoryAt(file: string | undefined, cwd: string): Inventory | undefined {
  if (file === undefined) return undefined;
  return parseInventory(readText(file, cwd), file);
}

function readText(file: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8');
  } catch {
    throw new UsageError(`${file} cannot be read; give the file mongodb-backup inventory wrote`);
  }
}
