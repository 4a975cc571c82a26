/** A value as text in which the order of keys means nothing. */
export function canonical(value: unknown): string {
  return value === undefined
    ? 'undefined'
    : JSON.stringify(value, (_key, part: unknown) => sorted(part));
}

function sorted(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  const entries = Object.entries(part as Readonly<Record<string, unknown>>);
  return Object.fromEntries(entries.sort(([a], [b]) => Number(a > b) - Number(a < b)));
}
