import { AtlasRegion, Retention } from '../../../lib';
import { CopyRetention } from '../../../lib/core/values/copy-retention';
import {
  CopiedSnapshots,
  MOST_LAST_SNAPSHOTS,
  SnapshotCopy,
  type SnapshotCopyOptions,
} from '../../../lib/core/values/snapshot-copy';

const WEST = AtlasRegion.aws('US_WEST_2');
const REGION = { provider: 'AWS', name: 'US_WEST_2' };
const copy = (options: SnapshotCopyOptions): object => SnapshotCopy.to(WEST, options)._data;

describe('a copy', () => {
  test('follows the frequencies of the policy unless it says otherwise', () => {
    expect(copy({})).toEqual({ region: REGION, oplog: false });
    expect(copy({ snapshots: [CopiedSnapshots.DAILY] })).toEqual({
      region: REGION,
      oplog: false,
      frequencies: ['daily'],
    });
  });

  test('may keep copies of each kind for a time of their own', () => {
    const keep = [
      CopyRetention.hourly(Retention.days(1)),
      CopyRetention.daily(Retention.days(30)),
      CopyRetention.weekly(Retention.weeks(8)),
      CopyRetention.monthly(Retention.months(12)),
      CopyRetention.yearly(Retention.years(7)),
      CopyRetention.onDemand(),
    ];
    expect(copy({ keep, oplog: true })).toEqual({
      region: REGION,
      oplog: true,
      keep: [
        { frequency: 'hourly', keep: { amount: 1, unit: 'days' } },
        { frequency: 'daily', keep: { amount: 30, unit: 'days' } },
        { frequency: 'weekly', keep: { amount: 8, unit: 'weeks' } },
        { frequency: 'monthly', keep: { amount: 12, unit: 'months' } },
        { frequency: 'yearly', keep: { amount: 7, unit: 'years' } },
        { frequency: 'on-demand' },
      ],
    });
  });

  test.each([1, 2, MOST_LAST_SNAPSHOTS - 1, MOST_LAST_SNAPSHOTS])(
    'may hold the last %d snapshots',
    (last) => {
      expect(copy({ last })).toEqual({ region: REGION, oplog: false, last });
    },
  );

  test.each([0, MOST_LAST_SNAPSHOTS + 1, 1.5])('cannot hold the last %d', (last) => {
    expect(() => copy({ last })).toThrow(
      `a region holds the last 1 to 500 snapshots, got ${last}; choose a whole number in between`,
    );
  });

  const keep = [CopyRetention.daily(Retention.days(30))];
  test.each<[options: SnapshotCopyOptions, message: string]>([
    [
      { keep, last: 3 },
      "a copy chooses its snapshots one way, got 'keep' and 'last'; leave all but one out",
    ],
    [
      { keep, snapshots: [] },
      "a copy chooses its snapshots one way, got 'snapshots' and 'keep'; leave all but one out",
    ],
    [
      { snapshots: [], last: 3 },
      "a copy chooses its snapshots one way, got 'snapshots' and 'last'; leave all but one out",
    ],
    [
      { keep: [] },
      "'keep' names no snapshots to copy; name some, or leave the region out of 'copies'",
    ],
    [
      { keep: [...keep, CopyRetention.daily(Retention.days(7))] },
      "'keep' says twice how long copies of daily snapshots are kept; say it once",
    ],
    [
      { last: -1.8881545897087626e289 },
      "'last' is known only at deploy, and its checks need a literal; write the value itself, or leave the prop out and let the deployment check it",
    ],
  ])('cannot be built of %j', (options, message) => {
    expect(() => copy(options)).toThrow(message);
  });
});
