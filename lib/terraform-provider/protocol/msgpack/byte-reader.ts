import { MsgpackError } from './msgpack-error';

/** Reads bytes one after the other and never past their end. */
export class ByteReader {
  private readonly bytes: Buffer;
  private position = 0;

  public constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** How many bytes are left. */
  public get left(): number {
    return this.bytes.length - this.position;
  }

  /** The next bytes. @throws {MsgpackError} if there are not that many */
  public take(length: number): Buffer {
    if (length > this.left)
      throw new MsgpackError(`${length} bytes are announced and ${this.left} are left`);
    const taken = this.bytes.subarray(this.position, this.position + length);
    this.position += length;
    return taken;
  }

  /** The next whole number of 0 or more, of 1, 2 or 4 bytes. @throws {MsgpackError} */
  public takeLength(width: number): number {
    return this.take(width).readUIntBE(0, width);
  }
}
