/** Whether data can be restored, and why not; `cannot tell` names what is missing. */
export type Compatibility =
  | { readonly verdict: 'compatible' }
  | { readonly verdict: 'incompatible'; readonly fact: string; readonly remedy: string }
  | { readonly verdict: 'cannot tell'; readonly missing: string };

/** What a version check needs; `8.0` and `8.0.4` are both versions. */
export interface VersionFacts {
  /** Version the data was written by. */
  readonly source: string | undefined;
  /** Feature compatibility version the source was pinned to, if it was. */
  readonly pinned?: string | undefined;
  /** Version of the target. */
  readonly target: string | undefined;
}

/**
 * Whether a target can take data of a version: a pinned feature compatibility version decides alone, by its major;
 * otherwise the same major with an equal or higher minor, or the next major. Patch levels do not count.
 * @see https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-snapshot/
 */
export function versionCompatibility({ source, pinned, target }: VersionFacts): Compatibility {
  if (target === undefined) return { verdict: 'cannot tell', missing: "the target's version" };
  const to = parse(target);
  if (pinned !== undefined) {
    const { major } = parse(pinned);
    return to.major === major ? { verdict: 'compatible' } : pinnedElsewhere(pinned, major, target);
  }
  if (source === undefined) return { verdict: 'cannot tell', missing: "the source's version" };
  const from = parse(source);
  const isSameMajor = to.major === from.major && to.minor >= from.minor;
  if (isSameMajor || to.major === from.major + 1) return { verdict: 'compatible' };
  return {
    verdict: 'incompatible',
    fact: `the data is from MongoDB ${source} and the target runs ${target}`,
    remedy: `restore into a cluster on ${from.major}.${from.minor} or a later ${from.major}.x, or on ${from.major + 1}.x`,
  };
}

const pinnedElsewhere = (pinned: string, major: number, target: string): Compatibility => ({
  verdict: 'incompatible',
  fact: `the source is pinned to feature compatibility version ${pinned} and the target runs ${target}`,
  remedy: `restore into a cluster on ${major}.x`,
});

function parse(version: string): { readonly major: number; readonly minor: number } {
  const [major = NaN, minor = 0] = version.split('.').map(Number);
  return { major, minor };
}
