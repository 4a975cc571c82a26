import { pack } from '../msgpack/pack';
import { unpack } from '../msgpack/unpack';
import { conform } from './conform';
import { type CtyType, type CtyValue } from './cty-type';
import { ValueError } from './value-error';

/** A value on the wire: msgpack, or JSON from older cores. */
export interface WireValue {
  readonly msgpack: Uint8Array;
  readonly json: Uint8Array;
}

/** Reads a value of a type; absent is null. @throws {ValueError} */
export function decodeValue(type: CtyType, wire: WireValue | undefined): CtyValue {
  if (wire === undefined) return null;
  if (wire.msgpack.length > 0)
    return conform(
      type,
      explained(() => unpack(wire.msgpack)),
    );
  return wire.json.length > 0 ? decodeJson(type, wire.json) : null;
}

/** Reads a value as a state file holds it. @throws {ValueError} */
export function decodeJson(type: CtyType, json: Uint8Array): CtyValue {
  return conform(
    type,
    explained(() => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)) as unknown),
  );
}

/** Writes a value of a type, every attribute of an object included. @throws {ValueError} */
export function encodeValue(type: CtyType, value: CtyValue): { readonly msgpack: Buffer } {
  return { msgpack: pack(conform(type, value)) };
}

function explained<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new ValueError([], `cannot be read: ${(error as Error).message}`);
  }
}
