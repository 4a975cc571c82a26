/** A release of the mongodbatlas provider. */
export interface ProviderRelease {
  readonly major: number;
  readonly minor: number;
}

/** The release that can leave a schedule alone when its resource is destroyed. */
export const KEEPS_SCHEDULES_SINCE: ProviderRelease = { major: 2, minor: 12 };

/**
 * The first release the constructs are not checked against. The source after 2.16 takes copies that the configuration
 * does not mention for copies to take away, although `ignore_changes` names them.
 * @see https://github.com/mongodb/terraform-provider-mongodbatlas/pull/4693
 */
export const UNCHECKED_FROM: ProviderRelease = { major: 2, minor: 17 };

/** A release as text. */
export const releaseText = ({ major, minor }: ProviderRelease): string => `${major}.${minor}`;

/** The version constraint the constructs are checked with. */
export const PROVIDER_CONSTRAINT = `>= ${releaseText(KEEPS_SCHEDULES_SINCE)}, < ${releaseText(UNCHECKED_FROM)}`;

/** Whether a release is older than another one. */
export const isOlder = (one: ProviderRelease, other: ProviderRelease): boolean =>
  one.major < other.major || (one.major === other.major && one.minor < other.minor);

/** The newest release each part of a constraint allows, of the parts that bound it from above. */
export function newestAllowed(constraint: string): readonly ProviderRelease[] {
  return constraint.split(',').flatMap((part) => {
    const [, operator = '', numbers = ''] = /^\s*(=|~>|<=?|)\s*v?([\d.]+)\s*$/.exec(part) ?? [];
    return numbers === '' ? [] : [newestOf(operator, numbers.split('.').map(Number))];
  });
}

/** `~> 2` allows any, `~> 2.5` any 2.x, `~> 2.5.0` only 2.5.x. */
function newestOf(operator: string, [major = 0, minor, patch]: readonly number[]): ProviderRelease {
  const any = Number.POSITIVE_INFINITY;
  if (operator === '~>' && patch === undefined)
    return { major: minor === undefined ? any : major, minor: any };
  if (operator === '<' && (patch ?? 0) === 0)
    return (minor ?? 0) > 0 ? { major, minor: (minor ?? 0) - 1 } : { major: major - 1, minor: any };
  return { major, minor: minor ?? 0 };
}
