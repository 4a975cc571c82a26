import {
  isUtcSecond,
  remarkOnMoment,
  restorableUntil,
} from '../../../lib/core/restore/azure-restore-window';

const MOMENT = '2026-11-20T03:00:00Z';
const after = (millis: number): Date => new Date(Date.parse(MOMENT) + millis);
const DAY = 86_400_000;

describe('a moment', () => {
  test.each([
    [MOMENT, true],
    ['2024-02-29T00:00:00Z', true],
    ['2026-02-29T00:00:00Z', false],
    ['2026-11-20T24:00:00Z', false],
    ['2026-11-20T03:00:60Z', false],
    ['2026-11-20T03:00:00.000Z', false],
    ['2026-11-20T03:00:00+00:00', false],
    ['2026-11-20', false],
    ['', false],
  ])('%s is a UTC second: %s', (text, is) => {
    expect(isUtcSecond(text)).toBe(is);
  });

  test('can be restored again for 35 days', () => {
    expect(restorableUntil(MOMENT)).toBe('2026-12-25');
  });
});

describe('a clock says of a moment', () => {
  test.each([
    ['a minute ago', 60_000, undefined],
    ['35 days ago', 35 * DAY, undefined],
    ['a second more than 35 days ago', 35 * DAY + 1000, 'warning'],
    ['less than a minute ago', 59_999, 'warning'],
    ['less than a minute ahead', -59_999, 'warning'],
    ['a minute ahead', -60_000, 'error'],
  ])('%s', (_when, millis, severity) => {
    expect(remarkOnMoment(MOMENT, after(millis))?.severity).toBe(severity);
  });

  test('what to do about one taken from the clock', () => {
    expect(remarkOnMoment(MOMENT, after(0))?.message).toBe(
      'point in time 2026-11-20T03:00:00Z is this very minute; if code reads it from the clock, each synth plans another restore that replaces the cluster; write the moment out',
    );
  });
});
