const BRAND = Symbol.for('mongodb-backup-constructs.OperationError');

/** An operation stopped for a reason its user can act on; the message is one line with the remedy. */
export class OperationError extends Error {
  /** Whether a value is an OperationError, also one of another copy of this package. */
  public static isOperationError(value: unknown): value is OperationError {
    return value instanceof Error && BRAND in value;
  }

  public constructor(
    message: string,
    /** Whether asking once more may do, because a service stumbled. */
    public readonly isPassing = false,
  ) {
    super(message);
    this.name = 'OperationError';
    Object.defineProperty(this, BRAND, { value: true });
  }
}
