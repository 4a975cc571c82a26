const MINORS_PER_MAJOR = 1000;

/**
 * Version of a state's shape: it names the release that brought it, so that an older provider can say which one to
 * install. `0.1` is 1, `1.2` is 1002.
 */
export function schemaVersionOf(release: `${number}.${number}`): number {
  const [major = 0, minor = 0] = release.split('.').map(Number);
  return major * MINORS_PER_MAJOR + minor;
}

/** The release that brought a shape of state. */
export const releaseOf = (schemaVersion: number): string =>
  `${Math.floor(schemaVersion / MINORS_PER_MAJOR)}.${schemaVersion % MINORS_PER_MAJOR}`;
