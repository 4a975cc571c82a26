import { tryFamilyOf, type TierFamily } from '../values/cluster-tier';
import { tryKnown } from '../values/known';
import { SATISFIED, unverified, type ScheduleRule } from './rule';

/** A schedule is for a tier that has one: M10 or larger. */
export const tierSupportsCloudBackup: ScheduleRule = {
  id: 'tier-supports-cloud-backup',
  about: 'schedule',
  statement: 'A schedule is for a tier that has one: M10 or larger.',
  source: 'https://www.mongodb.com/docs/atlas/backup-restore-cluster/',
  severity: 'fatal',
  check: (_schedule, { facts }) => {
    const tier = tryKnown(facts.tier);
    const family = tier === undefined ? undefined : tryFamilyOf(tier);
    if (tier === undefined || family === undefined) return unverified(OPEN, STATE_TIER);
    const refusal = REFUSALS[family];
    return refusal === undefined ? SATISFIED : [{ message: refusal.fact(tier), fix: refusal.fix }];
  },
};

const OPEN = 'it has a schedule, and whether its tier has one is not known';
const STATE_TIER = 'state a tier this version knows, or leave it to the deployment';
const MOVE = 'move it to M10 or larger';

interface Refusal {
  readonly fact: (tier: string) => string;
  readonly fix: string;
}

/** Why a family has no schedule; dedicated tiers have one. */
const REFUSALS: Readonly<Partial<Record<TierFamily, Refusal>>> = {
  free: {
    fact: (tier) => `it is ${tier}, which has no Atlas backups`,
    fix: `${MOVE}, or dump it with mongodump and restore with mongorestore (mongodb-backup dump-plan prints both)`,
  },
  flex: {
    fact: (tier) =>
      `it is ${tier}, whose backups are one snapshot a day, always on, the last 8 kept, and cannot be configured`,
    fix: `remove the schedule, or ${MOVE}`,
  },
  shared: {
    fact: (tier) =>
      `it is ${tier}, a tier that is gone: Atlas moved such clusters to Flex by 2025-05-25, and Flex backups cannot be configured`,
    fix: `correct the tier and remove the schedule, or ${MOVE}`,
  },
  'serverless-continuous': {
    fact: () =>
      'it is a Serverless instance, which Atlas has been turning into Free, Flex or dedicated clusters since 2025-05-05; Free has no backups at all',
    fix: `look at the All Clusters page for what it became and state that tier; for a schedule ${MOVE}`,
  },
  'serverless-basic': {
    fact: () =>
      'it is a Serverless instance, which Atlas has been turning into Free, Flex or dedicated clusters since 2025-05-05; Free has no backups at all',
    fix: `look at the All Clusters page for what it became and state that tier; for a schedule ${MOVE}`,
  },
};
