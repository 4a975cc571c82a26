import { ProtectionError } from '../../core/errors';

/** Refuses a name that two items of a list have: each is the id of a construct of its own. */
export function requireOnceEach(prop: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return;
  throw new ProtectionError(
    'name-used-twice',
    `${prop} names '${twice}' twice; keep one of them, or give it a name of its own`,
  );
}
