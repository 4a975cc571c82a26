import fc from 'fast-check';
import {
  frameOf,
  LARGEST_MESSAGE_BYTES,
  messageOf,
} from '../../../../lib/terraform-provider/protocol/grpc/frame';

describe('the frame of a message', () => {
  test('gives the message back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (message) => {
        expect(messageOf(frameOf(message))).toEqual(Buffer.from(message));
      }),
    );
  });

  test('fails when it is cut off, compressed, or not what it announces', () => {
    const frame = frameOf(Buffer.from('abc'));
    expect(() => messageOf(frame.subarray(0, 4))).toThrow('the frame of the message is cut off');
    expect(() => messageOf(frame.subarray(0, 7))).toThrow(
      'a message of 3 bytes was announced and 2 arrived',
    );
    expect(() => messageOf(Buffer.concat([frame, Buffer.from('d')]))).toThrow(
      'a message of 3 bytes was announced and 4 arrived',
    );
    expect(() => messageOf(Buffer.from([1, 0, 0, 0, 0]))).toThrow(
      'compressed messages are not understood',
    );
  });

  test('fails when it announces more than Terraform takes', () => {
    const announcing = (length: number): Buffer => {
      const frame = Buffer.alloc(5);
      frame.writeUInt32BE(length, 1);
      return frame;
    };
    const problem = 'is longer than the 67108864 bytes Terraform takes';
    expect(() => messageOf(announcing(LARGEST_MESSAGE_BYTES))).toThrow('0 arrived');
    expect(() => messageOf(announcing(LARGEST_MESSAGE_BYTES + 1))).toThrow(problem);
  });
});
