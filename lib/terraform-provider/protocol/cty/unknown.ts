const BRAND = Symbol('unknown');

/** A value Terraform knows only after it has applied something. */
export interface UnknownValue {
  readonly [BRAND]: true;
}

/** The one unknown value there is; what Terraform may say about it beyond that is not kept. */
export const UNKNOWN: UnknownValue = Object.freeze({ [BRAND]: true as const });

/** Whether a value is known only after apply. */
export const isUnknownValue = (value: unknown): value is UnknownValue => value === UNKNOWN;

/** Whether nothing in a value, however deep, is known only after apply. */
export const isWhollyKnown = (value: unknown): boolean =>
  !isUnknownValue(value) &&
  (typeof value !== 'object' || value === null || Object.values(value).every(isWhollyKnown));
