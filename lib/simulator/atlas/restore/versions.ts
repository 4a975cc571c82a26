/**
 * Whether a snapshot may be restored to a version: the same major with an equal or higher minor, or the next major;
 * a pinned feature compatibility version decides instead, by its major alone.
 */
export function canRestoreVersion(
  source: string,
  pinnedFcv: string | undefined,
  target: string,
): boolean {
  const [major, minor] = numbersOf(source);
  const [targetMajor, targetMinor] = numbersOf(target);
  if (pinnedFcv !== undefined) return targetMajor === numbersOf(pinnedFcv)[0];
  if (targetMajor === major) return targetMinor >= minor;
  return targetMajor === major + 1;
}

function numbersOf(version: string): readonly [major: number, minor: number] {
  const [major = '', minor = ''] = version.split('.');
  return [Number(major), Number(minor)];
}
