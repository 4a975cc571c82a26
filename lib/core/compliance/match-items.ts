import { type PolicyItemData } from '../values/policy-item';
import { compareRetention } from '../values/retention-order';

/** How an item does beside one a compliance policy demands. */
type Fit = 'meets' | 'may meet' | 'falls short';

/** Demanded items that no item of their own meets. */
export interface Unmatched {
  /** None meets them, whatever the length of the months. */
  readonly short: readonly PolicyItemData[];
  /** Some calendars meet them and some do not. */
  readonly open: readonly PolicyItemData[];
}

/**
 * Gives each demanded item an item of its own that meets it, as many as can be. Atlas does not publish how it counts
 * several items of one frequency; an item for each is the strictest reading.
 */
export function matchItems(
  demanded: readonly PolicyItemData[],
  items: readonly PolicyItemData[],
): Unmatched {
  const short = leftOver(demanded, items, ['meets', 'may meet']);
  const unsure = leftOver(demanded, items, ['meets']);
  const open = unsure.filter((demand) => !short.includes(demand));
  return { short, open: open.slice(0, unsure.length - short.length) };
}

/** Demands for which no item is left when every other that can be met is. */
function leftOver(
  demanded: readonly PolicyItemData[],
  items: readonly PolicyItemData[],
  accepted: readonly Fit[],
): readonly PolicyItemData[] {
  const demandOf = new Map<number, PolicyItemData>();
  const isSeated = (demand: PolicyItemData, tried: Set<number>): boolean =>
    items.some((item, place) => {
      if (tried.has(place) || !accepted.includes(fitOf(item, demand))) return false;
      tried.add(place);
      const rival = demandOf.get(place);
      if (rival !== undefined && !isSeated(rival, tried)) return false;
      demandOf.set(place, demand);
      return true;
    });
  return demanded.filter((demand) => !isSeated(demand, new Set()));
}

/** An hourly item must also be as frequent; the day or month of the others does not count. */
function fitOf(item: PolicyItemData, demand: PolicyItemData): Fit {
  if (item.frequency !== demand.frequency) return 'falls short';
  if (demand.frequency === 'hourly' && (item.every ?? Infinity) > (demand.every ?? Infinity))
    return 'falls short';
  const order = compareRetention(item.keep, demand.keep);
  if (order === 'shorter') return 'falls short';
  return order === 'depends on the calendar' ? 'may meet' : 'meets';
}
