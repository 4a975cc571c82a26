import { safetySnapshotShortfalls } from './compliance-findings';
import { policiesIn } from './compliance-scope';
import { type ModelRule } from './rule';

/** The snapshot that saves a target before a restore is kept as long as the compliance policy of its project demands. */
export const safetySnapshotMeetsCompliancePolicy: ModelRule = {
  id: 'safety-snapshot-meets-compliance-policy',
  about: 'app',
  statement:
    'The snapshot that saves a target before a restore is kept as long as the compliance policy of its project demands.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/backup-compliance-policy/',
  // No error: a restore that ended before the policy came must not stop a build.
  severity: 'warning',
  check: (model) =>
    policiesIn(model, 'enforced').flatMap((scope) => safetySnapshotShortfalls(scope, model)),
};
