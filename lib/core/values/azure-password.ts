/**
 * What can be said of an administrator's password without holding it: a `reference` is known only to the engine, the
 * others are literals in code.
 */
export type PasswordGrade = 'reference' | 'literal' | 'literal-weak' | 'literal-too-short';

/**
 * Lengths and kinds of characters.
 * @see https://learn.microsoft.com/azure/documentdb/security
 */
export const AZURE_PASSWORD = { shortest: 8, advised: 12, kinds: 3 } as const;

const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];

/** Grades a literal password. */
export function gradeLiteralPassword(password: string): PasswordGrade {
  if (password.length < AZURE_PASSWORD.shortest) return 'literal-too-short';
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  return password.length < AZURE_PASSWORD.advised || kinds < AZURE_PASSWORD.kinds
    ? 'literal-weak'
    : 'literal';
}
