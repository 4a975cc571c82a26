import fc from 'fast-check';
import { isEmptyPatch, planPatch } from '../../../../lib/atlas/operations/schedule/plan-patch';
import {
  stateOf,
  type ScheduleState,
} from '../../../../lib/atlas/operations/schedule/schedule-state';
import { type WireSchedule, type WireSchedulePatch } from '../../../../lib/atlas/wire/schedule';
import { slotOf } from '../../../../lib/core/values/policy-item';
import { anyLiveState, anyState, wireOf } from '../../schedules';

const anyLive = anyLiveState().map(wireOf);

/** What a PATCH does: what it names changes, lists as a whole. */
const patched = (live: WireSchedule, patch: WireSchedulePatch): WireSchedule => ({
  ...live,
  ...patch,
});

/** A state whose lists have one order, so that states are equal if they mean the same. */
const sorted = ({ items, copies, ...rest }: ScheduleState): ScheduleState => ({
  ...rest,
  ...(items !== undefined && { items: [...items].sort(byText) }),
  ...(copies !== undefined && {
    copies: copies
      .map((copy) => ({ ...copy, frequencies: [...(copy.frequencies ?? [])].sort() }))
      .sort(byText),
  }),
});

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe('the PATCH of a schedule', () => {
  test('makes what is managed as desired, and leaves the rest', () => {
    fc.assert(
      fc.property(anyLive, anyState(), (live, desired) => {
        const after = patched(live, planPatch(live, desired));
        expect(sorted(stateOf(after))).toEqual(sorted({ ...stateOf(live), ...desired }));
      }),
    );
  });

  test('is empty the second time', () => {
    fc.assert(
      fc.property(anyLive, anyState(), (live, desired) => {
        const after = patched(live, planPatch(live, desired));
        expect(isEmptyPatch(planPatch(after, desired))).toBe(true);
      }),
    );
  });

  test('is empty for what is live, in whichever order it is written', () => {
    fc.assert(
      fc.property(anyLive, (live) => {
        const { items = [], copies = [], ...rest } = stateOf(live);
        const desired = { ...rest, items: [...items].reverse(), copies: [...copies].reverse() };
        expect(planPatch(live, desired)).toEqual({});
      }),
    );
  });

  test('keeps the policy, and the identity of every item whose slot stays', () => {
    fc.assert(
      fc.property(anyLive, anyState(), (live, desired) => {
        const [policy] = live.policies;
        const slots = (stateOf(live).items ?? []).map(slotOf);
        const ids = (desired.items ?? []).map((item) => {
          const position = slots.indexOf(slotOf(item));
          return position < 0 ? undefined : `item-${position}`;
        });
        const { policies } = planPatch(live, desired);
        for (const sent of policies ?? []) {
          expect(sent.id).toBe(policy?.id);
          expect(sent.policyItems.map(({ id }) => id)).toEqual(ids);
        }
      }),
    );
  });

  test('repeats the items unchanged where the act on existing snapshots needs them', () => {
    fc.assert(
      fc.property(anyLive, (live) => {
        expect(planPatch(live, {}, { updateSnapshots: true })).toEqual({ policies: live.policies });
      }),
    );
  });

  const LIVE = wireOf({
    items: [{ frequency: 'daily', keep: { amount: 7, unit: 'days' } }],
    referenceTime: { hour: 3, minute: 0 },
    restoreWindowDays: 7,
    autoExport: { bucketId: 'bucket-1', frequency: 'monthly' },
  });

  test.each<[name: string, desired: ScheduleState, patch: WireSchedulePatch]>([
    ['nothing is managed', {}, {}],
    [
      'only the minute differs',
      { referenceTime: { hour: 3, minute: 30 } },
      { referenceMinuteOfHour: 30 },
    ],
    ['only the window differs', { restoreWindowDays: 8 }, { restoreWindowDays: 8 }],
    ['export is switched off', { autoExport: 'off' }, { autoExportEnabled: false }],
    [
      'export goes elsewhere',
      { autoExport: { bucketId: 'bucket-2', frequency: 'monthly' } },
      {
        autoExportEnabled: true,
        export: { exportBucketId: 'bucket-2', frequencyType: 'monthly' },
      },
    ],
    [
      'the bucket is known only at deploy',
      { autoExport: { bucketId: { unknown: { Ref: 'Bucket' } }, frequency: 'monthly' } },
      {},
    ],
  ])('names only what differs: %s', (_name, desired, patch) => {
    expect(planPatch(LIVE, desired)).toEqual(patch);
  });

  test('leaves an item that is not scheduled where it is', () => {
    const ondemand = {
      id: 'item-9',
      frequencyType: 'ondemand' as 'daily',
      frequencyInterval: 0,
      retentionUnit: 'days',
      retentionValue: 3,
    } as const;
    const live = {
      ...LIVE,
      policies: LIVE.policies.map((policy) => ({
        ...policy,
        policyItems: [...policy.policyItems, ondemand],
      })),
    };
    expect(planPatch(live, stateOf(live))).toEqual({});
    const longer = { items: [{ frequency: 'daily', keep: { amount: 8, unit: 'days' } }] } as const;
    expect(planPatch(live, longer).policies?.[0]?.policyItems).toEqual([
      { ...live.policies[0]?.policyItems[0], retentionValue: 8 },
      ondemand,
    ]);
  });

  test('of an answer without a policy is our bug', () => {
    expect(() => planPatch({ ...LIVE, policies: [] }, {})).toThrow(
      'cluster orders: Atlas answered a schedule without a policy; this is a bug in mongodb-backup-constructs or a new API version, please report it',
    );
  });
});
