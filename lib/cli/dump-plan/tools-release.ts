import { type MongoDbVersion } from '../../core/values/mongodb-version';

/** The first release of the Database Tools that knows a MongoDB version, the newest first; every later one knows it too. */
// https://www.mongodb.com/docs/database-tools/release-notes/database-tools-changelog/
const FIRST_RELEASES: readonly (readonly [major: number, minor: number, release: string])[] = [
  [9, 0, '100.18.0'],
  [8, 3, '100.17.0'],
  [8, 2, '100.13.0'],
  [8, 1, '100.12.0'],
  [8, 0, '100.10.0'],
  [7, 0, '100.8.0'],
  [6, 0, '100.6.0'],
  [5, 0, '100.4.0'],
];

/** Which release of the Database Tools fits a MongoDB version, as a phrase. */
export function describeTools(version: MongoDbVersion | undefined): string {
  if (version === undefined) return 'the latest release of the MongoDB Database Tools';
  const { major, minor } = version;
  const knows = `for MongoDB ${major}.${minor}`;
  const [newest] = FIRST_RELEASES;
  if (newest !== undefined && isBefore(newest, version))
    return `the latest release of the MongoDB Database Tools, newer than ${newest[2]}, ${knows}`;
  const first = FIRST_RELEASES.find((each) => each[0] === major && each[1] <= minor);
  const release = first?.[2] ?? FIRST_RELEASES.at(-1)?.[2] ?? '';
  return `the MongoDB Database Tools ${release} or newer ${knows}`;
}

const isBefore = (
  [major, minor]: readonly [number, number, string],
  version: MongoDbVersion,
): boolean => version.major > major || (version.major === major && version.minor > minor);
