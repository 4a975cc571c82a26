import { type AtlasClient } from '../../atlas/client/atlas-client';
import { factsOf } from '../../atlas/operations/live-facts';
import { readCluster } from '../../atlas/operations/read-cluster';
import { readSchedule } from '../../atlas/operations/schedule/read-live-schedule';
import { stateOf } from '../../atlas/operations/schedule/schedule-state';
import { type WireCluster } from '../../atlas/wire/cluster';
import { fromWireCopyItem } from '../../atlas/wire/copy-setting';
import { type WireCopySetting, type WireSchedule } from '../../atlas/wire/schedule';
import {
  type ClusterFacts,
  type ClusterModel,
  type CopyFrequency,
  type CopyModel,
  type ScheduleModel,
} from '../../core/model/protection-model';
import { type CloudProviderName } from '../../core/values/atlas-region';
import { isUnknown, tryKnown } from '../../core/values/known';
import { type NamedCluster } from './declared-clusters';

/** A cluster as it is declared and as it is, limited to what can be compared. */
export interface ComparedCluster {
  readonly declared: ClusterModel;
  readonly live: ClusterModel;
  /** Whether Atlas refuses to delete it. */
  readonly terminationProtection: boolean;
}

/** The live cluster in the words of the model, limited to what the app declares of it; what is known only at deploy stands. */
export async function compareCluster(
  client: AtlasClient,
  { projectId, clusterName, model }: NamedCluster,
): Promise<ComparedCluster> {
  const target = { projectId, clusterName };
  const cluster = await readCluster(client, target);
  const [schedule] = model.schedules;
  const live = sameKeys(model.facts, comparableFacts(model.facts, factsOf(cluster)));
  const facts = { ...model.facts, ...live };
  const terminationProtection = cluster.terminationProtectionEnabled === true;
  if (schedule === undefined)
    return { declared: model, live: { ...model, facts }, terminationProtection };
  if (!cluster.backupEnabled) return { ...withoutBackup(model), terminationProtection };
  const schedules = [liveSchedule(schedule, await readSchedule(client, target), cluster)];
  return { declared: model, live: { ...model, facts, schedules }, terminationProtection };
}

/** A schedule needs Cloud Backup, stated or not; while it is off there is nothing else to compare. */
function withoutBackup(model: ClusterModel): Pick<ComparedCluster, 'declared' | 'live'> {
  const bare = (backupEnabled: boolean): ClusterModel => ({
    ...model,
    facts: { backupEnabled },
    schedules: [],
  });
  return { declared: bare(true), live: bare(false) };
}

/** Patch levels and sizes of one family move on their own; where the declared value is true of the live one, it stands. */
function comparableFacts(declared: ClusterFacts, live: ClusterFacts): ClusterFacts {
  const [version, actual] = [tryKnown(declared.mongoDbVersion), tryKnown(live.mongoDbVersion)];
  const isSame = version !== undefined && actual?.startsWith(version) === true;
  return { ...live, ...(isSame && { mongoDbVersion: version }) };
}

function liveSchedule(
  declared: ScheduleModel,
  live: WireSchedule,
  cluster: WireCluster,
): ScheduleModel {
  const { items, referenceTime, restoreWindowDays, autoExport } = stateOf(live);
  const zoned = declared.copies?.some(({ zone }) => zone !== undefined) ?? false;
  const state = {
    items,
    referenceTime,
    restoreWindowDays,
    autoExport,
    copies: live.copySettings.map((copy) => toCopy(copy, zoned ? cluster : undefined)),
  };
  const same = sameKeys<ScheduleModel>(declared, state);
  return { ...declared, ...same, ...exportOf(declared.autoExport, same.autoExport) };
}

/** A bucket known only at deploy is taken for the live one. */
function exportOf(
  declared: ScheduleModel['autoExport'],
  live: ScheduleModel['autoExport'],
): Pick<ScheduleModel, 'autoExport'> {
  if (declared === undefined || declared === 'off' || live === undefined || live === 'off')
    return {};
  return isUnknown(declared.bucketId)
    ? { autoExport: { ...live, bucketId: declared.bucketId } }
    : {};
}

function toCopy(wire: WireCopySetting, cluster: WireCluster | undefined): CopyModel {
  const zone = cluster?.replicationSpecs.find(({ zoneId }) => zoneId === wire.zoneId)?.zoneName;
  return {
    region: { provider: wire.cloudProvider as CloudProviderName, name: wire.regionName },
    ...(zone !== undefined && { zone }),
    ...(wire.frequencies !== undefined && {
      frequencies: wire.frequencies.map(
        (name) => name.toLowerCase().replace('_', '-') as CopyFrequency,
      ),
    }),
    ...(wire.copyPolicyItems !== undefined && { keep: wire.copyPolicyItems.map(fromWireCopyItem) }),
    ...(wire.lastNumberOfSnapshots !== undefined && { last: wire.lastNumberOfSnapshots }),
    oplog: wire.shouldCopyOplogs,
  };
}

/** The members of one object that another one has and knows, too. */
function sameKeys<Model extends object>(
  declared: Model,
  live: { readonly [Key in keyof Model]?: Model[Key] | undefined },
): Partial<Model> {
  return Object.fromEntries(
    Object.entries(live).filter(
      ([key, value]) =>
        key in declared && value !== undefined && !isUnknown(declared[key as keyof Model]),
    ),
  ) as Partial<Model>;
}
