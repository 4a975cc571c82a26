import { type Compatibility } from '../../../../core/restore/compatibility';
import { judgeEncryption, NO_CUSTOMER_KEY } from '../../../../core/restore/encryption';
import { judgeTopology, type Topology } from '../../../../core/restore/topology';
import { judgeVersions } from '../../../../core/restore/versions';
import { type WireCluster } from '../../../wire/cluster';
import { type WireSnapshot } from '../../../wire/snapshot';
import { cannotTell, fail, pass, PASS, type Answer } from './answer';
import { answerOf, type PreflightCheck, type PreflightView } from './check';

/** The target runs a version that can take the data. */
export const version: PreflightCheck = {
  name: 'version',
  answer: (view) =>
    ofBoth(view, (source, target) =>
      judgeVersions({
        backup: {
          version: snapshotOf(view)?.mongodVersion ?? source?.mongoDBVersion,
          pinnedFeatureCompatibilityVersion: pinnedVersionOf(source),
          isEncrypted: (source?.encryptionAtRestProvider ?? NO_CUSTOMER_KEY) !== NO_CUSTOMER_KEY,
        },
        target: { name: target.name, version: target.mongoDBVersion },
      }),
    ),
};

/** A snapshot does not say what its cluster was pinned to when it was taken; only the cluster says so for now. */
export const pinnedVersion: PreflightCheck = {
  name: 'pinned version at snapshot time',
  answer: (view) =>
    snapshotOf(view) === undefined
      ? undefined
      : cannotTell('Atlas does not say what a snapshot was pinned to'),
};

/** The target is built like the source. */
export const topology: PreflightCheck = {
  name: 'topology',
  answer: (view) =>
    ofBoth(view, (source, target) =>
      judgeTopology({
        backup: snapshotTopology(snapshotOf(view)) ?? topologyOf(source),
        target: { name: target.name, ...topologyOf(target) },
      }),
    ),
};

/** The target is encrypted at rest by whom the source is. */
export const encryption: PreflightCheck = {
  name: 'encryption',
  answer: (view) =>
    ofBoth(view, (source, target) =>
      judgeEncryption({
        backup: { provider: source?.encryptionAtRestProvider },
        target: { name: target.name, provider: target.encryptionAtRestProvider },
        isWithinProject: view.request.source.cluster.projectId === view.request.target.projectId,
      }),
    ),
};

const ofBoth = (
  { source, target }: PreflightView,
  judge: (source: WireCluster | undefined, target: WireCluster) => Compatibility,
): Answer | undefined =>
  answerOf(target.cluster, (to) => answerOfCompatibility(judge(source.cluster.value, to)));

/** What the rules of core found, as a check says it. */
export function answerOfCompatibility(found: Compatibility): Answer {
  switch (found.verdict) {
    case 'compatible':
      return found.note === undefined ? PASS : pass(found.note);
    case 'incompatible':
      return fail(found.reason, found.remedy);
    case 'cannot-tell':
      return cannotTell(`${found.missing} is not known`);
  }
}

const snapshotOf = ({ chosen }: PreflightView): WireSnapshot | undefined =>
  chosen.point === undefined ? undefined : chosen.snapshot;

const pinnedVersionOf = (cluster: WireCluster | undefined): string | undefined =>
  cluster?.featureCompatibilityVersionExpirationDate === undefined
    ? undefined
    : cluster.featureCompatibilityVersion;

const topologyOf = (cluster: WireCluster | undefined): Topology => ({
  isSharded: cluster === undefined ? undefined : cluster.clusterType !== 'REPLICASET',
  shards: cluster?.replicationSpecs.length,
  configServerType: cluster?.configServerType,
});

/** A sharded snapshot names its shards, and its config server as one more member where that is dedicated. */
function snapshotTopology(snapshot: WireSnapshot | undefined): Topology | undefined {
  if (snapshot?.members === undefined) return undefined;
  const { members, configServerType } = snapshot;
  const configServers = configServerType === 'DEDICATED' ? 1 : 0;
  return { isSharded: true, shards: members.length - configServers, configServerType };
}
