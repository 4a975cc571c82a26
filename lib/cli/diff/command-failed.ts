/** A command of the user's that ended with an error: told in one line, without a stack of ours. */
export class CommandFailed extends Error {
  public constructor(message: string) {
    super(message);
    this.name = 'CommandFailed';
  }
}
