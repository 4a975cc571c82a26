import { GrpcError, GrpcStatus } from './status';

/** A frame begins with a byte that says whether it is compressed and four bytes of length. */
const HEADER_BYTES = 5;
const LENGTH_OFFSET = 1;

/** The most Terraform takes in one message, and so the most it is given or asked for. */
export const LARGEST_MESSAGE_BYTES = 64 * 1024 * 1024;

/** Puts a message into a frame. @throws {GrpcError} beyond what Terraform takes */
export function frameOf(message: Uint8Array): Buffer {
  requireSize(message.length);
  const frame = Buffer.alloc(HEADER_BYTES + message.length);
  frame.writeUInt32BE(message.length, LENGTH_OFFSET);
  frame.set(message, HEADER_BYTES);
  return frame;
}

/** Takes the one message of a call out of its frame. @throws {GrpcError} */
export function messageOf(frame: Buffer): Buffer {
  if (frame.length < HEADER_BYTES)
    throw new GrpcError(GrpcStatus.INVALID_ARGUMENT, 'the frame of the message is cut off');
  if (frame[0] !== 0)
    throw new GrpcError(GrpcStatus.UNIMPLEMENTED, 'compressed messages are not understood');
  const length = frame.readUInt32BE(LENGTH_OFFSET);
  requireSize(length);
  if (frame.length !== HEADER_BYTES + length)
    throw new GrpcError(
      GrpcStatus.INVALID_ARGUMENT,
      `a message of ${length} bytes was announced and ${frame.length - HEADER_BYTES} arrived`,
    );
  return frame.subarray(HEADER_BYTES);
}

function requireSize(length: number): void {
  if (length > LARGEST_MESSAGE_BYTES)
    throw new GrpcError(
      GrpcStatus.INVALID_ARGUMENT,
      `a message of ${length} bytes is longer than the ${LARGEST_MESSAGE_BYTES} bytes Terraform takes`,
    );
}
