import {
  safetySnapshotShortfalls,
  scheduleShortfalls,
  snapshotShortfalls,
} from './compliance-findings';
import { policiesIn } from './compliance-scope';
import { type ModelRule } from './rule';

/** Schedules and snapshots of a project are at or above its drafted compliance policy, as they must be once it is enforced. */
export const draftedCompliancePolicyWouldBeMet: ModelRule = {
  id: 'drafted-compliance-policy-would-be-met',
  about: 'app',
  statement:
    'Schedules and snapshots of a project are at or above its drafted compliance policy, as they must be once it is enforced.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/backup-compliance-policy/',
  severity: 'warning',
  check: (model) =>
    policiesIn(model, 'draft')
      .map((scope) => ({ ...scope, name: scope.name.replace('the ', 'the drafted ') }))
      .flatMap((scope) => [
        ...scheduleShortfalls(scope, model),
        ...snapshotShortfalls(scope, model),
        ...safetySnapshotShortfalls(scope, model),
      ]),
};
