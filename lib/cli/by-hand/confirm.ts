import { overwriteSourceSentence } from '../../core/restore/consent';
import { CommandFailed } from '../diff/command-failed';
import { type Surroundings } from '../surroundings';
import { UsageError } from '../usage-error';

/** What is emptied, and what was said about it on the command line. */
export interface Wipe {
  readonly target: string;
  /** Whether the target is the source itself. */
  readonly isOntoItself: boolean;
  /** `--overwrite`. */
  readonly overwrite: string | undefined;
  /** `--overwrite-source`. */
  readonly overwriteSource: string | undefined;
}

/**
 * Whether the flags consent to emptying the target; false where a person is there who will be asked. Nothing else
 * consents: no `--yes`, and no answer that is not the name. @throws {UsageError}
 */
export function isConsentedTo(wipe: Wipe, { terminal }: Surroundings): boolean {
  const { target, isOntoItself, overwrite, overwriteSource } = wipe;
  const sentence = overwriteSourceSentence(target);
  if (overwrite !== undefined && overwrite !== target)
    throw new UsageError(
      `--overwrite is ${overwrite} and the target is ${target}; give --overwrite ${target} if it is meant to be emptied`,
    );
  if (overwriteSource !== undefined && overwriteSource !== sentence)
    throw new UsageError(
      `--overwrite-source is not the sentence that consents; give --overwrite-source "${sentence}" if that is meant`,
    );
  if (overwrite !== undefined && (!isOntoItself || overwriteSource !== undefined)) return true;
  if (terminal !== undefined) return false;
  const flags = `--overwrite ${target}${isOntoItself ? ` and --overwrite-source "${sentence}"` : ''}`;
  throw new UsageError(
    `${target} would be emptied, and nobody is at a terminal to be asked; give ${flags} if that is meant`,
  );
}

/** Asks the person to type what is emptied. @throws {CommandFailed} for any other answer */
export async function askToWipe(
  { target, isOntoItself }: Wipe,
  subject: string,
  { terminal }: Surroundings,
): Promise<void> {
  const expected = isOntoItself ? overwriteSourceSentence(target) : target;
  const what = isOntoItself ? `"${expected}"` : expected;
  const answer = await terminal?.ask(
    `${target} is emptied first and must not serve clients until the restore ends; type ${what} to go on: `,
  );
  if (answer?.trim() === expected) return;
  throw new CommandFailed(`${subject}: ${what} was not typed, so nothing was started`);
}
