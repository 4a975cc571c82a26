import { type ClusterModel } from '../../core/model/protection-model';
import { type Origin } from '../../core/model/origin';
import { type Match } from './match-entities';

/** What one cluster owns of one sort. */
export interface Owned<Item> {
  readonly owner: ClusterModel;
  readonly items: readonly Item[];
}

interface OwnedItem<Item> {
  readonly model: Item;
  readonly owner: ClusterModel;
}

/**
 * Matches what clusters own: by path and then by name below the same cluster; what is left, by path across clusters,
 * because a construct that was pointed at another cluster is still the same construct.
 */
export function matchOwned<Item extends Origin>(
  clusters: readonly Match<Owned<Item>>[],
  nameOf: (item: Item) => string,
): readonly Match<OwnedItem<Item>>[] {
  const matches: Match<OwnedItem<Item>>[] = [];
  const lonely: { readonly before: OwnedItem<Item>[]; readonly after: OwnedItem<Item>[] } = {
    before: [],
    after: [],
  };
  for (const { before, after } of clusters) {
    if (isEmpty(before) && isEmpty(after)) continue;
    const olds = itemsOf(before);
    const youngs = itemsOf(after);
    const byPath = pairUp(olds, youngs, ({ model }) => model.path);
    const byName = pairUp(byPath.before, byPath.after, ({ model }) => nameOf(model));
    matches.push(...byPath.matches, ...byName.matches);
    lonely.before.push(...byName.before);
    lonely.after.push(...byName.after);
  }
  const {
    matches: moved,
    before,
    after,
  } = pairUp(lonely.before, lonely.after, ({ model }) => model.path);
  return [
    ...matches,
    ...moved,
    ...before.map((side) => ({ before: side })),
    ...after.map((side) => ({ after: side })),
  ];
}

const isEmpty = (owned: Owned<unknown> | undefined): boolean => (owned?.items.length ?? 0) === 0;

const itemsOf = <Item>(owned: Owned<Item> | undefined): OwnedItem<Item>[] =>
  owned?.items.map((model) => ({ model, owner: owned.owner })) ?? [];

interface PairedUp<Side> {
  readonly matches: readonly Match<Side>[];
  readonly before: readonly Side[];
  readonly after: readonly Side[];
}

function pairUp<Side>(
  before: readonly Side[],
  after: readonly Side[],
  keyOf: (side: Side) => string,
): PairedUp<Side> {
  if (before.length === 0 || after.length === 0) return { matches: [], before, after };
  const [onlyOld, onlyYoung] = [before[0], after[0]];
  const areOnly = before.length === 1 && after.length === 1;
  if (areOnly && onlyOld !== undefined && onlyYoung !== undefined)
    return keyOf(onlyOld) === keyOf(onlyYoung)
      ? { matches: [{ before: onlyOld, after: onlyYoung }], before: [], after: [] }
      : { matches: [], before, after };
  const left = new Map(after.map((side) => [keyOf(side), side]));
  const matches: Match<Side>[] = [];
  const alone: Side[] = [];
  for (const side of before) {
    const key = keyOf(side);
    const found = left.get(key);
    if (found === undefined) alone.push(side);
    else matches.push({ before: side, after: found });
    left.delete(key);
  }
  return { matches, before: alone, after: [...left.values()] };
}
