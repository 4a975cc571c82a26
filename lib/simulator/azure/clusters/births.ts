import { badRequest } from '../refusal';
import { type ClusterSettings, type Replica, type SimulatedCluster } from '../state';
import { judgeEncryption } from './judge-encryption';
import { type JudgedRestore } from './judge-restore';
import { judgePassword, judgeSettings } from './judge-settings';
import { DEFAULT_SERVER_VERSION } from './limits';
import { type Birth } from './new-cluster';
import { applySettings, type ClusterRequest, type RequestedSettings } from './read-request';

const STANDALONE: Replica = {
  role: 'Primary',
  replicationState: undefined,
  sourceResourceId: undefined,
};

/** A cluster of its own. */
export function createDefault(request: ClusterRequest, now: Date): Birth {
  const { settings } = request;
  if (settings.userName === undefined || settings.password === undefined)
    throw badRequest('A new cluster needs an administrator with userName and password.');
  judgePassword(settings.password);
  const whole = applySettings(nothingSet(settings), settings);
  judgeSettings(whole);
  judgeEncryption(whole.encryption, request.identity ?? {});
  return { createMode: 'Default', settings: whole, replica: STANDALONE, backupsBeganAt: now };
}

/** What a new cluster is set to where the request says nothing; size and shards it has to say. */
function nothingSet({ tier, sizeGb, shardCount, userName }: RequestedSettings): ClusterSettings {
  if (tier === undefined || sizeGb === undefined || shardCount === undefined)
    throw badRequest('A new cluster needs compute.tier, storage.sizeGb and sharding.shardCount.');
  return {
    administrator: userName === undefined ? undefined : { userName },
    serverVersion: DEFAULT_SERVER_VERSION,
    publicNetworkAccess: 'Enabled',
    highAvailability: { targetMode: 'Disabled' },
    storage: { sizeGb, type: 'PremiumSSD' },
    sharding: { shardCount },
    compute: { tier },
    dataApi: { mode: 'Disabled' },
    previewFeatures: [],
    authConfig: { allowedModes: ['NativeAuth'] },
    encryption: undefined,
  };
}

/**
 * A cluster that comes out of another one's backups: sized like it, but without its high availability, its network
 * and its key; https://learn.microsoft.com/azure/documentdb/how-to-restore-cluster
 */
export function createRestored(
  { source, parameters }: JudgedRestore,
  request: ClusterRequest,
  now: Date,
): Birth {
  const { settings } = request;
  if (settings.password !== undefined) judgePassword(settings.password);
  const inherited: ClusterSettings = {
    ...source.settings,
    publicNetworkAccess: 'Enabled',
    dataApi: { mode: 'Disabled' },
    encryption: undefined,
  };
  const restored = {
    ...applySettings(inherited, settings),
    highAvailability: { targetMode: 'Disabled' },
  };
  if (restored.storage.sizeGb < source.settings.storage.sizeGb)
    throw badRequest(
      `The restored cluster needs at least the ${source.settings.storage.sizeGb} GiB of its source.`,
    );
  refuseOlderStorage(source, restored);
  judgeSettings(restored);
  judgeEncryption(restored.encryption, request.identity ?? {});
  return {
    createMode: 'PointInTimeRestore',
    settings: restored,
    replica: STANDALONE,
    restoreParameters: parameters,
    backupsBeganAt: now,
  };
}

/** A cluster that follows another one. */
export function createReplica(primary: SimulatedCluster, request: ClusterRequest): Birth {
  const followed: ClusterSettings = {
    ...primary.settings,
    publicNetworkAccess: 'Enabled',
    highAvailability: { targetMode: 'Disabled' },
    encryption: undefined,
  };
  const { targetMode } = request.settings;
  if (targetMode !== undefined && targetMode !== 'Disabled')
    throw badRequest('High availability is not available on a replica.');
  const settings = {
    ...applySettings(followed, request.settings),
    administrator: primary.settings.administrator,
  };
  refuseOlderStorage(primary, settings);
  judgeSettings(settings);
  judgeEncryption(settings.encryption, request.identity ?? {});
  const createMode = request.createMode ?? 'GeoReplica';
  return {
    createMode,
    settings,
    replica: {
      role: createMode === 'Replica' ? 'AsyncReplica' : 'GeoAsyncReplica',
      replicationState: 'Provisioning',
      sourceResourceId: primary.id,
    },
  };
}

function refuseOlderStorage(source: SimulatedCluster, { storage }: ClusterSettings): void {
  if (source.settings.storage.type === 'PremiumSSDv2' && storage.type === 'PremiumSSD')
    throw badRequest('Storage of type PremiumSSDv2 cannot be made PremiumSSD.');
}
