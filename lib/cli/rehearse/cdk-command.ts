import { UsageError } from '../usage-error';

/** The words of a cdk command, and those of them that the synth before it needs too. */
export interface CdkCommand {
  readonly words: readonly string[];
  readonly synthFlags: readonly string[];
}

/** What a rehearsal sets itself: where the app is, and where the assembly goes. */
const OWN = /^(?:(--app|--output)(?:=.*)?|(-[ao])[^-]*)$/;
/** Context, in each way the CLI takes it: with the value in the same word, or in the next one. */
const CONTEXT_WORD = /^(?:--context|-c)(?:=.*)?$/;
const CONTEXT = new Set(['--context', '-c']);
/** Switches of the CLI that change what is synthesised. */
const SWITCH =
  /^(?:--(?:no-)?(?:strict|lookups|validation|path-metadata|asset-metadata|version-reporting|staging|debug)|--ignore-errors)$/;

/** Reads what comes after `rehearse`. @throws {UsageError} for no command, and for a flag a rehearsal sets itself */
export function readCdkCommand(args: readonly string[]): CdkCommand {
  const words = args[0] === '--' ? args.slice(1) : args;
  if (words.length === 0)
    throw new UsageError('rehearse takes a cdk command; give rehearse -- deploy --all');
  const [, long, short] = words.map((word) => OWN.exec(word)).find((found) => found !== null) ?? [];
  const taken = long ?? short;
  if (taken === undefined) return { words, synthFlags: synthFlagsIn(words) };
  throw new UsageError(`rehearse sets ${taken} itself; leave it out and name the app in cdk.json`);
}

function synthFlagsIn(words: readonly string[]): readonly string[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    if (CONTEXT.has(word)) return next === undefined ? [] : [word, next];
    return CONTEXT_WORD.test(word) || SWITCH.test(word) ? [word] : [];
  });
}
