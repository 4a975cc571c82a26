import { isUnknown, tryKnown, type Known } from '../values/known';
import {
  cannotTell,
  cannotTellOf,
  COMPATIBLE,
  incompatible,
  type Compatibility,
} from './compatibility';

/** Versions on both sides of a restore, as Atlas spells them, e.g. `8.0.4`. */
export interface RestoreVersions {
  /** What is restored. */
  readonly backup: {
    /** MongoDB version the backup was taken from. */
    readonly version?: Known<string> | undefined;
    /** Feature compatibility version it was pinned to then; left out: it was not pinned. */
    readonly pinnedFeatureCompatibilityVersion?: Known<string> | undefined;
    /** Whether it is encrypted with a customer key; left out: no. */
    readonly isEncrypted?: boolean;
  };
  /** What is emptied. */
  readonly target: {
    /** How messages call it. */
    readonly name: string;
    /** MongoDB version it runs. */
    readonly version?: Known<string> | undefined;
  };
}

/**
 * Whether a backup can be restored into a cluster of another version: the same major and the same or a later minor
 * version, or the next major; patch levels do not matter. A pinned feature compatibility version stands for the
 * backup's own, and then the major must be equal.
 * @see https://www.mongodb.com/docs/atlas/backup-restore-cluster/
 */
export function judgeVersions({ backup, target }: RestoreVersions): Compatibility {
  const { pinnedFeatureCompatibilityVersion: pinned } = backup;
  const from = tryRead(pinned ?? backup.version);
  const to = tryRead(target.version);
  if (from === undefined || to === undefined) {
    const what = pinned === undefined ? 'the MongoDB version' : 'the pinned version';
    return cannotTellOf(
      [from, `${what} of the backup`],
      [to, `the MongoDB version of ${target.name}`],
    );
  }
  if (!isReachable(from, to, pinned !== undefined)) return refusal({ backup, target }, from);
  return judgeBinary({ backup, target }, to);
}

/** The binary's own version, which matters beside a pinned one. */
function judgeBinary({ backup, target }: RestoreVersions, to: Version): Compatibility {
  const binary = tryRead(backup.version);
  if (binary === undefined && backup.isEncrypted === true)
    return cannotTell('the MongoDB version of the backup');
  if (binary === undefined || !isOlder(to, binary)) return COMPATIBLE;
  if (backup.isEncrypted === true)
    return incompatible(
      `the backup is encrypted and from MongoDB ${words(backup.version)}, and ${target.name} runs the older ${words(target.version)}`,
      `restore into a cluster on ${binary.major}.${binary.minor} or later`,
    );
  return {
    ...COMPATIBLE,
    note: `${target.name} runs an older MongoDB than the ${words(backup.version)} of the backup; its feature compatibility version, pinned to ${words(backup.pinnedFeatureCompatibilityVersion)}, is what counts`,
  };
}

function isReachable(from: Version, to: Version, isPinned: boolean): boolean {
  if (to.major === from.major) return to.minor >= from.minor;
  return !isPinned && to.major === from.major + 1;
}

function refusal({ backup, target }: RestoreVersions, { major, minor }: Version): Compatibility {
  const { version, pinnedFeatureCompatibilityVersion: pinned } = backup;
  const same = `restore into a cluster on ${major}.${minor} or a later ${major}.x`;
  if (pinned === undefined)
    return incompatible(
      `the backup is from MongoDB ${words(version)} and ${target.name} runs ${words(target.version)}`,
      `${same}, or on ${major + 1}.x`,
    );
  return incompatible(
    `the feature compatibility version of the backup is pinned to ${words(pinned)} and ${target.name} runs ${words(target.version)}`,
    same,
  );
}

interface Version {
  readonly major: number;
  readonly minor: number;
}

const VERSION = /^(\d+)\.(\d+)(\.|$)/;

/** The part of a version that counts; undefined for one not known or not spelt like a version. */
function tryRead(text: Known<string> | undefined): Version | undefined {
  const [, major, minor] = VERSION.exec(tryKnown(text) ?? '') ?? [];
  return major === undefined ? undefined : { major: Number(major), minor: Number(minor) };
}

const isOlder = (left: Version, right: Version): boolean =>
  left.major < right.major || (left.major === right.major && left.minor < right.minor);

const words = (version: Known<string> | undefined): string =>
  version === undefined || isUnknown(version) ? '(not known)' : version;
