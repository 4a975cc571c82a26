import { encryptionCompatibility } from '../../../../core/restore/encryption-compatibility';
import {
  topologyCompatibility,
  type TopologyFacts,
} from '../../../../core/restore/topology-compatibility';
import {
  versionCompatibility,
  type Compatibility,
} from '../../../../core/restore/version-compatibility';
import { type WireCluster } from '../../../wire/cluster';
import { type WireSnapshot } from '../../../wire/snapshot';
import {
  answerOf,
  cannotTell,
  fail,
  PASS,
  type Answer,
  type PreflightCheck,
  type PreflightView,
} from './check';

/** The target runs a version that can take the data. */
export const version: PreflightCheck = {
  name: 'version',
  source: 'mongodVersion of the snapshot, mongoDBVersion and pinned version of the clusters',
  answer: (view) =>
    ofBoth(view, (source, target) =>
      versionCompatibility({
        source: snapshotOf(view)?.mongodVersion ?? source?.mongoDBVersion,
        pinned: pinnedVersionOf(source),
        target: target.mongoDBVersion,
      }),
    ),
};

/** A snapshot does not say what its cluster was pinned to when it was taken; only the cluster says so for now. */
export const pinnedVersion: PreflightCheck = {
  name: 'pinned version at snapshot time',
  source: 'none: Atlas keeps it with no snapshot',
  answer: (view) =>
    snapshotOf(view) === undefined
      ? undefined
      : cannotTell('Atlas does not say what a snapshot was pinned to'),
};

/** The target is built like the source. */
export const topology: PreflightCheck = {
  name: 'topology',
  source:
    'clusterType, replicationSpecs and configServerType of the clusters, members of the snapshot',
  answer: (view) =>
    ofBoth(view, (source, target) =>
      topologyCompatibility(
        snapshotTopology(snapshotOf(view)) ?? topologyOf(source),
        topologyOf(target),
      ),
    ),
};

/** The target is encrypted at rest by whom the source is. */
export const encryption: PreflightCheck = {
  name: 'encryption',
  source: 'encryptionAtRestProvider of the clusters',
  answer: (view) =>
    ofBoth(view, (source, target) =>
      encryptionCompatibility(source?.encryptionAtRestProvider, target.encryptionAtRestProvider),
    ),
};

function ofBoth(
  { source, target }: PreflightView,
  judge: (source: WireCluster | undefined, target: WireCluster) => Compatibility,
): Answer | undefined {
  return answerOf(target.cluster, (to) => {
    const found = judge(source.cluster.value, to);
    if (found.verdict === 'compatible') return PASS;
    return found.verdict === 'incompatible'
      ? fail(found.fact, found.remedy)
      : cannotTell(`${found.missing} is not known`);
  });
}

const snapshotOf = ({ chosen }: PreflightView): WireSnapshot | undefined =>
  chosen.point === undefined ? undefined : chosen.snapshot;

const pinnedVersionOf = (cluster: WireCluster | undefined): string | undefined =>
  cluster?.featureCompatibilityVersionExpirationDate === undefined
    ? undefined
    : cluster.featureCompatibilityVersion;

const topologyOf = (cluster: WireCluster | undefined): TopologyFacts => ({
  isSharded: cluster === undefined ? undefined : cluster.clusterType !== 'REPLICASET',
  shards: cluster?.replicationSpecs.length,
  configServerType: cluster?.configServerType,
});

/** A sharded snapshot names its shards, and its config server as one more member where that is dedicated. */
function snapshotTopology(snapshot: WireSnapshot | undefined): TopologyFacts | undefined {
  if (snapshot?.members === undefined) return undefined;
  const { members, configServerType } = snapshot;
  const configServers = configServerType === 'DEDICATED' ? 1 : 0;
  return { isSharded: true, shards: members.length - configServers, configServerType };
}
