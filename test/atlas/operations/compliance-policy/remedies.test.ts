import { complianceRemedyOf } from '../../../../lib/atlas/operations/compliance-policy/remedies';

test.each([
  [
    'BACKUP_POLICIES_NOT_MEETING_BACKUP_COMPLIANCE_POLICY_REQUIREMENTS',
    'raise the schedule to what the backup compliance policy of the project demands',
  ],
  [
    'CANNOT_DECREASE_PIT_WINDOW_WITH_BACKUP_COMPLIANCE_POLICY',
    'keep the restore window; the backup compliance policy of the project forbids to lower it',
  ],
  [
    'CANNOT_DELETE_COPY_SNAPSHOT_WITH_BACKUP_COMPLIANCE_POLICY_ENABLED',
    'leave the copies; the backup compliance policy of the project protects them',
  ],
  ['USER_UNAUTHORIZED', undefined],
])('a refusal with %s has its remedy', (errorCode, remedy) => {
  expect(complianceRemedyOf(errorCode)).toBe(remedy);
});
