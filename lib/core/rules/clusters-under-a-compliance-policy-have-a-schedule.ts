import { describeCluster } from '../model/describe';
import { factsOf, statementsOf } from '../model/find-cluster';
import { tryFamilyOf } from '../values/cluster-tier';
import { tryKnown } from '../values/known';
import { clustersUnder, policiesIn } from './compliance-scope';
import { type ModelRule } from './rule';

/** Every cluster of the app that an enforced compliance policy reaches has a schedule. */
export const clustersUnderACompliancePolicyHaveASchedule: ModelRule = {
  id: 'clusters-under-a-compliance-policy-have-a-schedule',
  about: 'app',
  statement: 'Every cluster of the app that an enforced compliance policy reaches has a schedule.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/backup-compliance-policy/',
  severity: 'warning',
  check: (model) =>
    policiesIn(model, 'enforced').flatMap(({ project, name }) =>
      clustersUnder(project, model)
        .filter(({ cluster }) =>
          statementsOf(model, cluster).every(({ schedules }) => schedules.length === 0),
        )
        .filter(({ cluster }) => mayBeReached(factsOf(model, cluster).tier))
        .map(({ cluster, isReached }) => ({
          ...(isReached === undefined && { verdict: 'unverified' as const }),
          subject: describeCluster(cluster),
          origin: cluster,
          message:
            factsOf(model, cluster).backupEnabled === false
              ? `Cloud Backup is stated off, and ${name} switches it on with a schedule of its own, for good`
              : `it has no schedule in the app, and ${name} is refused unless the live one meets it`,
          fix: 'declare a BackupSchedule for it that meets the policy',
        })),
    ),
};

function mayBeReached(tier: Parameters<typeof tryKnown<string>>[0]): boolean {
  const known = tryKnown(tier);
  const family = known === undefined ? undefined : tryFamilyOf(known);
  return family === undefined || family === 'dedicated';
}
