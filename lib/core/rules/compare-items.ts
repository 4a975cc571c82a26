import { FREQUENCIES } from '../values/frequency';
import { type PolicyItemData } from '../values/policy-item';
import { describeRetention } from '../values/retention';
import { compareRetention, type RetentionOrder } from '../values/retention-order';
import { type Violation } from './rule';

/** A rarer item and a more frequent one whose retention it should reach. */
interface ItemPair {
  readonly rarer: PolicyItemData;
  readonly frequent: PolicyItemData;
}

const NONE: readonly ItemPair[] = [];

/** The pairs whose retentions are in a given order; nothing is allocated while there is none. */
function pairsInOrder(
  items: readonly PolicyItemData[],
  order: RetentionOrder,
): readonly ItemPair[] {
  let found: ItemPair[] | undefined;
  for (const rarer of items) {
    const rank = FREQUENCIES.indexOf(rarer.frequency);
    for (const frequent of items) {
      if (FREQUENCIES.indexOf(frequent.frequency) >= rank) continue;
      if (compareRetention(rarer.keep, frequent.keep) !== order) continue;
      found = [...(found ?? NONE), { rarer, frequent }];
    }
  }
  return found ?? NONE;
}

/** The pairs in which the rarer item is kept for less, whatever the calendar. */
export function keptForLess(items: readonly PolicyItemData[]): readonly Violation[] {
  return pairsInOrder(items, 'shorter').map(({ rarer, frequent }) => ({
    message: `${rarer.frequency} snapshots are kept ${describeRetention(rarer.keep)}, less than the ${describeRetention(frequent.keep)} of ${frequent.frequency} snapshots`,
    fix: `keep ${rarer.frequency} snapshots for ${describeRetention(frequent.keep)} or more`,
  }));
}

/** The pairs in which the calendar says which item is kept longer. */
export function keptByCalendar(items: readonly PolicyItemData[]): readonly Violation[] {
  return pairsInOrder(items, 'depends on the calendar').map(({ rarer, frequent }) => ({
    message: `${rarer.frequency} snapshots are kept ${describeRetention(rarer.keep)} and ${frequent.frequency} snapshots ${describeRetention(frequent.keep)}; which is longer depends on the months, and Atlas may refuse it`,
    fix: `give both retentions in the same unit, ${rarer.frequency} the longer`,
  }));
}
