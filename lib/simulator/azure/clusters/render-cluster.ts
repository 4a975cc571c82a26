import { RECORDED_PREVIEW, TERSE_VERSIONS } from '../http/api-versions';
import { type SimulatedCluster } from '../state';
import { connectionStringOf } from './connection-strings';
import { earliestRestoreTime, toTheSecond } from './restore-window';

/** A cluster as the service answers it; never with its password. */
export function renderCluster(
  cluster: SimulatedCluster,
  now: Date,
  apiVersion = RECORDED_PREVIEW,
): object {
  const { id, name, location, tags, identity } = cluster;
  return {
    id,
    name,
    type: 'Microsoft.DocumentDB/mongoClusters',
    location,
    tags,
    identity,
    systemData: {
      createdAt: `${cluster.createdAt.toISOString().slice(0, -1)}0000Z`,
      createdByType: 'Application',
    },
    properties: properties(cluster, now, TERSE_VERSIONS.includes(apiVersion)),
  };
}

function properties(cluster: SimulatedCluster, now: Date, isTerse: boolean): object {
  const { settings, restoreParameters } = cluster;
  const earliest = earliestRestoreTime(cluster, now);
  return {
    provisioningState: cluster.provisioningState,
    clusterStatus: cluster.clusterStatus,
    ...(!isTerse && { createMode: cluster.createMode }),
    ...(restoreParameters !== undefined && { restoreParameters }),
    ...settings,
    ...(cluster.clusterStatus === 'Ready' && { connectionString: connectionStringOf(cluster) }),
    backup: earliest === undefined ? {} : { earliestRestoreTime: toTheSecond(earliest) },
    replica: renderReplica(cluster, isTerse),
    privateEndpointConnections: [],
    infrastructureVersion: '2.0',
  };
}

function renderReplica({ replica, restoreParameters }: SimulatedCluster, isTerse: boolean): object {
  const sourceResourceId =
    replica.sourceResourceId ?? (isTerse ? restoreParameters?.sourceResourceId : undefined);
  return {
    role: replica.role,
    ...(replica.replicationState !== undefined && { replicationState: replica.replicationState }),
    ...(sourceResourceId !== undefined && { sourceResourceId }),
  };
}
