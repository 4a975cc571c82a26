import { nameOf } from '../model/describe';
import { factsOf } from '../model/find-cluster';
import {
  type ClusterFacts,
  type ClusterModel,
  type ProtectionModel,
} from '../model/protection-model';
import { type RestoreModel } from '../model/run-models';
import { type Compatibility } from '../restore/compatibility';
import { judgeTopology, type Topology } from '../restore/topology';
import { tryKnown } from '../values/known';

/** Whether the layouts an app states on both sides of a restore fit. */
export function judgeRestoreTopology(
  { from }: RestoreModel,
  target: ClusterModel,
  model: ProtectionModel,
): Compatibility {
  return judgeTopology({
    backup: topologyOf(factsOf(model, from.cluster)),
    target: { name: nameOf(target.name), ...topologyOf(factsOf(model, target)) },
  });
}

/** Only a sharded cluster has a config server, and may have one shard; without one a single shard is a replica set. */
function topologyOf({ shards, configServerType }: ClusterFacts): Topology {
  const count = tryKnown(shards);
  const layout = { shards: count, configServerType: tryKnown(configServerType) };
  if (configServerType !== undefined) return { ...layout, isSharded: true };
  return count === undefined ? layout : { ...layout, isSharded: count > 1 };
}
