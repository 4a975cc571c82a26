/** What operations call what an app writes, and how the command line is given the same. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/deploy again with the same runId/g, 'run the command again with the same --run-id'],
  [/set overwriteProtectedTarget: true/g, 'give --overwrite-protected'],
  [/write overwriteTarget: '([^']*)'/g, 'give --overwrite $1'],
  [/write overwriteSource: '([^']*)'/g, 'give --overwrite-source "$1"'],
  [/set allowFallback: true/g, 'give --allow-fallback'],
  [/set reuseWithin to (\d+) hours or more/g, 'give --reuse-within-hours $1'],
  [/raise maxAge/g, 'raise --max-age-hours'],
  [/\bdeploy again\b/g, 'run the command again'],
  [/'overwriteTarget'/g, '--overwrite'],
  [/\ba new (?:runId|key)\b/g, 'a new --run-id'],
];

/** A sentence of an operation, with the remedies of somebody who types. */
export const byHand = (sentence: string): string =>
  WORDS.reduce((text, [word, ours]) => text.replace(word, ours), sentence);
