import { tryFamilyOf } from '../values/cluster-tier';
import { tryKnown, type Known } from '../values/known';
import { type Gap } from './item-gaps';
import { judgeProtection, type ClusterProtection, type Demands } from './judge-protection';

/** A cluster of the project a compliance policy would reach. */
export interface ClusterInProject extends ClusterProtection {
  /** Its tier, e.g. `M30`. */
  readonly tier?: Known<string> | undefined;
  /** Whether Cloud Backup is on. */
  readonly backupEnabled?: Known<boolean> | undefined;
}

/** What enforcing a compliance policy means for one cluster. */
export type ClusterOutlook =
  /** It is at or above the minimum. */
  | { readonly kind: 'meets' }
  /** The service refuses the policy because of it. */
  | { readonly kind: 'would-be-refused'; readonly shortfalls: readonly Gap[] }
  /** Its Cloud Backup is off and is switched on, which costs. */
  | { readonly kind: 'backup-would-be-switched-on' }
  /** A compliance policy reaches dedicated clusters only. */
  | { readonly kind: 'not-reached'; readonly tier: string }
  /** A value is not known. */
  | { readonly kind: 'cannot-tell'; readonly open: readonly Gap[] };

/**
 * What enforcing a compliance policy, without letting it overwrite schedules, means for a cluster of its project.
 * @see https://www.mongodb.com/docs/atlas/backup/cloud-backup/backup-compliance-policy/
 */
export function outlookOf(demands: Demands, cluster: ClusterInProject): ClusterOutlook {
  const tier = tryKnown(cluster.tier);
  const family = tier === undefined ? undefined : tryFamilyOf(tier);
  if (tier !== undefined && family !== undefined && family !== 'dedicated')
    return { kind: 'not-reached', tier };
  if (cluster.backupEnabled === false) return withoutBackup(demands, cluster);
  const { shortfalls, open } = judgeProtection(demands, cluster);
  if (shortfalls.length > 0) return { kind: 'would-be-refused', shortfalls };
  return open.length > 0 ? { kind: 'cannot-tell', open } : { kind: 'meets' };
}

/** Its schedule comes with the policy; the customer key does not. */
function withoutBackup({ encryptionAtRest }: Demands, cluster: ClusterInProject): ClusterOutlook {
  const demands = { minimum: [], ...(encryptionAtRest !== undefined && { encryptionAtRest }) };
  const { shortfalls, open } = judgeProtection(demands, cluster);
  if (shortfalls.length > 0) return { kind: 'would-be-refused', shortfalls };
  return open.length > 0 ? { kind: 'cannot-tell', open } : { kind: 'backup-would-be-switched-on' };
}
