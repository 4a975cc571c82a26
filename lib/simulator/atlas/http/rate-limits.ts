import { Refusal } from '../refusal';

/** What a limit asks of an operation. */
interface LimitedOperation {
  readonly path: string;
}

/** How fast requests of one set of endpoints may come; a bucket of tokens for each project. */
export interface RateLimit {
  /** Set of endpoints: `backup` or `clusters`. @default - both */
  readonly endpointSet?: string;
  /** Requests at once. */
  readonly capacity: number;
  /** Requests that come back every period. */
  readonly refillRate: number;
  /** Length of a period, seconds. */
  readonly refillDurationSeconds: number;
}

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** The sets of endpoints and the limits recorded answers name for them. */
export const ENDPOINT_SETS = [
  {
    id: 'clusters',
    name: 'Clusters',
    capacity: 10_000,
    under: '/api/atlas/v2/groups/{groupId}/clusters',
  },
  {
    id: 'backup',
    name: 'Backup and everything else',
    capacity: 1200,
    under: '/api/atlas/v2/groups',
  },
] as const;

/** A set of endpoints that share a token bucket, as Atlas answers it. */
export function renderRateLimit(limits: RateLimits, endpointSet: string): object {
  const { capacity, refillRate, refillDurationSeconds } = limits.limitOf(endpointSet);
  const set = ENDPOINT_SETS.find(({ id }) => id === endpointSet);
  const figure = (value: number): object => ({ defaultValue: value, value });
  return {
    capacity: figure(capacity),
    endpointSetId: endpointSet,
    endpointSetName: set?.name,
    endpoints: ['GET', 'POST', 'PATCH', 'DELETE'].map((method) => ({ method, path: set?.under })),
    refillDurationSeconds: figure(refillDurationSeconds),
    refillRate: figure(refillRate),
    scope: 'GROUP',
  };
}

const SECOND_MILLIS = 1000;

/** The buckets of a simulator; none is enforced until a limit is set. */
export interface RateLimits {
  set(limit: RateLimit): void;
  /** The limit of a set of endpoints as it is now. */
  limitOf(endpointSet: string): RateLimit;
  /** Takes a token for a request, and the headers that tell how many are left; refuses where none is. */
  take(
    operation: LimitedOperation,
    path: string,
    nowMillis: number,
  ): Readonly<Record<string, string>>;
}

export function createRateLimits(): RateLimits {
  const limits = new Map<string, RateLimit>();
  const buckets = new Map<string, Bucket>();
  return {
    set: (limit) => {
      for (const { id } of ENDPOINT_SETS)
        if ((limit.endpointSet ?? id) === id) limits.set(id, limit);
      buckets.clear();
    },
    limitOf: (endpointSet) => limits.get(endpointSet) ?? defaultLimit(endpointSet),
    take: (operation, path, nowMillis) => {
      const set = endpointSetOf(operation);
      const limit = limits.get(set);
      if (limit === undefined)
        return headers(defaultLimit(set).capacity, defaultLimit(set).capacity - 1);
      const key = `${set} ${/\/groups\/([^/:]+)/.exec(path)?.[1] ?? ''}`;
      const bucket = refilled(buckets.get(key), limit, nowMillis);
      buckets.set(key, bucket);
      if (bucket.tokens < 1) throw tooMany(path, limit, bucket, nowMillis);
      bucket.tokens -= 1;
      return headers(limit.capacity, bucket.tokens);
    },
  };
}

const defaultLimit = (endpointSet: string): RateLimit => {
  const capacity = ENDPOINT_SETS.find(({ id }) => id === endpointSet)?.capacity ?? 0;
  return { endpointSet, capacity, refillRate: capacity, refillDurationSeconds: 60 };
};

/** Which set an operation belongs to: clusters themselves have a limit of their own (recorded). */
export const endpointSetOf = ({ path }: LimitedOperation): string =>
  /^\/groups\/\{groupId\}\/clusters(\/\{clusterName\})?(:.*)?$/.test(path) ? 'clusters' : 'backup';

function refilled(bucket: Bucket | undefined, limit: RateLimit, nowMillis: number): Bucket {
  if (bucket === undefined) return { tokens: limit.capacity, filledAt: nowMillis };
  const period = limit.refillDurationSeconds * SECOND_MILLIS;
  const periods = Math.floor((nowMillis - bucket.filledAt) / period);
  const tokens = Math.min(limit.capacity, bucket.tokens + periods * limit.refillRate);
  return { tokens, filledAt: bucket.filledAt + periods * period };
}

function tooMany(path: string, limit: RateLimit, { filledAt }: Bucket, nowMillis: number): Refusal {
  const { capacity, refillRate, refillDurationSeconds: period } = limit;
  const seconds = Math.ceil((filledAt + period * SECOND_MILLIS - nowMillis) / SECOND_MILLIS);
  const refusal = new Refusal(
    429,
    'RATE_LIMITED_TOKEN_BUCKET',
    `Rate limit of ${capacity} requests exceeded for ${path}; retry in ${seconds} seconds.`,
    [path, seconds, capacity, refillRate, period],
  );
  refusal.headers = { ...headers(capacity, 0), 'Retry-After': String(seconds) };
  return refusal;
}

export const headers = (limit: number, remaining: number): Readonly<Record<string, string>> => ({
  'RateLimit-Limit': String(limit),
  'RateLimit-Remaining': String(remaining),
});
