import { snapshotShortfalls } from './compliance-findings';
import { policiesIn } from './compliance-scope';
import { type ModelRule } from './rule';

/** Each on-demand snapshot is kept as long as the enforced compliance policy of its project demands. */
export const onDemandSnapshotMeetsCompliancePolicy: ModelRule = {
  id: 'on-demand-snapshot-meets-compliance-policy',
  about: 'app',
  statement:
    'Each on-demand snapshot is kept as long as the enforced compliance policy of its project demands.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/backup-compliance-policy/',
  severity: 'fatal',
  check: (model) =>
    policiesIn(model, 'enforced').flatMap((scope) => snapshotShortfalls(scope, model)),
};
