import { setTimeout as sleep } from 'node:timers/promises';
import { type Stack } from '../stack';

/** How long the CLI sleeps between two looks at a stack. */
const CLI_POLL_MILLIS = 5000;

/** Lets an operation run on by itself; a bug in the rehearsal must not leave the CLI waiting. */
export function startOperation(stack: Stack, operate: () => Promise<void>): void {
  stack.running = operate().catch((error: unknown) => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    stack.transition(
      'ROLLBACK_FAILED',
      `this is a bug in mongodb-backup-constructs, please report it with ${told}`,
    );
  });
}

/**
 * Resolves when the operation has ended, or when the CLI may as well look for itself: it looks right after the
 * answer and then sleeps, so a short operation that is over by then costs it no sleep at all.
 */
export async function settled(stack: Stack): Promise<void> {
  const patience = new AbortController();
  await Promise.race([
    stack.running,
    sleep(CLI_POLL_MILLIS, undefined, { signal: patience.signal }).catch(() => undefined),
  ]);
  patience.abort();
}
