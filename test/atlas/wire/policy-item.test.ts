import fc from 'fast-check';
import { fromWireItem, toWireItem } from '../../../lib/atlas/wire/policy-item';
import { type WirePolicyItem } from '../../../lib/atlas/wire/schedule';
import { type PolicyItemData } from '../../../lib/core/values/policy-item';
import { anyItem } from '../schedules';

describe('a policy item on the wire', () => {
  test('comes back as it went', () => {
    fc.assert(
      fc.property(anyItem(), (item) => {
        expect(fromWireItem(toWireItem(item))).toEqual(item);
      }),
    );
  });

  test('carries the identity of the item it replaces, and none of its own', () => {
    fc.assert(
      fc.property(anyItem(), fc.option(fc.uuid(), { nil: undefined }), (item, id) => {
        expect(toWireItem(item, id)).toEqual({
          ...toWireItem(item),
          ...(id !== undefined && { id }),
        });
        expect('id' in toWireItem(item)).toBe(false);
      }),
    );
  });

  const keep = { amount: 2, unit: 'weeks' } as const;
  test.each<[item: PolicyItemData, interval: number]>([
    [{ frequency: 'hourly', every: 12, keep }, 12],
    [{ frequency: 'daily', keep }, 1],
    [{ frequency: 'weekly', on: 'monday', keep }, 1],
    [{ frequency: 'weekly', on: 'sunday', keep }, 7],
    [{ frequency: 'monthly', on: 1, keep }, 1],
    [{ frequency: 'monthly', on: 28, keep }, 28],
    [{ frequency: 'monthly', on: 'last', keep }, 40],
    [{ frequency: 'yearly', month: 'january', keep }, 1],
    [{ frequency: 'yearly', month: 'december', keep }, 12],
  ])('has the interval Atlas gives it: %j has %d', (item, frequencyInterval) => {
    expect(toWireItem(item)).toEqual({
      frequencyType: item.frequency,
      frequencyInterval,
      retentionUnit: 'weeks',
      retentionValue: 2,
    });
  });

  test.each<[WirePolicyItem['frequencyType'], number]>([
    ['weekly', 0],
    ['weekly', 8],
    ['yearly', 0],
    ['yearly', 13],
  ])('with an interval nobody knows is our bug: %s %d', (frequencyType, frequencyInterval) => {
    const wire = { frequencyType, frequencyInterval, retentionUnit: 'days', retentionValue: 7 };
    expect(() => fromWireItem(wire as WirePolicyItem)).toThrow(
      `Atlas answered a ${frequencyType} policy item with frequencyInterval ${frequencyInterval}; this is a bug in mongodb-backup-constructs or a new API version, please report it`,
    );
  });
});
