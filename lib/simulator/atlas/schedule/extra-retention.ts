import { type WireSchedule } from '../../../atlas/wire/schedule';
import { type StoredSnapshot } from '../state';

const DAY_MILLIS = 86_400_000;

/** When a snapshot goes: its schedule's time and the extra days of its frequency on top. */
export function withExtraDays(
  { extraRetentionSettings = [] }: Pick<WireSchedule, 'extraRetentionSettings'>,
  frequencyType: StoredSnapshot['frequencyType'],
  until: Date,
): Date {
  const name = frequencyType === 'ondemand' ? 'ON_DEMAND' : frequencyType.toUpperCase();
  const days = extraRetentionSettings.find((each) => each.frequencyType === name)?.retentionDays;
  return new Date(until.getTime() + (days ?? 0) * DAY_MILLIS);
}
