import { parseArgs } from 'node:util';
import { UsageError } from './usage-error';

/** What was given: flags by name, and the rest in order. */
export interface Arguments<Flag extends string> {
  readonly flags: Readonly<Partial<Record<Flag, string>>>;
  readonly positionals: readonly string[];
}

/** Arguments of a command whose flags all take a value. @throws {UsageError} for a flag it does not know */
export function readArguments<Flag extends string>(
  args: readonly string[],
  flags: readonly Flag[],
): Arguments<Flag> {
  const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { flags: values as Partial<Record<Flag, string>>, positionals };
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ');
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
