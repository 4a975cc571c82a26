/** An IPv4 address in four decimal numbers without leading zeros, as an expression both JavaScript and Terraform read. */
export const IPV4 =
  '^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])[.]){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])$';

const ADDRESS = new RegExp(IPV4);
const VALUES_OF_A_BYTE = 256;

/** Addresses from a first to a last one, as numbers. */
export interface Ipv4Range {
  /** The first. */
  readonly first: number;
  /** The last, not below the first. */
  readonly last: number;
}

/** An address as a number; undefined where the text is none. */
export const tryParseIpv4 = (text: string): number | undefined =>
  ADDRESS.test(text)
    ? text.split('.').reduce((number, byte) => number * VALUES_OF_A_BYTE + Number(byte), 0)
    : undefined;

/** A range from two addresses; undefined where one is none, or the range ends before it begins. */
export function tryParseIpv4Range(start: string, end: string): Ipv4Range | undefined {
  const [first, last] = [tryParseIpv4(start), tryParseIpv4(end)];
  return first === undefined || last === undefined || last < first ? undefined : { first, last };
}

/** How many addresses a range holds. */
export const addressesIn = ({ first, last }: Ipv4Range): number => last - first + 1;

/** How many addresses ranges hold together, each counted once. */
export function addressesInAll(ranges: readonly Ipv4Range[]): number {
  let counted = 0;
  let next = 0;
  for (const { first, last } of [...ranges].sort((one, other) => one.first - other.first)) {
    counted += Math.max(0, last - Math.max(first, next) + 1);
    next = Math.max(next, last + 1);
  }
  return counted;
}
