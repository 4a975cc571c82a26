import { type RetentionAmount } from '../../core/values/retention';
import { compareRetention, type RetentionOrder } from '../../core/values/retention-order';

/** How one retention relates to another, as far as a reviewer is told. */
export type ToldOrder = 'shorter' | 'equal' | 'longer' | 'depends on the calendar';

const TOLD: Readonly<Partial<Record<RetentionOrder, ToldOrder>>> = {
  'not longer': 'shorter',
  'not shorter': 'longer',
};

/** Compares two retentions; one that is equal in the shortest months only counts as what it is in all others. */
export function orderOf(left: RetentionAmount, right: RetentionAmount): ToldOrder {
  const order = compareRetention(left, right);
  return TOLD[order] ?? (order as ToldOrder);
}
