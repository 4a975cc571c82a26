/** A command line that cannot be obeyed: told in one line, without a stack. */
export class UsageError extends Error {
  public constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
