/** One request, as the global `fetch` takes it. */
export interface HttpRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly redirect: 'manual';
  readonly signal: AbortSignal;
}

/** One answer, as far as it is read; that of the global `fetch` is one. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** The world a client lives in; tests bring their own. */
export interface Transport {
  /** Sends one request; rejects only where there is no answer. */
  readonly fetch: (url: string, request: HttpRequest) => Promise<HttpAnswer>;
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
