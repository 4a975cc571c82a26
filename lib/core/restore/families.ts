import { tryFamilyOf, type TierFamily } from '../values/cluster-tier';
import { SERVERLESS_BACKUPS_SUNSET } from '../values/serverless';
import { cannotTell, COMPATIBLE, incompatible, type Compatibility } from './compatibility';

/** A cluster by its name and the Atlas name of its tier, e.g. `M30`. */
export interface NamedTier {
  /** How messages call it. */
  readonly name: string;
  /** Its tier. */
  readonly tier?: string | undefined;
}

/**
 * Whether a cluster has backups that are restored into dedicated clusters by a restore job.
 * @see https://www.mongodb.com/docs/atlas/backup-restore-cluster/
 */
export function judgeSourceFamily({ name, tier }: NamedTier): Compatibility {
  return judge({ name, tier }, AS_SOURCE);
}

/**
 * Whether a cluster can be emptied and filled by a restore job.
 * @see https://www.mongodb.com/docs/atlas/backup-restore-cluster/
 */
export function judgeTargetFamily({ name, tier }: NamedTier): Compatibility {
  return judge({ name, tier }, AS_TARGET);
}

interface Refusal {
  readonly fact: string;
  readonly remedy: string;
}
type Refusals = Readonly<Record<Exclude<TierFamily, 'dedicated'>, Refusal>>;

function judge({ name, tier }: NamedTier, refusals: Refusals): Compatibility {
  const family = tier === undefined ? undefined : tryFamilyOf(tier);
  if (tier === undefined || family === undefined) return cannotTell(`the tier of ${name}`);
  if (family === 'dedicated') return COMPATIBLE;
  const { fact, remedy } = refusals[family];
  return incompatible(`${name} is ${tier}, ${fact}`, remedy);
}

const DUMP =
  'dump with mongodump and load with mongorestore (mongodb-backup dump-plan prints both)';
const GONE: Refusal = {
  fact: 'a tier that is gone: Atlas turned such clusters into Free, Flex or dedicated ones',
  remedy: 'look at the All Clusters page for what it became and state that tier',
};

const ENDED: Refusal = {
  fact: `a Serverless instance, whose backup API Atlas ended on ${SERVERLESS_BACKUPS_SUNSET}`,
  remedy: `use ServerlessRestore before that day, and from then on ${GONE.remedy}`,
};

const AS_SOURCE: Refusals = {
  free: { fact: 'which has no Atlas backups to restore', remedy: DUMP },
  flex: {
    fact: 'whose snapshots are restored by a call of their own',
    remedy: 'use FlexRestore',
  },
  shared: GONE,
  'serverless-continuous': ENDED,
  'serverless-basic': ENDED,
};

const AS_TARGET: Refusals = {
  free: {
    fact: 'which no Atlas backup is restored into',
    remedy: `restore into M10 or larger, or ${DUMP}`,
  },
  flex: {
    fact: 'which only snapshots of Flex clusters are restored into',
    remedy: 'restore into M10 or larger, or use FlexRestore for a snapshot of a Flex cluster',
  },
  shared: GONE,
  'serverless-continuous': ENDED,
  'serverless-basic': ENDED,
};
