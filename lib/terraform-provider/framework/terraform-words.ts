/** What operations call what an app writes, and the argument that is meant. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  overwriteTarget: 'overwrite_target',
  overwriteSource: 'overwrite_source',
  overwriteProtectedTarget: 'overwrite_protected_target',
  allowFallback: 'allow_fallback',
  allowShorterKeep: 'allow_shorter_keep',
  runId: 'run_id',
  maxAge: 'max_age_hours',
  reuseWithin: 'reuse_within_hours',
};
const ARGUMENT = new RegExp(
  `\\b(${Object.keys(ARGUMENTS).join('|')})\\b(?:: (?:'([^']*)'|(true)))?`,
  'g',
);

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/deploy again/g, 'apply again'],
  [/(: |; )a Lambda in a VPC [^;)]*/g, ''],
  [/this deployment/g, 'terraform'],
  [/store it in the secret/g, 'give it to the provider'],
  [/the secret holds/g, 'the provider is given'],
  [/\bFlexRestore\b/g, 'mongodbbackup_flex_restore'],
  [/\buse Restore\b/g, 'use mongodbbackup_restore'],
];

/** A sentence of an operation, with the remedies of somebody who writes HCL. */
export const inTerraformWords = (sentence: string): string =>
  WORDS.reduce((text, [word, ours]) => text.replace(word, ours), sentence).replace(
    ARGUMENT,
    (_whole, name: string, quoted?: string, bare?: string) => {
      const value = quoted === undefined ? bare : JSON.stringify(quoted);
      return `${ARGUMENTS[name] ?? name}${value === undefined ? '' : ` = ${value}`}`;
    },
  );
