import { cannotTellOf, COMPATIBLE, incompatible, type Compatibility } from './compatibility';

/** Who holds the key data is encrypted with at rest. */
export interface Encryption {
  /** `NONE`, `AWS`, `AZURE` or `GCP`, as Atlas spells them. */
  readonly provider?: string | undefined;
  /** Region of the key, for keys on AWS. */
  readonly keyRegion?: string | undefined;
}

/** Keys on both sides of a restore. */
export interface RestoreEncryptions {
  /** What is restored. */
  readonly backup: Encryption;
  /** What is emptied. */
  readonly target: Encryption & {
    /** How messages call it. */
    readonly name: string;
  };
  /** Whether both are of one project, whose clusters share a key. */
  readonly isWithinProject: boolean;
}

/** How Atlas spells that no customer key is used. */
export const NO_CUSTOMER_KEY = 'NONE';

/**
 * Whether a backup can be restored into a cluster with another key: both without one, or both with keys of the same
 * provider; keys on AWS must be in the same region.
 * @see https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-snapshot/
 */
export function judgeEncryption(sides: RestoreEncryptions): Compatibility {
  const { backup, target } = sides;
  if (backup.provider === undefined || target.provider === undefined)
    return cannotTellOf(
      [backup.provider, 'the encryption provider of the backup'],
      [target.provider, `the encryption provider of ${target.name}`],
    );
  if (backup.provider !== target.provider)
    return incompatible(
      `the backup is ${encryptedBy(backup.provider)} and ${target.name} is ${encryptedBy(target.provider)}`,
      `restore into a cluster that is ${encryptedBy(backup.provider)}`,
    );
  return backup.provider === 'AWS' ? judgeKeyRegions(sides) : COMPATIBLE;
}

function judgeKeyRegions({ backup, target, isWithinProject }: RestoreEncryptions): Compatibility {
  const [from, to] = [backup.keyRegion, target.keyRegion];
  if (from !== undefined && to !== undefined && from !== to)
    return incompatible(
      `the key of the backup is in ${from} and that of ${target.name} in ${to}`,
      `restore into a cluster whose key is in ${from}`,
    );
  if (isWithinProject || (from !== undefined && to !== undefined)) return COMPATIBLE;
  return cannotTellOf(
    [from, 'the region of the AWS key of the backup'],
    [to, `the region of the AWS key of ${target.name}`],
  );
}

const encryptedBy = (provider: string): string =>
  provider === NO_CUSTOMER_KEY
    ? 'encrypted without a customer key'
    : `encrypted with a customer key on ${provider}`;
