import { type WireCompliancePolicyRequest } from '../../../atlas/wire/compliance-policy';
import { notMeeting } from '../compliance/in-force';
import { judgeItself } from '../compliance/judge-policy';
import { isEmptyProject, judgeWeakening } from '../compliance/judge-weakening';
import { readPolicy } from '../compliance/read-policy';
import { setPolicy } from '../compliance/set-policy';
import {
  ENCRYPTION_AT_REST,
  judgedOf,
  protectedClusters,
  shortfallsOf,
} from '../compliance/shortfalls';
import { OWNERS, ok, type Operation, type ProjectCall } from '../http/call';
import { Refusal } from '../refusal';
import { type SimulatedCluster } from '../state';
import { alphabetical } from './render-fields';

/** Sets a project's compliance policy; unless asked not to, schedules below it are raised. */
export const updateGroupBackupCompliancePolicy: Operation = {
  operationId: 'updateGroupBackupCompliancePolicy',
  method: 'PUT',
  path: '/groups/{groupId}/backupCompliancePolicy',
  versions: ['2023-01-01', '2023-10-01'],
  deprecated: ['2023-01-01'],
  roles: OWNERS,
  scope: 'project',
  handle: (call) => {
    const wanted = readPolicy(call);
    judge(call, wanted);
    return ok(alphabetical(setPolicy(call, wanted)));
  },
};

function judge(
  { project, query }: ProjectCall,
  wanted: Required<WireCompliancePolicyRequest>,
): void {
  const live = project.compliancePolicy;
  if (live !== undefined && live.state !== 'ACTIVE')
    throw new Refusal(
      400,
      'CANNOT_UPDATE_BACKUP_COMPLIANCE_POLICY_SETTINGS_WITH_PENDING_ACTION',
      'The backup compliance policy cannot be updated while an action on it is pending.',
    );
  judgeItself(wanted);
  if (live !== undefined && !isEmptyProject(project)) judgeWeakening(live, wanted);
  const isOverwriting = query.get('overwriteBackupPolicies') !== 'false';
  const offenders = protectedClusters(project)
    .map((cluster) => ({ name: cluster.name, lacks: lacksOf(cluster, wanted, isOverwriting) }))
    .filter(({ lacks }) => lacks.length > 0);
  if (offenders.length > 0)
    throw notMeeting(offenders.map(({ name, lacks }) => `${name} lacks ${lacks.join(', ')}`));
}

/** What stands in the way: a policy can switch backup on and raise schedules, but no customer's encryption. */
function lacksOf(
  cluster: SimulatedCluster,
  wanted: Required<WireCompliancePolicyRequest>,
  isOverwriting: boolean,
): readonly string[] {
  const lacks = shortfallsOf(judgedOf(cluster), wanted);
  return isOverwriting || !cluster.backupEnabled
    ? lacks.filter((lack) => lack === ENCRYPTION_AT_REST)
    : lacks;
}
