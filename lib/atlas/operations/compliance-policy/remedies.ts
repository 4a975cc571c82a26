/** What to do about a refusal for the sake of the compliance policy; undefined where it was for another reason. */
export function complianceRemedyOf(errorCode: string): string | undefined {
  if (errorCode.includes('_NOT_MEETING_'))
    return 'raise the schedule to what the backup compliance policy of the project demands';
  return REMEDIES[errorCode];
}

/** https://www.mongodb.com/docs/atlas/reference/api-errors/ */
const REMEDIES: Readonly<Record<string, string>> = {
  CANNOT_DECREASE_PIT_WINDOW_WITH_BACKUP_COMPLIANCE_POLICY:
    'keep the restore window; the backup compliance policy of the project forbids to lower it',
  CANNOT_DELETE_COPY_SNAPSHOT_WITH_BACKUP_COMPLIANCE_POLICY_ENABLED:
    'leave the copies; the backup compliance policy of the project protects them',
};
