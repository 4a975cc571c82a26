/** A refusal as AWS words it: a code programs look at and a message people read. */
export class AwsError extends Error {
  public constructor(
    public readonly code: string,
    message: string,
    public readonly status: number = 400,
  ) {
    super(message);
    this.name = code;
  }
}

export const validationError = (message: string): AwsError =>
  new AwsError('ValidationError', message);
