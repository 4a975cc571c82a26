import { type Readable } from 'node:stream';
import { GrpcError, GrpcStatus } from './status';
import { LARGEST_MESSAGE_BYTES } from './frame';

const HEADER_ALLOWANCE_BYTES = 5;

/** Reads a stream to its end, and gives up as soon as it is longer than a message may be. @throws {GrpcError} */
export async function collectBody(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    if (size > LARGEST_MESSAGE_BYTES + HEADER_ALLOWANCE_BYTES)
      throw new GrpcError(
        GrpcStatus.INVALID_ARGUMENT,
        `the message is longer than the ${LARGEST_MESSAGE_BYTES} bytes Terraform takes`,
      );
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
