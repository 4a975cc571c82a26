import { DayOfWeek, Month } from '../../core/values/calendar';
import { FREQUENCIES } from '../../core/values/frequency';
import { type PolicyItemData } from '../../core/values/policy-item';
import { type WirePolicyItem } from './schedule';

/** How Atlas spells "last day of the month" in a monthly item. */
const LAST_DAY_OF_MONTH = 40;
const EVERY_DAY = 1;
const DAYS_OF_WEEK = Object.values(DayOfWeek);
const MONTHS = Object.values(Month);

/** A policy item as Atlas wants it; `id` keeps the identity of the live item it replaces. */
export function toWireItem(item: PolicyItemData, id?: string): WirePolicyItem {
  return {
    ...(id !== undefined && { id }),
    frequencyType: item.frequency,
    frequencyInterval: intervalOf(item),
    retentionUnit: item.keep.unit,
    retentionValue: item.keep.amount,
  };
}

/** Whether an item takes snapshots on a schedule: the API document also lists `ondemand`, which takes none. */
export const isScheduled = ({ frequencyType }: WirePolicyItem): boolean =>
  FREQUENCIES.includes(frequencyType);

/** A policy item in core words; throws if Atlas answers an interval its own document does not know. */
export function fromWireItem(wire: WirePolicyItem): PolicyItemData {
  const keep = { amount: wire.retentionValue, unit: wire.retentionUnit };
  const interval = wire.frequencyInterval;
  switch (wire.frequencyType) {
    case 'hourly':
      return { frequency: 'hourly', every: interval, keep };
    case 'daily':
      return { frequency: 'daily', keep };
    case 'weekly':
      return { frequency: 'weekly', on: nth(DAYS_OF_WEEK, interval, wire), keep };
    case 'monthly':
      return { frequency: 'monthly', on: interval === LAST_DAY_OF_MONTH ? 'last' : interval, keep };
    case 'yearly':
      return { frequency: 'yearly', month: nth(MONTHS, interval, wire), keep };
  }
}

function intervalOf(item: PolicyItemData): number {
  switch (item.frequency) {
    case 'hourly':
      return item.every ?? 0;
    case 'daily':
      return EVERY_DAY;
    case 'weekly':
      return DAYS_OF_WEEK.findIndex((day) => day === item.on) + 1;
    case 'monthly':
      return item.on === 'last' ? LAST_DAY_OF_MONTH : Number(item.on);
    case 'yearly':
      return MONTHS.findIndex((month) => month === item.month) + 1;
  }
}

function nth<Name>(names: readonly Name[], position: number, wire: WirePolicyItem): Name {
  const name = names[position - 1];
  if (name !== undefined) return name;
  throw new Error(
    `Atlas answered a ${wire.frequencyType} policy item with frequencyInterval ${position}; this is a bug in mongodb-backup-constructs or a new API version, please report it`,
  );
}
