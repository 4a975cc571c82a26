import { ProtectionError } from '../errors';
import { type DayOfWeek, type Month } from './calendar';
import { type DayOfMonth } from './day-of-month';
import { requireLiteral } from './encoded';
import { HOURLY_INTERVALS, type FrequencyName } from './frequency';
import { type Retention, type RetentionAmount } from './retention';

/** An hourly item. */
export interface HourlyItemProps {
  /** Hours between snapshots: 1, 2, 4, 6, 8 or 12; 12 on NVMe storage. */
  readonly every: number;
  /** How long each snapshot is kept. */
  readonly keep: Retention;
}

/** A daily item. */
export interface DailyItemProps {
  /** How long each snapshot is kept. */
  readonly keep: Retention;
}

/** A weekly item. */
export interface WeeklyItemProps {
  /** The day the snapshot is taken. */
  readonly on: DayOfWeek;
  /** How long each snapshot is kept, 7 days or more. */
  readonly keep: Retention;
}

/** A monthly item. */
export interface MonthlyItemProps {
  /** The day the snapshot is taken. */
  readonly on: DayOfMonth;
  /** How long each snapshot is kept, 31 days, 5 weeks or 1 month, or more. */
  readonly keep: Retention;
}

/** A yearly item; Atlas takes it on the first day of the month. */
export interface YearlyItemProps {
  /** The month on whose first day the snapshot is taken. */
  readonly month: Month;
  /** How long each snapshot is kept, 1 year or more. */
  readonly keep: Retention;
}

/** A policy item as data: how the model and the properties of a deployed resource hold it. */
export interface PolicyItemData {
  /** How often a snapshot is taken. */
  readonly frequency: FrequencyName;
  /** Hours between snapshots; hourly items only. */
  readonly every?: number;
  /** Day of the week, or day of the month (1 to 28 or `last`); weekly and monthly items only. */
  readonly on?: `${DayOfWeek}` | number | 'last';
  /** Month whose first day it is; yearly items only. */
  readonly month?: `${Month}`;
  /** How long each snapshot is kept. */
  readonly keep: RetentionAmount;
}

/** One line of a backup policy: how often a snapshot is taken and how long it is kept. */
export class PolicyItem {
  /** A snapshot every few hours, on a grid anchored at the reference time. @throws {ProtectionError} hourly-interval-unknown, value-known-only-at-deploy */
  public static hourly(props: HourlyItemProps): PolicyItem {
    requireLiteral('every', props.every);
    if (HOURLY_INTERVALS.some((hours) => hours === props.every)) {
      return new PolicyItem({
        frequency: 'hourly',
        every: props.every,
        keep: amountOf(props.keep),
      });
    }
    throw new ProtectionError(
      'hourly-interval-unknown',
      `hourly interval must be one of ${HOURLY_INTERVALS.join(', ')} hours, got ${props.every}; choose one of these`,
    );
  }

  /** A snapshot a day, at the reference time. */
  public static daily(props: DailyItemProps): PolicyItem {
    return new PolicyItem({ frequency: 'daily', keep: amountOf(props.keep) });
  }

  /** A snapshot a week; several items may name several days. */
  public static weekly(props: WeeklyItemProps): PolicyItem {
    return new PolicyItem({ frequency: 'weekly', on: props.on, keep: amountOf(props.keep) });
  }

  /** A snapshot a month; several items may name several days. */
  public static monthly(props: MonthlyItemProps): PolicyItem {
    return new PolicyItem({ frequency: 'monthly', on: props.on._day, keep: amountOf(props.keep) });
  }

  /** A snapshot a year, on the first day of the month; several items may name several months. */
  public static yearly(props: YearlyItemProps): PolicyItem {
    return new PolicyItem({ frequency: 'yearly', month: props.month, keep: amountOf(props.keep) });
  }

  private constructor(
    /** The item as data. */
    public readonly data: PolicyItemData,
  ) {}
}

/** What an item takes and when, in words, without its retention: `weekly snapshots on saturday`. */
export function describeSlot(item: PolicyItemData): string {
  switch (item.frequency) {
    case 'hourly':
      return `snapshots every ${String(item.every)} h`;
    case 'daily':
      return 'daily snapshots';
    case 'weekly':
      return `weekly snapshots on ${String(item.on)}`;
    case 'monthly':
      return `monthly snapshots on ${item.on === 'last' ? 'the last day' : `day ${String(item.on)}`}`;
    case 'yearly':
      return `yearly snapshots on 1 ${String(item.month)}`;
  }
}

/** Identifies an item among the items of a policy: its frequency and, where it has one, its slot. */
export function slotOf(item: PolicyItemData): string {
  const slot = item.on ?? item.month;
  return slot === undefined ? item.frequency : `${item.frequency} ${slot}`;
}

const amountOf = ({ amount, unit }: Retention): RetentionAmount => ({ amount, unit });
