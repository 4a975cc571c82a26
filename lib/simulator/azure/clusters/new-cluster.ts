import { clusterIdOf, regionOf, type ClusterId } from '../resource-id';
import {
  type ClusterSettings,
  type Replica,
  type RestoreParameters,
  type SimulatedCluster,
} from '../state';
import { type ClusterRequest } from './read-request';

/** What makes one new cluster different from another. */
export interface Birth {
  readonly createMode: string;
  readonly settings: ClusterSettings;
  readonly replica: Replica;
  readonly restoreParameters?: RestoreParameters;
  /** Left out for replicas, which have no backups of their own. */
  readonly backupsBeganAt?: Date;
}

/** A cluster as it is the moment it was asked for. */
export function newCluster(
  target: ClusterId,
  request: Pick<ClusterRequest, 'location' | 'tags' | 'identity'>,
  birth: Birth,
  now: Date,
): SimulatedCluster {
  return {
    ...target,
    id: clusterIdOf(target),
    location: regionOf(request.location ?? ''),
    createMode: birth.createMode,
    restoreParameters: birth.restoreParameters,
    createdAt: now,
    backupsBeganAt: birth.backupsBeganAt,
    settings: birth.settings,
    tags: request.tags ?? {},
    identity: request.identity ?? { type: 'None' },
    provisioningState: 'InProgress',
    clusterStatus: 'Provisioning',
    replica: birth.replica,
    busyUntil: undefined,
    firewallRules: new Map(),
    users: new Map(),
    data: {},
    history: [],
  };
}
