import { factsOf } from '../model/find-cluster';
import { tryFamilyOf, type TierFamily } from '../values/cluster-tier';
import { tryKnown } from '../values/known';
import { SATISFIED, type SnapshotRule } from './rule';

/** An on-demand snapshot is of a tier that has them: M10 or larger. */
export const tierSupportsOnDemandSnapshots: SnapshotRule = {
  id: 'tier-supports-on-demand-snapshots',
  about: 'snapshot',
  statement: 'An on-demand snapshot is of a tier that has them: M10 or larger.',
  source: 'https://www.mongodb.com/docs/atlas/backup-restore-cluster/',
  severity: 'fatal',
  check: (_snapshot, cluster, model) => {
    const tier = tryKnown(factsOf(model, cluster).tier);
    const family = tier === undefined ? undefined : tryFamilyOf(tier);
    if (tier === undefined || family === undefined)
      return [
        {
          verdict: 'unverified',
          message:
            'the tier of its cluster is not known, and M0 and Flex have no on-demand snapshots',
          fix: 'state the tier',
        },
      ];
    if (family === 'dedicated') return SATISFIED;
    return [{ message: `its cluster is ${tier}, ${FACTS[family]}`, fix: FIX }];
  },
};

const FIX =
  'move the cluster to M10 or larger, or dump it with mongodump (mongodb-backup dump-plan prints the command)';
const GONE = 'a tier that is gone and had no on-demand snapshots';

const FACTS: Readonly<Record<Exclude<TierFamily, 'dedicated'>, string>> = {
  free: 'which has no Atlas backups',
  flex: 'whose snapshots are taken once a day and never on demand',
  shared: GONE,
  'serverless-continuous': GONE,
  'serverless-basic': GONE,
};
