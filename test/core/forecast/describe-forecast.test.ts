import { type DataLoss } from '../../../lib/core/forecast/data-loss';
import {
  describeAges,
  describeCount,
  describeDataLoss,
  describeSpan,
} from '../../../lib/core/forecast/describe-forecast';
import { DAY, HOUR } from './policies';

describe('words', () => {
  test.each([
    [60_000, '1 minute'],
    [HOUR - 60_000, '59 minutes'],
    [HOUR, '1 hour'],
    [DAY, '24 hours'],
    [DAY + HOUR, '1 day'],
    [31 * DAY, '31 days'],
  ])('%i ms are %s', (millis, words) => {
    expect(describeSpan(millis)).toBe(words);
  });

  test.each<[DataLoss, string]>([
    [{ kind: 'any moment', atMost: 60_000 }, 'about 1 minute while the oplog has no gap'],
    [{ kind: 'snapshots', atMost: DAY }, '24 hours'],
    [{ kind: 'everything' }, 'everything, no restore point is certain'],
    [
      { kind: 'cannot tell', cannotTell: 'why', atBest: 60_000, atWorst: 'everything' },
      'cannot tell, from 1 minute to everything: why',
    ],
    [
      { kind: 'cannot tell', cannotTell: 'why', atBest: 60_000, atWorst: 6 * HOUR },
      'cannot tell, from 1 minute to 6 hours: why',
    ],
  ])('%j', (loss, words) => {
    expect(describeDataLoss(loss)).toBe(words);
  });

  test('ages and counts', () => {
    const now = { words: 'now', days: { least: 0, most: 0 } };
    const week = { words: '7 days', days: { least: 7, most: 7 } };
    expect(describeAges({ from: now, to: week })).toBe('now to 7 days');
    expect(describeAges({ from: week, to: undefined })).toBe('beyond 7 days');
    expect(describeAges({ from: now, to: undefined })).toBe('any age');
    expect(describeCount({ least: 0, most: 0 })).toBe('none');
    expect(describeCount({ least: 1, most: 2 })).toBe('up to 2');
    expect(describeCount({ cannotTell: 'why' })).toBe('cannot tell: why');
  });
});
