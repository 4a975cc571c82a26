import { type Operation } from '../http/call';
import { ECHO_OPERATIONS } from './echo';
import { firewallRulesCreateOrUpdate } from './firewall-rules-create-or-update';
import { firewallRulesDelete } from './firewall-rules-delete';
import { firewallRulesGet } from './firewall-rules-get';
import { firewallRulesListByMongoCluster } from './firewall-rules-list-by-mongo-cluster';
import { mongoClusterOperationGet } from './mongo-cluster-operation-get';
import { mongoClusterOperationResultGet } from './mongo-cluster-operation-result-get';
import { mongoClustersCheckNameAvailability } from './mongo-clusters-check-name-availability';
import { mongoClustersCreateOrUpdate } from './mongo-clusters-create-or-update';
import { mongoClustersDelete } from './mongo-clusters-delete';
import { mongoClustersGet } from './mongo-clusters-get';
import { mongoClustersList } from './mongo-clusters-list';
import { mongoClustersListByResourceGroup } from './mongo-clusters-list-by-resource-group';
import { mongoClustersListConnectionStrings } from './mongo-clusters-list-connection-strings';
import { mongoClustersPromote } from './mongo-clusters-promote';
import { mongoClustersUpdate } from './mongo-clusters-update';
import { operationsList } from './operations-list';
import { privateEndpointConnectionsListByMongoCluster } from './private-endpoint-connections-list-by-mongo-cluster';
import { privateLinksListByMongoCluster } from './private-links-list-by-mongo-cluster';
import { providersList } from './providers-list';
import { replicasListByParent } from './replicas-list-by-parent';
import { resourceGroupsCreateOrUpdate } from './resource-groups-create-or-update';
import { resourceGroupsDelete } from './resource-groups-delete';
import { resourceGroupsGet } from './resource-groups-get';
import { resourcesListByResourceGroup } from './resources-list-by-resource-group';
import { usersCreateOrUpdate } from './users-create-or-update';
import { usersDelete } from './users-delete';
import { usersGet } from './users-get';
import { usersListByMongoCluster } from './users-list-by-mongo-cluster';

/** Every operation that is modelled. */
export const OPERATIONS: readonly Operation[] = [
  firewallRulesCreateOrUpdate,
  firewallRulesDelete,
  firewallRulesGet,
  firewallRulesListByMongoCluster,
  mongoClusterOperationGet,
  mongoClusterOperationResultGet,
  mongoClustersCheckNameAvailability,
  mongoClustersCreateOrUpdate,
  mongoClustersDelete,
  mongoClustersGet,
  mongoClustersListByResourceGroup,
  mongoClustersListConnectionStrings,
  mongoClustersList,
  mongoClustersPromote,
  mongoClustersUpdate,
  operationsList,
  privateEndpointConnectionsListByMongoCluster,
  privateLinksListByMongoCluster,
  providersList,
  replicasListByParent,
  resourceGroupsCreateOrUpdate,
  resourceGroupsDelete,
  resourceGroupsGet,
  resourcesListByResourceGroup,
  usersCreateOrUpdate,
  usersDelete,
  usersGet,
  usersListByMongoCluster,
  ...ECHO_OPERATIONS,
];
