import { ok, type Operation } from '../http/call';
import { Refusal } from '../refusal';

/** A project's view of a service account: its roles there. */
export const getGroupServiceAccount: Operation = {
  operationId: 'getGroupServiceAccount',
  method: 'GET',
  path: '/groups/{groupId}/serviceAccounts/{clientId}',
  versions: ['2024-08-05'],
  scope: 'project',
  handle: ({ state, params, project }) => {
    const clientId = params['clientId'] ?? '';
    const account = state.credentials.find(
      (known) => known.kind === 'service-account' && known.clientId === clientId,
    );
    const roles = account?.roles[project.id];
    if (roles === undefined) {
      throw new Refusal(
        404,
        'SERVICE_ACCOUNT_NOT_FOUND',
        `No service account ${clientId} exists.`,
        [clientId],
      );
    }
    return ok({ clientId, roles });
  },
};
