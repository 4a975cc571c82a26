/** The world a client lives in; tests bring their own. */
export interface Transport {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970, of this machine. */
  readonly now: () => number;
  readonly sleep: (millis: number) => Promise<void>;
  /** A number from 0 (included) to 1 (excluded), for jitter. */
  readonly random: () => number;
  /** 16 random hexadecimal digits, for the client nonce of a digest. */
  readonly nonce: () => string;
  /** Milliseconds left to talk to Atlas; a retry that would outlive it is not begun. */
  readonly remainingMillis: () => number;
}
