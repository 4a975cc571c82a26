import { type Compatibility } from './version-compatibility';

/**
 * Whether data encrypted at rest by one provider's keys goes into a cluster encrypted by another's: both must be the
 * same, `NONE` included.
 * @see https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-snapshot/
 */
export function encryptionCompatibility(
  source: string | undefined,
  target: string | undefined,
): Compatibility {
  if (source === undefined || target === undefined)
    return { verdict: 'cannot tell', missing: 'the encryption at rest of both clusters' };
  if (source === target) return { verdict: 'compatible' };
  return {
    verdict: 'incompatible',
    fact: `the data is encrypted at rest with ${nameOf(source)} and the target with ${nameOf(target)}`,
    remedy: `restore into a cluster that is encrypted with ${nameOf(source)}`,
  };
}

const nameOf = (provider: string): string =>
  provider === 'NONE' ? 'no customer key' : `a customer key of ${provider}`;
