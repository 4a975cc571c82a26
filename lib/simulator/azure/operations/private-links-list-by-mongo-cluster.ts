import { CLUSTER_VERSIONS } from '../http/api-versions';
import { list, type Operation } from '../http/call';
import { findCluster } from '../http/find';
import { CLUSTER } from './paths';

/** What a private endpoint can be made for. */
export const privateLinksListByMongoCluster: Operation = {
  operationId: 'PrivateLinks_ListByMongoCluster',
  method: 'GET',
  path: `${CLUSTER}/privateLinkResources`,
  apiVersions: CLUSTER_VERSIONS,
  handle: (call) => {
    const { id } = findCluster(call);
    return list([
      {
        id: `${id}/privateLinkResources/MongoCluster`,
        name: 'MongoCluster',
        type: 'Microsoft.DocumentDB/mongoClusters/privateLinkResources',
        properties: {
          groupId: 'MongoCluster',
          requiredMembers: ['MongoCluster'],
          requiredZoneNames: ['privatelink.mongocluster.cosmos.azure.com'],
        },
      },
    ]);
  },
};
