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
import { tryKnown } from '../../core/values/known';
import { type NamedCluster } from './declared-clusters';

/** The live cluster in the words of the model, limited to what the app declares of it. */
export async function liveCluster(
  client: AtlasClient,
  { projectId, clusterName, model }: NamedCluster,
): Promise<ClusterModel> {
  const target = { projectId, clusterName };
  const cluster = await readCluster(client, target);
  const [declared] = model.schedules;
  const facts = sameKeys(model.facts, comparableFacts(model.facts, factsOf(cluster)));
  if (declared === undefined) return { ...model, facts };
  if (!cluster.backupEnabled)
    return { ...model, facts: { ...facts, backupEnabled: false }, schedules: [] };
  const schedule = await readSchedule(client, target);
  return { ...model, facts, schedules: [liveSchedule(declared, schedule, cluster)] };
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
  return { ...declared, ...sameKeys<ScheduleModel>(declared, state) };
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

/** The members of one object that another one has, too. */
function sameKeys<Model extends object>(
  declared: Model,
  live: { readonly [Key in keyof Model]?: Model[Key] | undefined },
): Partial<Model> {
  return Object.fromEntries(
    Object.entries(live).filter(([key, value]) => key in declared && value !== undefined),
  ) as Partial<Model>;
}
