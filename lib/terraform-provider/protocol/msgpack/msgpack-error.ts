/** Bytes are not the msgpack they should be. */
export class MsgpackError extends Error {
  public constructor(message: string) {
    super(message);
    this.name = 'MsgpackError';
  }
}
