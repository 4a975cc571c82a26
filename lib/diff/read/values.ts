import { isUnknown, type Known, type Unknown } from '../../core/values/known';

/** Settings of a resource; an expression of the engine stands there as an unknown value. */
export type Settings = Readonly<Record<string, unknown>>;

/** Whether a value is an object with members. */
export function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isUnknown(value);
}

/** A text, if the setting holds one. */
export function textOf(value: unknown): Known<string> | undefined {
  if (isUnknown(value)) return value;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A number; both engines let people write it as text. */
export function numberOf(value: unknown): Known<number> | undefined {
  if (isUnknown(value)) return value;
  if (typeof value === 'number') return value;
  const isNumeric = typeof value === 'string' && /^-?\d+$/.test(value);
  return isNumeric ? Number(value) : undefined;
}

/** A switch; both engines let people write it as text. */
export function switchOf(value: unknown): Known<boolean> | undefined {
  if (isUnknown(value)) return value;
  if (typeof value === 'boolean') return value;
  if (value === 'true') return true;
  return value === 'false' ? false : undefined;
}

/** The members of a list; a single block counts as a list of one. */
export function listOf(value: unknown): readonly Settings[] | undefined {
  if (Array.isArray(value)) {
    const all = value as readonly unknown[];
    return all.every(isSettings) ? all : undefined;
  }
  return isSettings(value) ? [value] : undefined;
}

/** Whether a block is an expression of the engine, or is a list with one in it. */
export const isHidden = (block: unknown): boolean =>
  isUnknown(block) || (Array.isArray(block) && (block as readonly unknown[]).some(isUnknown));

/** The first of nested blocks that is an expression, so that nothing in it can be read. */
export function tryHidden(...blocks: readonly unknown[]): Unknown | undefined {
  const found = blocks.find(isHidden);
  return found === undefined ? undefined : { unknown: found };
}

/** Whether a setting, or anything in it, is an expression of the engine. */
export function holdsUnknown(value: unknown): boolean {
  if (isUnknown(value)) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(holdsUnknown);
}

/** A member that is left out where its value is undefined. */
export function present<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  const part: Partial<Record<Name, Value>> = {};
  if (value !== undefined) part[name] = value;
  return part;
}
