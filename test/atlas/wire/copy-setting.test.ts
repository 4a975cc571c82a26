import fc from 'fast-check';
import { toWireCopy } from '../../../lib/atlas/wire/copy-setting';
import { type CopyFrequency } from '../../../lib/core/model/protection-model';

const ORDERED = ['hourly', 'daily', 'weekly', 'monthly', 'yearly', 'on-demand'] as const;

const copyOf = (frequencies: readonly CopyFrequency[]): ReturnType<typeof toWireCopy> =>
  toWireCopy({ provider: 'AWS', region: 'US_WEST_2', zoneId: 'zone-1', frequencies, oplog: true });

test('a copy setting names everything as Atlas does', () => {
  expect(copyOf(['on-demand', 'daily'])).toEqual({
    zoneId: 'zone-1',
    cloudProvider: 'AWS',
    regionName: 'US_WEST_2',
    shouldCopyOplogs: true,
    frequencies: ['DAILY', 'ON_DEMAND'],
  });
});

test('the order in which frequencies were written does not matter, nor does repetition', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ORDERED)), (written) => {
      const once = ORDERED.filter((frequency) => written.includes(frequency));
      expect(copyOf(written)).toEqual(copyOf(once));
    }),
  );
});
