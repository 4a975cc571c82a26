import { type FrequencyName } from '../values/frequency';
import { type PolicyItemData } from '../values/policy-item';
import { retentionInDays } from '../values/retention-order';

/**
 * The fewest days an item may last in its longest month or year; 1 month passes for 31 days, 4 weeks do not.
 * https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/
 */
export const MINIMUM_RETENTION: Readonly<
  Record<FrequencyName, { readonly days: number; readonly words: string }>
> = {
  hourly: { days: 1, words: '1 day' },
  daily: { days: 1, words: '1 day' },
  weekly: { days: 7, words: '7 days' },
  monthly: { days: 31, words: '31 days, 5 weeks or 1 month' },
  yearly: { days: 365, words: '1 year' },
};

/** Whether an item is kept less than Atlas lets it be; less than 1 of anything is another rule's matter. */
export const isBelowMinimum = ({ frequency, keep }: PolicyItemData): boolean =>
  keep.amount >= 1 && retentionInDays(keep).most < MINIMUM_RETENTION[frequency].days;
