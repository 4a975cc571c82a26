import { tryKnown } from '../../lib/core/values/known';
import fc from 'fast-check';
import { DayOfWeek, Month } from '../../lib/core/values/calendar';
import { FREQUENCIES, HOURLY_INTERVALS } from '../../lib/core/values/frequency';
import { slotOf, type PolicyItemData } from '../../lib/core/values/policy-item';
import { RetentionUnit, type RetentionAmount } from '../../lib/core/values/retention';
import { type ScheduleState } from '../../lib/atlas/operations/schedule/schedule-state';
import { copyKey } from '../../lib/atlas/wire/copy-setting';
import { toWireItem } from '../../lib/atlas/wire/policy-item';
import {
  type WireCopyPolicyItem,
  type WireCopySetting,
  type WireSchedule,
} from '../../lib/atlas/wire/schedule';

const BUCKETS = ['65f0c1d2e3a4b5c6d7e8f9b1', '65f0c1d2e3a4b5c6d7e8f9b2'] as const;
const POLICY_ID = '65f0c1d2e3a4b5c6d7e8f9aa';

/** Which units the retentions of a generated schedule have: within one family every comparison is decided. */
export type Units = readonly RetentionAmount['unit'][];
export const EVERY_UNIT: Units = Object.values(RetentionUnit);

const retentions = (units: Units): fc.Arbitrary<RetentionAmount> =>
  fc.record({ amount: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom(...units) });

/** Any policy item Atlas could hold. */
export function anyItem(units: Units = EVERY_UNIT): fc.Arbitrary<PolicyItemData> {
  const keep = retentions(units);
  return fc.oneof(
    fc.record({
      frequency: fc.constant('hourly' as const),
      every: fc.constantFrom(...HOURLY_INTERVALS),
      keep,
    }),
    fc.record({ frequency: fc.constant('daily' as const), keep }),
    fc.record({
      frequency: fc.constant('weekly' as const),
      on: fc.constantFrom(...Object.values(DayOfWeek)),
      keep,
    }),
    fc.record({
      frequency: fc.constant('monthly' as const),
      on: fc.oneof(fc.integer({ min: 1, max: 28 }), fc.constant('last' as const)),
      keep,
    }),
    fc.record({
      frequency: fc.constant('yearly' as const),
      month: fc.constantFrom(...Object.values(Month)),
      keep,
    }),
  );
}

/** Any items of one policy. */
export const anyItems = (units: Units): fc.Arbitrary<readonly PolicyItemData[]> =>
  fc.uniqueArray(anyItem(units), { selector: slotOf, maxLength: 8 });

const place = {
  zoneId: fc.constantFrom('zone-1', 'zone-2'),
  cloudProvider: fc.constant('AWS'),
  regionName: fc.constantFrom('US_WEST_2', 'EU_WEST_1'),
  shouldCopyOplogs: fc.boolean(),
};

const anyCopy: fc.Arbitrary<WireCopySetting> = fc.record({
  ...place,
  frequencies: fc.subarray(['HOURLY', 'DAILY', 'WEEKLY', 'ON_DEMAND'] as const),
});

const anyCopyItem: fc.Arbitrary<WireCopyPolicyItem> = fc.oneof(
  fc.record({
    frequencyType: fc.constantFrom(...FREQUENCIES),
    retentionUnit: fc.constant('days' as const),
    retentionValue: fc.integer({ min: 1, max: 90 }),
  }),
  fc.constant({ frequencyType: 'ondemand' as const }),
);

/** Copies with a retention of their own, none of which follows frequencies or a number. */
export const anyKeptCopies: fc.Arbitrary<readonly WireCopySetting[]> = fc.uniqueArray(
  fc.record({
    ...place,
    copyPolicyItems: fc.uniqueArray(anyCopyItem, { selector: (item) => item.frequencyType }),
  }),
  { selector: copyKey, maxLength: 4 },
);

const anyCopies = fc.uniqueArray(anyCopy, { selector: copyKey, maxLength: 4 });

const anyExport: fc.Arbitrary<NonNullable<ScheduleState['autoExport']>> = fc.oneof(
  fc.constant('off' as const),
  fc.record({ bucketId: fc.constantFrom(...BUCKETS), frequency: fc.constantFrom(...FREQUENCIES) }),
);

const members = (units: Units) => ({
  items: anyItems(units),
  referenceTime: fc.record({ hour: fc.nat(23), minute: fc.nat(59) }),
  restoreWindowDays: fc.integer({ min: 1, max: 40 }),
  copies: anyCopies,
  autoExport: anyExport,
});

/** What a deployment manages: any part of a schedule may be left out. */
export const anyState = (units: Units = EVERY_UNIT): fc.Arbitrary<ScheduleState> =>
  fc.record(members(units), { requiredKeys: [] });

/** A schedule as it is live: nothing but the restore window is ever missing. */
export const anyLiveState = (units: Units = EVERY_UNIT): fc.Arbitrary<ScheduleState> =>
  fc.record(members(units), {
    requiredKeys: ['items', 'referenceTime', 'copies', 'autoExport'],
  });

/** The answer of Atlas for a schedule in that state. */
export function wireOf(state: ScheduleState): WireSchedule {
  const { autoExport = 'off', referenceTime = { hour: 0, minute: 0 } } = state;
  return {
    clusterId: '65f0c1d2e3a4b5c6d7e8f9c1',
    clusterName: 'orders',
    policies: [
      {
        id: POLICY_ID,
        policyItems: (state.items ?? []).map((item, index) => toWireItem(item, `item-${index}`)),
      },
    ],
    referenceHourOfDay: referenceTime.hour,
    referenceMinuteOfHour: referenceTime.minute,
    ...(state.restoreWindowDays !== undefined && { restoreWindowDays: state.restoreWindowDays }),
    autoExportEnabled: autoExport !== 'off',
    ...(autoExport !== 'off' && {
      export: {
        exportBucketId: tryKnown(autoExport.bucketId) ?? '',
        frequencyType: autoExport.frequency,
      },
    }),
    useOrgAndGroupNamesInExportPrefix: false,
    copySettings: state.copies ?? [],
  };
}
