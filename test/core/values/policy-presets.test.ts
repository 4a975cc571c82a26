import { checkProtection } from '../../../lib/core/check-protection';
import { isBlocking } from '../../../lib/core/finding';
import { BackupPolicy } from '../../../lib/core/values/backup-policy';
import { PolicyItem } from '../../../lib/core/values/policy-item';
import { Retention } from '../../../lib/core/values/retention';
import { DayOfWeek, Month } from '../../../lib/core/values/calendar';
import { DayOfMonth } from '../../../lib/core/values/day-of-month';
import { clusterWith, modelOf, tell } from '../rules/subject';

const M30 = {
  tier: 'M30',
  regions: [{ provider: 'AWS', name: 'US_EAST_1' }],
  backupEnabled: true,
  pointInTimeRestore: true,
} as const;

const PRESETS: readonly [name: string, policy: BackupPolicy][] = [
  ['the default of Atlas', BackupPolicy.atlasDefault()],
  ...[1, 6, 7, 8, 35, 365].map((days): [string, BackupPolicy] => [
    `${days} days`,
    BackupPolicy.keepDays(days),
  ]),
  ...[1, 2, 7].map((years): [string, BackupPolicy] => [
    `${years} years`,
    BackupPolicy.keepYears(years),
  ]),
  ['tier 1 of the Architecture Center', BackupPolicy.architectureCenterTier1()],
  ['tier 3 of the Architecture Center', BackupPolicy.architectureCenterTier3()],
];

describe('a preset passes every rule on an M30 cluster with point-in-time restore', () => {
  test.each(PRESETS)('%s', (_name, policy) => {
    const items = policy.items.map(({ data }) => data);
    const findings = checkProtection(modelOf(clusterWith({ items }, M30)));
    expect(findings.filter(isBlocking).map(tell)).toEqual([]);
  });
});

describe('a preset for NVMe storage passes every rule there', () => {
  test.each([
    ['its default', BackupPolicy.atlasDefaultNvme()],
    ['35 days', BackupPolicy.keepDays(35, { hourlyInterval: 12 })],
    ['7 years', BackupPolicy.keepYears(7, { hourlyInterval: 12 })],
  ])('%s', (_name, policy) => {
    const items = policy.items.map(({ data }) => data);
    const findings = checkProtection(modelOf(clusterWith({ items }, { ...M30, tier: 'M40_NVME' })));
    expect(findings.map(tell)).toEqual([]);
  });
});

test('keeping days keeps hourly snapshots no longer than a week', () => {
  const hourlyOf = (days: number): unknown => BackupPolicy.keepDays(days).items[0]?.data.keep;
  expect([6, 7, 8].map(hourlyOf)).toEqual([
    { amount: 6, unit: 'days' },
    { amount: 7, unit: 'days' },
    { amount: 7, unit: 'days' },
  ]);
});

describe('a preset refuses', () => {
  test('0 days', () => {
    expect(() => BackupPolicy.keepDays(0)).toThrow(
      'retention must be a whole number of days, 1 or more, got 0; round it up',
    );
  });
  test('0 years', () => {
    expect(() => BackupPolicy.keepYears(0)).toThrow(
      'retention must be a whole number of years, 1 or more, got 0; round it up',
    );
  });
});

describe('a policy of one’s own', () => {
  const keep = Retention.years(1);

  test('needs an item', () => {
    expect(() => BackupPolicy.of()).toThrow(
      expect.objectContaining({
        code: 'policy-empty',
        message: 'a backup policy without items takes no snapshots; add at least one PolicyItem',
      }),
    );
  });

  test('does not change with the list it was made of', () => {
    const items = [PolicyItem.daily({ keep })];
    const policy = BackupPolicy.of(...items);
    items.pop();
    expect(policy.items).toHaveLength(1);
  });

  test.each<[slot: string, first: PolicyItem, second: PolicyItem]>([
    ['hourly', PolicyItem.hourly({ every: 6, keep }), PolicyItem.hourly({ every: 12, keep })],
    ['daily', PolicyItem.daily({ keep }), PolicyItem.daily({ keep: Retention.days(7) })],
    [
      'weekly sunday',
      PolicyItem.weekly({ on: DayOfWeek.SUNDAY, keep }),
      PolicyItem.weekly({ on: DayOfWeek.SUNDAY, keep }),
    ],
    [
      'monthly last',
      PolicyItem.monthly({ on: DayOfMonth.LAST, keep }),
      PolicyItem.monthly({ on: DayOfMonth.LAST, keep }),
    ],
    [
      'yearly may',
      PolicyItem.yearly({ month: Month.MAY, keep }),
      PolicyItem.yearly({ month: Month.MAY, keep }),
    ],
  ])('refuses two %s items', (slot, first, second) => {
    expect(() => BackupPolicy.of(first, second)).toThrow(
      expect.objectContaining({
        code: 'policy-item-repeated',
        message: `a backup policy has two ${slot} items; keep the one with the longer retention`,
      }),
    );
  });

  test('takes weekly items of different days, and monthly ones of different dates', () => {
    const policy = BackupPolicy.of(
      PolicyItem.weekly({ on: DayOfWeek.SUNDAY, keep }),
      PolicyItem.weekly({ on: DayOfWeek.MONDAY, keep }),
      PolicyItem.monthly({ on: DayOfMonth.of(1), keep }),
      PolicyItem.monthly({ on: DayOfMonth.of(15), keep }),
    );
    expect(policy.items).toHaveLength(4);
  });
});
