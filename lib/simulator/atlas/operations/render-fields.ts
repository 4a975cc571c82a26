/** An object with its keys in the order of the alphabet, as every recorded body has them at its top. */
export const alphabetical = (body: object): object =>
  Object.fromEntries(Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1)));

/** A value without some of its fields. */
export function without<Value extends object, Name extends keyof Value>(
  value: Value,
  ...names: readonly Name[]
): Omit<Value, Name> {
  const hidden = new Set<PropertyKey>(names);
  return Object.fromEntries(Object.entries(value).filter(([name]) => !hidden.has(name))) as Omit<
    Value,
    Name
  >;
}
