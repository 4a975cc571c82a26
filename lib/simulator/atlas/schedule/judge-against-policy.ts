import { forbid, notMeeting, policyInForce } from '../compliance/in-force';
import { judgedOf, shortfallsOf } from '../compliance/shortfalls';
import { type SimulatedCluster, type SimulatedProject } from '../state';
import { type Outcome } from './judge-patch';
import { withPolicyRetention } from './retroactive';

/** Refuses what a project's compliance policy forbids of a PATCH: less than its minimum, and touching what there is. */
export function judgeAgainstPolicy(
  { patch, schedule, items }: Outcome,
  cluster: SimulatedCluster,
  project: SimulatedProject,
): void {
  const window = schedule.restoreWindowDays ?? 0;
  forbid(
    project,
    'CANNOT_DECREASE_PIT_WINDOW_WITH_BACKUP_COMPLIANCE_POLICY',
    'The restore window cannot be less than the backup compliance policy requires.',
    ({ pitEnabled, restoreWindowDays }) => pitEnabled && window < restoreWindowDays,
  );
  judgeRequirements({ patch, schedule, items }, cluster, project);
  if (patch.deleteSnapshots === true)
    forbid(
      project,
      'CANNOT_DELETE_SNAPSHOT_WITH_BACKUP_COMPLIANCE_POLICY',
      'Snapshots cannot be deleted under a backup compliance policy.',
    );
  if (patch.updateSnapshots === true)
    forbid(
      project,
      'CANNOT_DECREASE_SNAPSHOT_RETENTION_WITH_BACKUP_COMPLIANCE_POLICY',
      'The retention of snapshots cannot be decreased under a backup compliance policy.',
      () =>
        cluster.snapshots.some(
          (each) => withPolicyRetention(each, items, schedule).expiry < each.origin.protectedUntil,
        ),
    );
  if ((patch.deleteCopiedBackups ?? []).length > 0 || patch.deleteCopySnapshots === true)
    forbid(
      project,
      'CANNOT_DELETE_COPY_SNAPSHOT_WITH_BACKUP_COMPLIANCE_POLICY_ENABLED',
      'Copies of snapshots cannot be deleted while the backup compliance policy protects them.',
      ({ copyProtectionEnabled }) => copyProtectionEnabled,
    );
}

function judgeRequirements(
  { schedule, items }: Outcome,
  cluster: SimulatedCluster,
  project: SimulatedProject,
): void {
  const policy = policyInForce(project);
  if (policy === undefined) return;
  const lacks = shortfallsOf(
    { ...judgedOf(cluster), items, restoreWindowDays: schedule.restoreWindowDays ?? 0 },
    // What a schedule cannot change it is not refused for.
    { ...policy, pitEnabled: false, encryptionAtRestEnabled: false },
  );
  if (lacks.length > 0) throw notMeeting([`${cluster.name} lacks ${lacks.join(', ')}`]);
}
