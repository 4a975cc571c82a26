import { type AtlasClient, type AtlasRequest } from '../../client/atlas-client';
import {
  type WireCompliancePolicy,
  type WireCompliancePolicyAnswer,
  type WireCompliancePolicyRequest,
} from '../../wire/compliance-policy';
import { type WireProject } from '../../wire/identity';
import { type AtlasOperation } from '../../wire/versions';
import { complianceRemedyOf } from './remedies';
import { policySubject } from './compliance-request';

/** The policy of a project; undefined where there is none. */
export async function readPolicy(
  client: AtlasClient,
  projectId: string,
): Promise<WireCompliancePolicy | undefined> {
  const answer = await client.send<WireCompliancePolicyAnswer>(
    request(projectId, 'getGroupBackupCompliancePolicy', 'GET', '/backupCompliancePolicy'),
  );
  return 'projectId' in answer ? (answer as WireCompliancePolicy) : undefined;
}

/** Writes the policy; schedules below it make Atlas refuse, since it would otherwise change them behind their owners. */
export const writePolicy = (
  client: AtlasClient,
  projectId: string,
  body: WireCompliancePolicyRequest,
): Promise<WireCompliancePolicy> =>
  client.send<WireCompliancePolicy>({
    ...request(
      projectId,
      'updateGroupBackupCompliancePolicy',
      'PUT',
      '/backupCompliancePolicy?overwriteBackupPolicies=false',
    ),
    body,
    remedyOf: complianceRemedyOf,
  });

/** The project itself. */
export const readProject = (client: AtlasClient, projectId: string): Promise<WireProject> =>
  client.send<WireProject>(request(projectId, 'getGroup', 'GET', ''));

const request = (
  projectId: string,
  operation: AtlasOperation,
  method: AtlasRequest['method'],
  suffix: string,
): AtlasRequest => ({
  operation,
  method,
  path: `/api/atlas/v2/groups/${encodeURIComponent(projectId)}${suffix}`,
  subject: policySubject(projectId),
});
