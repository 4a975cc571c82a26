import { isUnknown, type Known } from '../../core/values/known';
import { stackOf } from '../../core/model/stack-of';
import { canonical } from '../canonical';
import { addressIn } from '../read/address';
import { isNameless } from '../read/nameless';

/** An entity with what identifies it across two sides. */
export interface Entity<Item> {
  readonly item: Item;
  readonly path: string;
  /** What the engine knows it by, for a resource: what stands there is the same whatever its name. */
  readonly address?: string;
  /** The stack the address is in, where the side names it. */
  readonly stack?: string;
  /** What names it, e.g. project and name; a part may be known only at deploy. */
  readonly parts: readonly Known<string>[];
}

/** Two entities found to be the same, or one that is alone. */
export interface Match<Item> {
  readonly before?: Item;
  readonly after?: Item;
}

/** What matching found. */
export interface Matching<Item> {
  readonly matches: readonly Match<Item>[];
  /** Entities of the older side for which several of the newer one are possible. */
  readonly ambiguous: readonly Item[];
}

/**
 * Matches by the engine's address, by identity, by construct path, then by expression within a stack. A reference that
 * only changed its name is the same entity when exactly one candidate is left on each side; several cannot be told apart.
 */
export function matchEntities<Item>(
  before: readonly Entity<Item>[],
  after: readonly Entity<Item>[],
): Matching<Item> {
  const left = new Remaining(before, after);
  const matches = [
    ...left.takeEqual((entity) => placeOf(entity)),
    ...left.takeAddresses(),
    ...left.takeEqual(({ parts }) =>
      parts.some(isUnknown) ? undefined : parts.map(String).join(' '),
    ),
    ...left.takeEqual(({ path }) => path),
    ...left.takeEqual(({ path, parts }) =>
      parts.some(isNameless) ? undefined : canonical([stackOf({ path }), parts]),
    ),
  ];
  const candidates = left.before.map((entity) => ({
    entity,
    possible: left.after.filter((other) => couldBeSame(entity, other)),
  }));
  const ambiguous: Item[] = [];
  for (const { entity, possible } of candidates) {
    const [only] = possible;
    if (only === undefined) continue;
    const rivals = candidates.filter((other) => other.possible.includes(only));
    if (possible.length === 1 && rivals.length === 1)
      matches.push({ before: entity.item, after: only.item });
    else ambiguous.push(entity.item);
    left.drop(entity, possible);
  }
  return { matches: [...matches, ...left.alone()], ambiguous };
}

const placeOf = ({ stack, address }: Entity<unknown>): string | undefined =>
  address === undefined || stack === undefined ? address : addressIn({ stack, address });

const hasStack = ({ stack }: Entity<unknown>): boolean => stack !== undefined;

function addressedOnce(entities: readonly Entity<unknown>[]): ReadonlySet<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const { address } of entities)
    if (address !== undefined) (once.has(address) ? twice : once).add(address);
  return new Set([...once].filter((address) => !twice.has(address)));
}

function couldBeSame<Item>(a: Entity<Item>, b: Entity<Item>): boolean {
  const pairs = a.parts.map((part, index) => [part, b.parts[index]] as const);
  return (
    pairs.some(([mine, yours]) => isUnknown(mine) || isUnknown(yours)) &&
    pairs.every(
      ([mine, yours]) =>
        isUnknown(mine) || isUnknown(yours) || canonical(mine) === canonical(yours),
    )
  );
}

/** Entities of both sides nobody has matched yet. */
class Remaining<Item> {
  private readonly dropped = new Set<Entity<Item>>();

  public constructor(
    private readonly olds: readonly Entity<Item>[],
    private readonly youngs: readonly Entity<Item>[],
  ) {}

  public get before(): readonly Entity<Item>[] {
    return this.olds.filter((entity) => !this.dropped.has(entity));
  }

  public get after(): readonly Entity<Item>[] {
    return this.youngs.filter((entity) => !this.dropped.has(entity));
  }

  public takeEqual(keyOf: (entity: Entity<Item>) => string | undefined): Match<Item>[] {
    const byKey = new Map<string, Entity<Item>>();
    for (const entity of this.after) {
      const key = keyOf(entity);
      if (key !== undefined && !byKey.has(key)) byKey.set(key, entity);
    }
    return this.before.flatMap((entity) => {
      const key = keyOf(entity);
      const found = key === undefined ? undefined : byKey.get(key);
      if (key === undefined || found === undefined) return [];
      byKey.delete(key);
      this.drop(entity, [found]);
      return [{ before: entity.item, after: found.item }];
    });
  }

  /** Addresses without their stacks, where one side names none: only what neither side has twice. */
  public takeAddresses(): Match<Item>[] {
    const [olds, youngs] = [this.before, this.after];
    if (olds.some(hasStack) === youngs.some(hasStack)) return [];
    const [once, alsoOnce] = [addressedOnce(olds), addressedOnce(youngs)];
    return this.takeEqual(({ address }) =>
      address !== undefined && once.has(address) && alsoOnce.has(address) ? address : undefined,
    );
  }

  public drop(entity: Entity<Item>, others: readonly Entity<Item>[]): void {
    for (const matched of [entity, ...others]) this.dropped.add(matched);
  }

  public alone(): readonly Match<Item>[] {
    return [
      ...this.before.map(({ item }) => ({ before: item })),
      ...this.after.map(({ item }) => ({ after: item })),
    ];
  }
}
