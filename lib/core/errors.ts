const BRAND = Symbol.for('mongodb-backup-constructs.ProtectionError');

/** Names what is wrong with a value; part of the public API, so renaming one is a breaking change. */
export type ProtectionErrorCode =
  | 'acknowledgement-without-reason'
  | 'cluster-id-malformed'
  | 'cluster-name-malformed'
  | 'cluster-of-two-projects'
  | 'completion-out-of-range'
  | 'configured-after-first-use'
  | 'configured-twice'
  | 'copy-chooses-twice'
  | 'copy-keeps-nothing'
  | 'copy-keeps-twice'
  | 'date-malformed'
  | 'day-of-month-out-of-range'
  | 'fatal-rule-acknowledged'
  | 'forecasts-of-different-moments'
  | 'hourly-interval-unknown'
  | 'input-malformed'
  | 'instant-malformed'
  | 'inventory-malformed'
  | 'last-snapshots-out-of-range'
  | 'model-malformed'
  | 'model-of-newer-version'
  | 'name-malformed'
  | 'name-selected-twice'
  | 'name-used-twice'
  | 'mongodb-version-malformed'
  | 'not-a-cluster-resource'
  | 'nothing-selected'
  | 'object-id-malformed'
  | 'one-shot-key-empty'
  | 'policy-empty'
  | 'policy-item-repeated'
  | 'provider-package-missing'
  | 'reason-empty'
  | 'region-malformed'
  | 'restore-window-not-whole-days'
  | 'retention-not-whole'
  | 'rule-unknown'
  | 'shards-not-whole'
  | 'run-key-empty'
  | 'tier-malformed'
  | 'time-of-day-out-of-range'
  | 'too-many-names'
  | 'url-malformed'
  | 'value-known-only-at-deploy';

/** Thrown when a value makes no sense to any engine; sensible values that protect too little become findings instead. */
export class ProtectionError extends Error {
  /** Whether a value is a ProtectionError, also one thrown by another copy of this package. */
  public static isProtectionError(value: unknown): value is ProtectionError {
    return value instanceof Error && BRAND in value;
  }

  public constructor(
    /** What is wrong, stable across releases. */
    public readonly code: ProtectionErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ProtectionError';
    Object.defineProperty(this, BRAND, { value: true });
  }
}
