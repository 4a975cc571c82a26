import { policyInForce } from '../compliance/in-force';
import { raiseToPolicy } from '../compliance/raise';
import { type ClusterCall } from '../http/call';
import { setPointInTime } from '../restore/oplog';
import { copiesAfterMove } from '../schedule/auto-copy';
import { defaultSchedule } from '../schedule/default-schedule';
import { dropSnapshots } from '../snapshots/change-snapshot';
import { type SimulatedCluster } from '../state';
import { readProvider } from './read-cluster';
import { readTopology, type ReadTopology } from './read-topology';

type Wanted = Readonly<Record<string, unknown>>;

/** Changes of a cluster what a judged request names. */
export function applyChange({ cluster, project, clock, newId }: ClusterCall, wanted: Wanted): void {
  const now = clock.now();
  if (wanted['replicationSpecs'] !== undefined) changeTopology(cluster, readTopology(wanted));
  if (wanted['encryptionAtRestProvider'] !== undefined)
    cluster.encryptionAtRestProvider = readProvider(wanted['encryptionAtRestProvider']);
  if (wanted['configServerManagementMode'] === 'FIXED_TO_DEDICATED') {
    cluster.configServerManagementMode = 'FIXED_TO_DEDICATED';
    cluster.configServerType = 'DEDICATED';
  }
  if (Array.isArray(wanted['tags'])) cluster.tags = wanted['tags'] as readonly object[];
  cluster.terminationProtectionEnabled =
    (wanted['terminationProtectionEnabled'] ?? cluster.terminationProtectionEnabled) === true;
  const backupEnabled = (wanted['backupEnabled'] ?? cluster.backupEnabled) === true;
  if (backupEnabled && !cluster.backupEnabled)
    cluster.schedule ??= defaultSchedule(cluster, now, newId);
  if (!backupEnabled) {
    cluster.schedule = undefined;
    dropSnapshots(cluster, () => true);
  }
  cluster.backupEnabled = backupEnabled;
  setPointInTime(cluster, (wanted['pitEnabled'] ?? cluster.pitEnabled) === true, now);
  const isResumed = cluster.paused && wanted['paused'] === false;
  cluster.paused = (wanted['paused'] ?? cluster.paused) === true;
  if (!isResumed) return;
  cluster.resumedAt = now;
  const policy = policyInForce(project);
  if (policy !== undefined) raiseToPolicy(cluster, policy, { at: now, newId });
}

/** Zones keep their ids; a primary region that moves to a copy's takes the copy settings along. */
function changeTopology(cluster: SimulatedCluster, topology: ReadTopology): void {
  cluster.tier = topology.tier;
  cluster.diskSizeGB = topology.diskSizeGB ?? cluster.diskSizeGB;
  cluster.shards = topology.shards;
  cluster.zones = cluster.zones.map((zone) => {
    const wanted = topology.zones.find(({ name }) => name === zone.name);
    if (wanted === undefined) return zone;
    const [[from = ''], [to = '']] = [zone.regions, wanted.regions];
    if (from !== to && cluster.schedule !== undefined)
      cluster.schedule = {
        ...cluster.schedule,
        copySettings: copiesAfterMove(cluster.schedule.copySettings, zone.id, { from, to }),
      };
    return { ...zone, regions: wanted.regions };
  });
}
