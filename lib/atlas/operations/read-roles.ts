import { type AtlasClient } from '../client/atlas-client';
import { type WireServiceAccount, type WireSystemStatus } from '../wire/identity';

/** Names of the roles the client's credential has in a project. */
export async function readRoles(
  client: AtlasClient,
  projectId: string,
): Promise<readonly string[]> {
  const { credential } = client;
  const subject = `project ${projectId}`;
  if (credential.kind === 'api-key') {
    const { apiKey } = await client.send<WireSystemStatus>({
      operation: 'getSystemStatus',
      method: 'GET',
      path: '/api/atlas/v2',
      subject,
    });
    return (apiKey?.roles ?? [])
      .filter(({ groupId }) => groupId === projectId)
      .map(({ roleName }) => roleName);
  }
  const path = `/api/atlas/v2/groups/${encodeURIComponent(projectId)}/serviceAccounts/${encodeURIComponent(credential.clientId)}`;
  const account = await client.send<WireServiceAccount>({
    operation: 'getGroupServiceAccount',
    method: 'GET',
    path,
    subject,
  });
  return account.roles;
}
