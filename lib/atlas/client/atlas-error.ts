const BRAND = Symbol.for('mongodb-backup-constructs.AtlasError');

/** What an AtlasError carries. */
export interface AtlasErrorFacts {
  /** HTTP status; 0 when Atlas gave no answer. */
  readonly status: number;
  /** Atlas's own code, e.g. `CLUSTER_NOT_FOUND`; match on this. */
  readonly errorCode: string;
  /** Operation id of the API document. */
  readonly operation: string;
  /** Path that was asked. */
  readonly path: string;
  /** What to do about it. */
  readonly remedy: string;
  /** One line: who refused what, why, and the remedy. */
  readonly message: string;
  /** What Atlas said, for a person to read. */
  readonly detail?: string;
  /** Whether a write may have taken effect although no answer, or only a 5xx, arrived. */
  readonly effectUnknown?: boolean;
}

/** Atlas refused, or could not be reached; the message is one line with the remedy and holds no secret. */
export class AtlasError extends Error {
  /** Whether a value is an AtlasError, also one of another copy of this package. */
  public static isAtlasError(value: unknown): value is AtlasError {
    return value instanceof Error && BRAND in value;
  }

  public readonly status: number;
  public readonly errorCode: string;
  public readonly operation: string;
  public readonly path: string;
  public readonly remedy: string;
  public readonly detail: string | undefined;
  public readonly effectUnknown: boolean;

  public constructor(private readonly facts: AtlasErrorFacts) {
    super(facts.message);
    this.name = 'AtlasError';
    this.status = facts.status;
    this.errorCode = facts.errorCode;
    this.operation = facts.operation;
    this.path = facts.path;
    this.remedy = facts.remedy;
    this.detail = facts.detail;
    this.effectUnknown = facts.effectUnknown ?? false;
    Object.defineProperty(this, BRAND, { value: true });
  }

  /** The same error with something more to say. */
  public withNote(note: string): AtlasError {
    return new AtlasError({ ...this.facts, message: `${this.message}; ${note}` });
  }

  /** The same error, where an attempt before it may have taken effect. */
  public withUnknownEffect(): AtlasError {
    if (this.effectUnknown) return this;
    const message = `${this.message}; an earlier attempt got no clear answer, so whether the change took effect is unknown`;
    return new AtlasError({ ...this.facts, message, effectUnknown: true });
  }
}
