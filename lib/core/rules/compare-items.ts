import { FREQUENCIES } from '../values/frequency';
import { type PolicyItemData } from '../values/policy-item';
import { describeRetention } from '../values/retention';
import { compareRetention, retentionInDays, type RetentionOrder } from '../values/retention-order';
import { type Violation } from './rule';

/** A rarer item and a more frequent one whose retention it should reach. */
interface ItemPair {
  readonly rarer: PolicyItemData;
  readonly frequent: PolicyItemData;
}

const NONE: readonly ItemPair[] = [];

/** The pairs whose retentions are in one of the given orders; nothing is allocated while there is none. */
function pairsInOrder(
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

/** The rarer items that are kept for less than a more frequent one, whatever the calendar; each beside the longest such. */
export function keptForLess(
  items: readonly PolicyItemData[],
  isTold: (rarer: PolicyItemData) => boolean = () => true,
): readonly Violation[] {
  return longestFrequentOf(pairsInOrder(items, 'shorter'))
    .filter(({ rarer }) => isTold(rarer))
    .map(({ rarer, frequent }) => ({
      message: `${rarer.frequency} snapshots are kept ${describeRetention(rarer.keep)}, less than the ${describeRetention(frequent.keep)} of ${frequent.frequency} snapshots`,
      fix: `keep ${rarer.frequency} snapshots for ${describeRetention(frequent.keep)} or more`,
    }));
}

/** Each rarer item once, beside the more frequent one that is kept longest. */
function longestFrequentOf(pairs: readonly ItemPair[]): readonly ItemPair[] {
  if (pairs.length < 2) return pairs;
  const longest = new Map<PolicyItemData, ItemPair>();
  for (const pair of pairs) {
    const known = longest.get(pair.rarer);
    if (known === undefined || daysOf(pair) >= daysOf(known)) longest.set(pair.rarer, pair);
  }
  return [...longest.values()];
}

const daysOf = ({ frequent }: ItemPair): number => retentionInDays(frequent.keep).most;

/** The pairs in which the calendar says which item is kept longer. */
export function keptByCalendar(items: readonly PolicyItemData[]): readonly Violation[] {
  return pairsInOrder(items, 'not longer', 'depends on the calendar').map(
    ({ rarer, frequent }) => ({
      message: `${rarer.frequency} snapshots are kept ${describeRetention(rarer.keep)} and ${frequent.frequency} snapshots ${describeRetention(frequent.keep)}; which is longer depends on the months, and Atlas may refuse it`,
      fix: `give both retentions in the same unit, ${rarer.frequency} the longer`,
    }),
  );
}
