/** Whether two values say the same: lists and plain objects by what they hold, everything else by identity. */
export function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (Array.isArray(left) && Array.isArray(right)) return haveSameFields(left, right);
  return isPlain(left) && isPlain(right) && haveSameFields(left, right);
}

function haveSameFields(left: object, right: object): boolean {
  const entries = statedIn(left);
  const others = new Map(statedIn(right));
  return (
    entries.length === others.size &&
    entries.every(([name, value]) => others.has(name) && isSame(value, others.get(name)))
  );
}

/** A field that is undefined says as little as one left out. */
const statedIn = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([, field]) => field !== undefined);

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
