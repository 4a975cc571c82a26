/** Bytes are not the message they should be. */
export class WireFormatError extends Error {
  public constructor(message: string) {
    super(message);
    this.name = 'WireFormatError';
  }
}
