import { type PolicyItemData, slotOf } from '../../core/values/policy-item';
import { orderOf, type ToldOrder } from './retention-order';
import { retentionInDays } from '../../core/values/retention-order';
import { rememberPair } from './remember-pair';
import { type ScheduleModel } from '../../core/model/protection-model';

/** One line of a policy as two sides have it; an item that moved to another slot of its frequency is one line. */
export interface SlotPair {
  readonly before?: PolicyItemData;
  readonly after?: PolicyItemData;
}

/** A line both sides have. */
export interface KeptSlot {
  readonly before: PolicyItemData;
  readonly after: PolicyItemData;
  /** How the newer retention relates to the older. */
  readonly order: ToldOrder;
}

/** The lines of two policies, by slot, and then by frequency in the order of their retention. */
export function pairSlots(
  before: ScheduleModel | undefined,
  after: ScheduleModel | undefined,
): readonly SlotPair[] {
  return before === undefined || after === undefined ? [] : rememberedSlots(before, after);
}

const rememberedSlots = rememberPair(slotsOfBoth);

function slotsOfBoth(before: ScheduleModel, after: ScheduleModel): readonly SlotPair[] {
  if (before.items === undefined || after.items === undefined) return [];
  const youngs = new Map(after.items.map((item) => [slotOf(item), item]));
  const olds = new Set(before.items.map(slotOf));
  const pairs: SlotPair[] = [];
  const gone: PolicyItemData[] = [];
  for (const item of before.items) {
    const same = youngs.get(slotOf(item));
    if (same === undefined) gone.push(item);
    else pairs.push({ before: item, after: same });
  }
  const fresh = after.items.filter((item) => !olds.has(slotOf(item)));
  return [...pairs, ...pairMoved(longestFirst(gone), longestFirst(fresh))];
}

function pairMoved(
  gone: readonly PolicyItemData[],
  fresh: readonly PolicyItemData[],
): readonly SlotPair[] {
  const left = [...fresh];
  const moved = gone.map((item) => {
    const index = left.findIndex(({ frequency }) => frequency === item.frequency);
    const [after] = index < 0 ? [] : left.splice(index, 1);
    return { before: item, ...(after !== undefined && { after }) };
  });
  return [...moved, ...left.map((after) => ({ after }))];
}

const longestFirst = (items: readonly PolicyItemData[]): readonly PolicyItemData[] =>
  [...items].sort(
    (a, b) =>
      retentionInDays(b.keep).least - retentionInDays(a.keep).least ||
      Number(slotOf(a) > slotOf(b)) - Number(slotOf(a) < slotOf(b)),
  );

/** The lines both sides have. */
export function keptSlots(
  before: ScheduleModel | undefined,
  after: ScheduleModel | undefined,
): readonly KeptSlot[] {
  return before === undefined || after === undefined ? [] : rememberedKept(before, after);
}

const rememberedKept = rememberPair(
  (before: ScheduleModel, after: ScheduleModel): readonly KeptSlot[] =>
    pairSlots(before, after).flatMap(({ before: old, after: young }) =>
      old === undefined || young === undefined
        ? []
        : [{ before: old, after: young, order: orderOf(young.keep, old.keep) }],
    ),
);
