/** How a field's length is told; https://protobuf.dev/programming-guides/encoding/ */
export const WireType = { VARINT: 0, FIXED_64: 1, LENGTH_DELIMITED: 2, FIXED_32: 5 } as const;

/** Low bits of a tag that hold the wire type. */
export const WIRE_TYPE_BITS = 3;

/** Fields of an entry of a map. */
export const MAP_KEY = 1;
/** Fields of an entry of a map. */
export const MAP_VALUE = 2;
