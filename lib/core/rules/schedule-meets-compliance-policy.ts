import { scheduleShortfalls } from './compliance-findings';
import { policiesIn } from './compliance-scope';
import { type ModelRule } from './rule';

/** Each schedule is at or above the enforced compliance policy of its project. */
export const scheduleMeetsCompliancePolicy: ModelRule = {
  id: 'schedule-meets-compliance-policy',
  about: 'app',
  statement: 'Each schedule is at or above the enforced compliance policy of its project.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/backup-compliance-policy/',
  severity: 'fatal',
  check: (model) =>
    policiesIn(model, 'enforced').flatMap((scope) => scheduleShortfalls(scope, model)),
};
