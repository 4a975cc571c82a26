import { type AtlasClient } from '../../client/atlas-client';
import { AtlasError } from '../../client/atlas-error';
import { listAll } from '../../client/list-all';
import { type WirePrivateEndpoint } from '../../wire/private-endpoint';
import { OperationError } from '../operation-error';

/** Stops before exports must take a private way that the project does not have; they would all fail. */
export async function requirePrivateWay(
  client: AtlasClient,
  { projectId, subject }: { readonly projectId: string; readonly subject: string },
): Promise<void> {
  const endpoints = await tryListEndpoints(client, projectId);
  if (endpoints === undefined || endpoints.some(({ status }) => status === 'ACTIVE')) return;
  const found = endpoints.map(({ regionName, status }) => `${regionName} ${status}`).sort();
  const has = found.length === 0 ? 'none' : `none but ${found.join(', ')}`;
  throw new OperationError(
    `${subject}: exports are to take a private endpoint only, which has to be ACTIVE, and project ${projectId} has ${has}; create one for object storage and accept its connection first, or leave out requirePrivateNetworking`,
  );
}

/** Private endpoints of a project; undefined where the credential may not read them, which only a Project Owner may. */
async function tryListEndpoints(
  client: AtlasClient,
  projectId: string,
): Promise<readonly WirePrivateEndpoint[] | undefined> {
  try {
    return await listAll(client, {
      operation: 'listGroupBackupPrivateEndpoints',
      path: `/api/atlas/v2/groups/${encodeURIComponent(projectId)}/backup/AWS/privateEndpoints`,
      subject: `project ${projectId}`,
    });
  } catch (error) {
    if (AtlasError.isAtlasError(error) && [401, 403].includes(error.status)) return undefined;
    throw error;
  }
}
