import { parseArgs } from 'node:util';
import { UsageError } from './usage-error';

/** What was given: flags by name, switches that are on, and the rest in order. */
export interface Arguments<Flag extends string, Switch extends string> {
  readonly flags: Readonly<Partial<Record<Flag, string>>>;
  readonly switches: ReadonlySet<Switch>;
  readonly positionals: readonly string[];
}

/** Arguments of a command: flags take a value, switches take none. @throws {UsageError} for one it does not know */
export function readArguments<Flag extends string, Switch extends string = never>(
  args: readonly string[],
  flags: readonly Flag[],
  switches: readonly Switch[] = [],
): Arguments<Flag, Switch> {
  const options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>> = {
    ...Object.fromEntries(flags.map((flag) => [flag, { type: 'string' as const }])),
    ...Object.fromEntries(switches.map((name) => [name, { type: 'boolean' as const }])),
  };
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true });
    const values: Readonly<Record<string, unknown>> = parsed.values;
    return {
      flags: values as Partial<Record<Flag, string>>,
      switches: new Set(switches.filter((name) => values[name] === true)),
      positionals: parsed.positionals,
    };
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split(/\.\s/);
    throw new UsageError(
      `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}; see mongodb-backup --help`,
    );
  }
}

/** An argument that must be one of a few words. @throws {UsageError} */
export function requireOneOf<Word extends string>(
  flag: string,
  value: string,
  words: readonly Word[],
): Word {
  const word = words.find((candidate) => candidate === value);
  if (word !== undefined) return word;
  throw new UsageError(`${flag} is ${value}; give one of ${words.join(', ')}`);
}
