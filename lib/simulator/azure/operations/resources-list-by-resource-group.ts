import { list, type Operation } from '../http/call';
import { clustersUnder, findGroup } from '../http/find';
import { GROUP } from './paths';

/** The resources of a group; extensions such as locks are none. */
export const resourcesListByResourceGroup: Operation = {
  operationId: 'Resources_ListByResourceGroup',
  method: 'GET',
  path: `${GROUP}/resources`,
  handle: (call) =>
    list(
      clustersUnder(call.state, findGroup(call).id).map(({ id, name, location }) => ({
        id,
        name,
        location,
        type: 'Microsoft.DocumentDB/mongoClusters',
      })),
    ),
};
