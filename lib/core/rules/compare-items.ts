import { FREQUENCIES } from '../values/frequency';
import { type PolicyItemData } from '../values/policy-item';
import { compareRetention, type RetentionOrder } from '../values/retention-order';

/** A rarer item and a more frequent one whose retention it should reach. */
export interface ItemPair {
  readonly rarer: PolicyItemData;
  readonly frequent: PolicyItemData;
}

const NONE: readonly ItemPair[] = [];

/** The pairs whose retentions are in one of the given orders; nothing is allocated while there is none. */
export function pairsInOrder(
  items: readonly PolicyItemData[],
  ...orders: readonly RetentionOrder[]
): readonly ItemPair[] {
  let found: ItemPair[] | undefined;
  for (const rarer of items) {
    const rank = FREQUENCIES.indexOf(rarer.frequency);
    for (const frequent of items) {
      if (FREQUENCIES.indexOf(frequent.frequency) >= rank) continue;
      if (!orders.includes(compareRetention(rarer.keep, frequent.keep))) continue;
      found = [...(found ?? NONE), { rarer, frequent }];
    }
  }
  return found ?? NONE;
}
