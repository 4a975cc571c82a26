import fc from 'fast-check';
import {
  fromWireCopyItem,
  isByItems,
  toWireCopy,
  type CopyChoice,
} from '../../../lib/atlas/wire/copy-setting';
import { type CopyFrequency } from '../../../lib/core/model/protection-model';

const ORDERED = ['hourly', 'daily', 'weekly', 'monthly', 'yearly', 'on-demand'] as const;

const copyOf = (frequencies: readonly CopyFrequency[]): ReturnType<typeof toWireCopy> =>
  wireOf({ frequencies });

const wireOf = (choice: CopyChoice): ReturnType<typeof toWireCopy> =>
  toWireCopy({ provider: 'AWS', region: 'US_WEST_2', zoneId: 'zone-1', choice, oplog: true });

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

test('copies with a retention of their own are items in lower case, on-demand ones without a retention', () => {
  const wire = wireOf({
    keep: [
      { frequency: 'on-demand' },
      { frequency: 'monthly', keep: { amount: 12, unit: 'months' } },
      { frequency: 'daily', keep: { amount: 30, unit: 'days' } },
    ],
  });
  expect(wire).toEqual({
    zoneId: 'zone-1',
    cloudProvider: 'AWS',
    regionName: 'US_WEST_2',
    shouldCopyOplogs: true,
    copyPolicyItems: [
      { frequencyType: 'daily', retentionUnit: 'days', retentionValue: 30 },
      { frequencyType: 'monthly', retentionUnit: 'months', retentionValue: 12 },
      { frequencyType: 'ondemand' },
    ],
  });
  expect(wire.copyPolicyItems?.map(fromWireCopyItem)).toEqual([
    { frequency: 'daily', keep: { amount: 30, unit: 'days' } },
    { frequency: 'monthly', keep: { amount: 12, unit: 'months' } },
    { frequency: 'on-demand' },
  ]);
});

test('a number and items need the switch of the schedule, frequencies do not', () => {
  expect(wireOf({ last: 10 })).toMatchObject({ lastNumberOfSnapshots: 10 });
  expect(
    [wireOf({ last: 10 }), wireOf({ keep: [] }), wireOf({ frequencies: [] })].map(isByItems),
  ).toEqual([true, true, false]);
});
