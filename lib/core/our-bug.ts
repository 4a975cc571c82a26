/** Runs a piece of ours; what it throws is never the user's mistake, and says so with its stack. */
export function orBlameUs<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    const stack = error instanceof Error ? error.stack : String(error);
    throw new Error(
      `this is a bug in mongodb-backup-constructs, please report it with the following: ${stack ?? ''}`,
    );
  }
}
