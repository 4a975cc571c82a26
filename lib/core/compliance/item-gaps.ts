import { describeSlot, type PolicyItemData } from '../values/policy-item';
import { describeRetention } from '../values/retention';
import { matchItems } from './match-items';

/** Something a cluster lacks beside a compliance policy, or that cannot be told. */
export interface Gap {
  /** What is demanded and what is there. */
  readonly fact: string;
  /** What to change. */
  readonly fix: string;
}

/** What a schedule's items lack beside those a compliance policy demands. */
export function itemGaps(
  minimum: readonly PolicyItemData[],
  items: readonly PolicyItemData[] | undefined,
): { readonly shortfalls: readonly Gap[]; readonly open: readonly Gap[] } {
  if (minimum.length === 0) return { shortfalls: [], open: [] };
  if (items === undefined) return { shortfalls: [], open: [NOT_MANAGED] };
  const { short, open } = matchItems(minimum, items);
  const told = (demand: PolicyItemData): string =>
    `the policy demands ${describeDemand(demand, minimum)}, and the schedule has ${describeItems(demand, items)}`;
  return {
    shortfalls: short.map((demand) => ({ fact: told(demand), fix: fixOf(demand, items) })),
    open: open.map((demand) => ({
      fact: `${told(demand)}; which is longer depends on the months`,
      fix: fixOf(demand, items),
    })),
  };
}

const NOT_MANAGED: Gap = {
  fact: 'the policy demands policy items, and those of the schedule are not managed by the app',
  fix: 'declare the policy of the schedule',
};

function describeDemand(demand: PolicyItemData, minimum: readonly PolicyItemData[]): string {
  const isOneOfSeveral =
    minimum.filter(({ frequency }) => frequency === demand.frequency).length > 1;
  const own = isOneOfSeveral ? ' by an item of their own' : '';
  return `${namesOf(demand)} kept ${describeRetention(demand.keep)} or more${own}`;
}

function describeItems({ frequency }: PolicyItemData, items: readonly PolicyItemData[]): string {
  const like = items.filter((item) => item.frequency === frequency);
  if (like.length === 0) return 'none';
  return like
    .map((item) => `${describeSlot(item)} kept ${describeRetention(item.keep)}`)
    .join(' and ');
}

function fixOf(demand: PolicyItemData, items: readonly PolicyItemData[]): string {
  const keep = `${describeRetention(demand.keep)} or more`;
  if (demand.frequency === 'hourly') return `take ${namesOf(demand)} and keep them for ${keep}`;
  const isMissing = !items.some(({ frequency }) => frequency === demand.frequency);
  return `${isMissing ? 'add an item that keeps' : 'keep'} ${namesOf(demand)} for ${keep}`;
}

function namesOf({ frequency, every }: PolicyItemData): string {
  if (frequency !== 'hourly' || every === undefined) return `${frequency} snapshots`;
  return every === 1 ? 'snapshots every 1 h' : `snapshots every ${every} h or oftener`;
}
