/** A value the engine resolves only at deploy, with the expression it is made of. */
export interface Unknown {
  /** The engine's own expression, e.g. `{ "Ref": "Parameter" }`. */
  readonly unknown: unknown;
}

/** A value, or the admission that it is known only at deploy. */
export type Known<Value> = Value | Unknown;

/** Whether a value is known only at deploy; a check must then answer `unverified`, never pass. */
export function isUnknown(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && 'unknown' in value;
}

/** The value if it is stated and known, otherwise undefined. */
export function tryKnown<Value>(value: Known<Value> | undefined): Value | undefined {
  return isUnknown(value) ? undefined : value;
}
