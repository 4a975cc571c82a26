import fc from 'fast-check';
import {
  describeInstant,
  RESTORABLE_SECONDS,
  tryReadInstant,
} from '../../../lib/core/values/instant';

test.each([
  ['2026-11-21T03:00:00Z', 1_795_230_000],
  ['2026-11-21T03:00Z', 1_795_230_000],
  ['2026-11-21T03:00:00.999Z', 1_795_230_000],
  ['2028-02-29T00:00:00Z', 1_835_395_200],
  ['2008-01-01T00:00:00Z', RESTORABLE_SECONDS.first],
  ['2038-01-19T03:14:07Z', RESTORABLE_SECONDS.last],
])('%s is a moment', (text, seconds) => {
  expect(tryReadInstant(text)).toBe(seconds);
});

test.each([
  '2026-11-21',
  '2026-11-21T03:00:00',
  '2026-11-21T03:00:00+02:00',
  '2026-11-21 03:00:00Z',
  '2027-02-29T00:00:00Z',
  '2026-02-30T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-11-21T24:00:00Z',
  '2026-11-21T03:60:00Z',
  '2026-11-21T03:00:60Z',
  'yesterday',
  '',
])('%s is none', (text) => {
  expect(tryReadInstant(text)).toBeUndefined();
});

test('what is written is read back', () => {
  const { first, last } = RESTORABLE_SECONDS;
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (seconds) => {
      expect(tryReadInstant(describeInstant(seconds))).toBe(seconds);
    }),
  );
});
