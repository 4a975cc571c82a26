/** Where a wait begins after a 429 without Retry-After; Atlas's documentation advises 10 s, doubled each time. */
const FIRST_WAIT_WHEN_LIMITED_MILLIS = 10_000;
const FIRST_WAIT_MILLIS = 1_000;
const LONGEST_WAIT_MILLIS = 60_000;
/** Share of a wait that is left to chance, so that parallel deployments do not come back together. */
const JITTER = 0.25;
const RATE_LIMITED = 429;
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Statuses after which the same question may find another answer. */
export function isTransient(status: number): boolean {
  return status === RATE_LIMITED || status === 500 || (status >= 502 && status <= 504);
}

/** What a wait depends on. */
export interface WaitFacts {
  /** How many attempts have been made. */
  readonly attempt: number;
  /** HTTP status of the last answer; 0 when there was none. */
  readonly status: number;
  /** What Atlas asked for; authoritative and never shortened. */
  readonly retryAfterSeconds: number | undefined;
  readonly random: () => number;
}

/** Milliseconds to wait before the next attempt. */
export function waitMillis({ attempt, status, retryAfterSeconds, random }: WaitFacts): number {
  const jitter = 1 + JITTER * random();
  if (retryAfterSeconds !== undefined) return Math.ceil(retryAfterSeconds * 1000 * jitter);
  const first = status === RATE_LIMITED ? FIRST_WAIT_WHEN_LIMITED_MILLIS : FIRST_WAIT_MILLIS;
  return Math.ceil(Math.min(first * 2 ** (attempt - 1), LONGEST_WAIT_MILLIS) * jitter);
}

/** Reads Retry-After: whole seconds or an HTTP date; anything else counts as absent. */
export function parseRetryAfter(header: string | null, nowMillis: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,6}$/.test(header)) return Number(header);
  // Date.parse alone would take "1.5" for a day long past, and the wait would be none.
  const at = HTTP_DATE.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - nowMillis) / 1000));
}
