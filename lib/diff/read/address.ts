/** Where an engine keeps a resource; a plan and a lone file do not say in which stack. */
export interface Address {
  readonly address: string;
  readonly stack?: string;
}

/** An address as one text: the same one in two stacks is two places. */
export const addressIn = ({ stack, address }: Address): string =>
  stack === undefined ? address : `${stack} ${address}`;

/** Whether two addresses are one place; a side that does not name its stack may mean any. */
export const isSamePlace = (one: Address, other: Address): boolean =>
  one.address === other.address &&
  (one.stack === other.stack || one.stack === undefined || other.stack === undefined);

/** How messages call an address. */
export const describeAddress = ({ stack, address }: Address): string =>
  stack === undefined ? address : `${address} of stack ${stack}`;

/** What is noted of a place; where a side does not name its stack, what is noted of the only one it can mean. */
export function notedAt<Note>(
  notes: ReadonlyMap<string, Note>,
  { stack, address }: Address,
): Note | undefined {
  const bare = notes.get(address);
  if (bare !== undefined || notes.size === 0) return bare;
  if (stack !== undefined) return notes.get(addressIn({ stack, address }));
  const possible = [...notes].filter(([place]) => place.endsWith(` ${address}`));
  return possible.length === 1 ? possible[0]?.[1] : undefined;
}
