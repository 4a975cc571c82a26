import fc from 'fast-check';
import { isTransient, parseRetryAfter, waitMillis } from '../../../lib/atlas/client/retry';

const MOST_JITTER = 1.25;
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const attempts = fc.integer({ min: 1, max: 20 });
const statuses = fc.constantFrom(0, 429, 500, 502, 503, 504);

describe('the wait before another attempt', () => {
  test('is never shorter than Atlas asked for, and at most a quarter longer', () => {
    fc.assert(
      fc.property(attempts, statuses, fc.nat(999_999), chance, (attempt, status, asked, random) => {
        const wait = waitMillis({
          attempt,
          status,
          retryAfterSeconds: asked,
          random: () => random,
        });
        expect(wait).toBeGreaterThanOrEqual(asked * 1000);
        expect(wait).toBeLessThanOrEqual(Math.ceil(asked * 1000 * MOST_JITTER));
      }),
    );
  });

  test('never shrinks from one attempt to the next, nor exceeds a minute and its jitter', () => {
    fc.assert(
      fc.property(attempts, statuses, chance, (attempt, status, random) => {
        const facts = { status, retryAfterSeconds: undefined, random: () => random };
        const wait = waitMillis({ ...facts, attempt });
        expect(waitMillis({ ...facts, attempt: attempt + 1 })).toBeGreaterThanOrEqual(wait);
        expect(wait).toBeLessThanOrEqual(60_000 * MOST_JITTER);
      }),
    );
  });

  test.each<[status: number, waits: readonly number[]]>([
    [429, [10_000, 20_000, 40_000, 60_000, 60_000]],
    [503, [1_000, 2_000, 4_000, 8_000, 16_000]],
    [0, [1_000, 2_000, 4_000, 8_000, 16_000]],
  ])('doubles after HTTP %d', (status, waits) => {
    const facts = { status, retryAfterSeconds: undefined, random: () => 0 };
    expect([1, 2, 3, 4, 5].map((attempt) => waitMillis({ ...facts, attempt }))).toEqual(waits);
  });
});

describe('Retry-After', () => {
  const NOW = Date.parse('2026-11-24T03:00:00Z');

  test.each<[header: string | null, seconds: number | undefined]>([
    ['0', 0],
    ['1', 1],
    ['999999', 999_999],
    ['Tue, 24 Nov 2026 03:00:07 GMT', 7],
    ['Tue, 24 Nov 2026 02:59:53 GMT', 0],
    [null, undefined],
    ['', undefined],
    ['soon', undefined],
    ['1.5', undefined],
    ['-5', undefined],
    ['1000000', undefined],
    ['7 s', undefined],
    ['2026-11-24', undefined],
    ['Tue, 99 Nov 2026 03:00:07 GMT', undefined],
  ])('%j means %p', (header, seconds) => {
    expect(parseRetryAfter(header, NOW)).toBe(seconds);
  });
});

test('only what may pass is asked again', () => {
  const all = [200, 301, 400, 401, 403, 404, 409, 429, 499, 500, 501, 502, 503, 504, 505];
  expect(all.filter(isTransient)).toEqual([429, 500, 502, 503, 504]);
});
