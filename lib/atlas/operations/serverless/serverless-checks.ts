import { answerOfCompatibility } from '../restore/preflight/compatibility';
import { judgeVersions } from '../../../core/restore/versions';
import { NO_CUSTOMER_KEY } from '../../../core/restore/encryption';
import { answerOfAnotherFamily } from '../restore/preflight/another-family';
import { cannotTell, fail, pass, PASS } from '../restore/preflight/answer';
import { answerOf, type PreflightCheck } from '../restore/preflight/check';
import { targetIsIdle } from '../restore/preflight/clusters';
import { consent, consentForSource, terminationProtection } from '../restore/preflight/consent';
import { sameOrganization } from '../restore/preflight/organization';
import { momentIsPast, snapshotIsUsable } from '../restore/preflight/point';
import { mayDo, targetRole } from '../restore/preflight/roles';
import { noLiveImport, noRunningRestore, notRunBefore } from '../restore/preflight/running';
import { reasonOf } from '../restore/reading';
import { isSharded } from '../snapshot/snapshot-requests';
import { momentIsInServerlessWindow } from './serverless-window';
import { type ServerlessView } from './serverless-view';

/** The role that may restore a Serverless instance's backups, by the API document. */
const OWNER = 'GROUP_OWNER';

/** It is told by GET /api/atlas/v2 for API keys, GET /groups/{groupId}/serviceAccounts/{clientId}. */
const sourceRole: PreflightCheck<ServerlessView> = {
  name: 'role in the source project',
  answer: (view) => {
    const answer = mayDo([OWNER], view.source, view, view.request.source.cluster.projectId);
    return answer?.verdict === 'fail'
      ? fail(answer.fact, 'give it Project Owner there; no other role restores Serverless backups')
      : answer;
  },
};

/** It is told by GET /groups/{groupId}/serverless/{clusterName}/backup/snapshots. */
const sourceIsServerless: PreflightCheck<ServerlessView> = {
  name: 'source',
  answer: ({ source: { snapshots }, request }) => {
    if (snapshots.error?.status !== 404) return answerOf(snapshots, () => PASS);
    const name = request.source.cluster.clusterName;
    return fail(
      `there is no Serverless instance ${name} in the project`,
      'use FlexRestore if it is a Flex cluster, or Restore if it is M10 or larger; otherwise check its name and project',
    );
  },
};

/** It is told by the app's own source. */
const sourceKindExists: PreflightCheck<ServerlessView> = {
  name: 'restore point',
  answer: ({ request: { source } }) =>
    source.kind === 'declared-snapshot'
      ? fail(
          `${source.cluster.clusterName} is a Serverless instance, which has no on-demand snapshots`,
          'choose one of its scheduled snapshots, or a moment',
        )
      : PASS,
};

/** It is told by GET /groups/{groupId}/serverless/{name} and /clusters/{clusterName}. */
const targetExists: PreflightCheck<ServerlessView> = {
  name: 'target',
  isVital: true,
  answer: ({ target: { cluster, dedicated }, request }) => {
    const name = request.target.clusterName;
    const { error } = cluster;
    if (error?.errorCode === 'CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API')
      return fail(`${name} is a Flex cluster, which no Serverless snapshot is restored into`, INTO);
    const anotherFamily = error && answerOfAnotherFamily(name, error);
    if (anotherFamily !== undefined) return anotherFamily;
    if (error?.status === 404)
      return fail(
        `there is neither a Serverless instance nor a cluster ${name} in the project`,
        'check its name and project',
      );
    if (error !== undefined) return cannotTell(reasonOf(error));
    const size = dedicated?.replicationSpecs[0]?.regionConfigs[0]?.electableSpecs?.instanceSize;
    return size === 'M0'
      ? fail(`${name} is M0, which no Serverless snapshot is restored into`, INTO)
      : PASS;
  },
};

const INTO = 'restore into a Serverless instance or a cluster of M10 or larger';

/** The manual says that dedicated clusters take Serverless snapshots, and of which build it says nothing. */
const targetFits: PreflightCheck<ServerlessView> = {
  name: 'topology and encryption',
  answer: ({ target: { dedicated } }) => {
    if (dedicated === undefined) return undefined;
    if (isSharded(dedicated))
      return cannotTell('Atlas does not say whether a sharded cluster takes Serverless snapshots');
    return (dedicated.encryptionAtRestProvider ?? NO_CUSTOMER_KEY) === NO_CUSTOMER_KEY
      ? PASS
      : cannotTell(
          'Atlas does not say whether a cluster with a customer key takes Serverless snapshots',
        );
  },
};

/** It is told by mongodVersion of the snapshot, or mongoDBVersion of the source, and that of the target. */
const version: PreflightCheck<ServerlessView> = {
  name: 'version',
  answer: ({ chosen, source, target, request }) => {
    if (chosen.point === undefined) return undefined;
    const backup = chosen.snapshot?.mongodVersion ?? source.instance.value?.mongoDBVersion;
    return answerOfCompatibility(
      judgeVersions({
        backup: { version: backup },
        target: {
          name: request.target.clusterName,
          version: target.version,
        },
      }),
    );
  },
};

/** Whether the target is saved: a Serverless instance has no snapshots on demand. */
const whatTheTargetLoses: PreflightCheck<ServerlessView> = {
  name: 'what the target loses',
  answer: ({ target: { cluster, dedicated }, request }) =>
    answerOf(cluster, ({ name }) => {
      if (dedicated === undefined)
        return pass(
          `${name} is a Serverless instance and cannot be saved first; what it got since its last snapshot may be lost`,
        );
      if (!dedicated.backupEnabled)
        return pass(`${name} has no backups, so what it holds now cannot be brought back`);
      return 'keep' in request.safetySnapshot
        ? pass(`${name} is saved first`)
        : pass(`${name} is not saved first (${request.safetySnapshot.skippedBecause})`);
    }),
};

/** Every question before a Serverless restore, in the order it is read. */
export const SERVERLESS_CHECKS: readonly PreflightCheck<ServerlessView>[] = [
  sourceRole,
  targetRole,
  notRunBefore,
  sourceIsServerless,
  sourceKindExists,
  targetExists,
  sameOrganization,
  consent,
  consentForSource,
  terminationProtection,
  targetIsIdle,
  noRunningRestore,
  noLiveImport,
  snapshotIsUsable,
  momentIsPast,
  momentIsInServerlessWindow,
  version,
  targetFits,
  whatTheTargetLoses,
];
