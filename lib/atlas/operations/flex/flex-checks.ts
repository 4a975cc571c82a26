import { judgeVersions } from '../../../core/restore/versions';
import { NO_CUSTOMER_KEY } from '../../../core/restore/encryption';
import { isSharded } from '../snapshot/snapshot-requests';
import { cannotTell, fail, pass, PASS } from '../restore/preflight/answer';
import { answerOfAnotherFamily } from '../restore/preflight/another-family';
import { answerOf, type PreflightCheck } from '../restore/preflight/check';
import {
  m0Answer,
  NO_RESTORE_INTO,
  noSuchCluster,
  targetIsIdle,
} from '../restore/preflight/clusters';
import { answerOfCompatibility } from '../restore/preflight/compatibility';
import { consent, consentForSource, terminationProtection } from '../restore/preflight/consent';
import { sameOrganization } from '../restore/preflight/organization';
import { snapshotIsUsable } from '../restore/preflight/point';
import { sourceRole, targetRole } from '../restore/preflight/roles';
import { noLiveImport, notRunBefore } from '../restore/preflight/running';
import { reasonOf } from '../restore/reading';
import { NOT_FLEX, type FlexView } from './flex-view';

/** It is told by GET /groups/{groupId}/flexClusters/{name}. */
const sourceIsFlex: PreflightCheck<FlexView> = {
  name: 'source',
  answer: ({ source: { flex, cluster }, request }) => {
    const name = request.source.cluster.clusterName;
    if (flex.error === undefined) return PASS;
    if (flex.error.errorCode === NOT_FLEX)
      return (
        (cluster?.error && answerOfAnotherFamily(name, cluster.error)) ??
        fail(`${name} is no Flex cluster`, 'use Restore for its snapshots')
      );
    if (flex.error.status === 404)
      return fail(
        `there is no Flex cluster ${name} in the project`,
        'check its name and project; snapshots of a deleted Flex cluster are gone with it',
      );
    return cannotTell(reasonOf(flex.error));
  },
};

/** Flex has daily snapshots and nothing else: no moments between them, none on demand. It is told by the app's own source. */
const sourceKindExists: PreflightCheck<FlexView> = {
  name: 'restore point',
  answer: ({ request: { source } }) => {
    if (source.kind === 'point-in-time' || source.kind === 'oplog')
      return fail(
        `${source.cluster.clusterName} is a Flex cluster, which has no point-in-time restore`,
        'choose the latest snapshot before the moment, or move the cluster to M10 or larger',
      );
    return source.kind === 'declared-snapshot'
      ? fail(
          `${source.cluster.clusterName} is a Flex cluster, which has no on-demand snapshots`,
          'choose one of its daily snapshots',
        )
      : PASS;
  },
};

/** It is told by GET /groups/{groupId}/flexClusters/{name} and /clusters/{clusterName}. */
const targetExists: PreflightCheck<FlexView> = {
  name: 'target',
  isVital: true,
  answer: ({ target, request }) => {
    const { error } = target.cluster;
    const { clusterName: name } = request.target;
    if (error === undefined) return m0Answer(name, target.dedicated, NO_RESTORE_INTO);
    if (error.status === 404) return noSuchCluster(name);
    return answerOfAnotherFamily(name, error) ?? cannotTell(reasonOf(error));
  },
};

/** A dedicated target of a Flex snapshot is a replica set without a customer key. It is told by clusterType and encryptionAtRestProvider of the target. */
const targetFits: PreflightCheck<FlexView> = {
  name: 'topology and encryption',
  answer: ({ target: { dedicated } }) => {
    if (dedicated === undefined) return undefined;
    if (isSharded(dedicated))
      return fail(
        `${dedicated.name} is sharded, and a Flex snapshot goes into a replica set`,
        'restore into a replica set or a Flex cluster',
      );
    return (dedicated.encryptionAtRestProvider ?? NO_CUSTOMER_KEY) === NO_CUSTOMER_KEY
      ? PASS
      : fail(
          `${dedicated.name} is encrypted with a customer key, which Atlas refuses for a Flex snapshot`,
          'restore into a cluster without one',
        );
  },
};

/** It is told by mongoDBVersion of the snapshot and the target. */
const version: PreflightCheck<FlexView> = {
  name: 'version',
  answer: ({ chosen, target, request }) => {
    if (chosen.point === undefined) return undefined;
    return answerOfCompatibility(
      judgeVersions({
        backup: { version: chosen.snapshot?.mongodVersion },
        target: {
          name: request.target.clusterName,
          version: target.version,
        },
      }),
    );
  },
};

/** One restore at a time goes into a target; Atlas lists jobs by their source, so others show only as its refusal. It is told by GET /groups/{groupId}/flexClusters/{name}/backup/restoreJobs of the source. */
const noRunningRestore: PreflightCheck<FlexView> = {
  name: 'running restore',
  answer: ({ source, request: { target } }) =>
    answerOf(source.jobs, (jobs) => {
      const running = jobs.find(
        (job) =>
          job.targetDeploymentItemName === target.clusterName &&
          (job.targetProjectId ?? job.projectId) === target.projectId &&
          job.status !== 'COMPLETED' &&
          job.status !== 'FAILED',
      );
      return running === undefined
        ? PASS
        : fail(
            `job ${running.id} is being restored into ${target.clusterName}`,
            'wait until it ends, then deploy again',
          );
    }),
};

/** A snapshot on its way is waited for; every other that is not whole is refused. */
const snapshotIsUsableOrComing: PreflightCheck<FlexView> = {
  ...snapshotIsUsable,
  answer: (view) => {
    const snapshot = view.chosen.point === undefined ? undefined : view.chosen.snapshot;
    return snapshot?.status === 'queued' || snapshot?.status === 'inProgress'
      ? pass(`snapshot ${snapshot.id} is ${snapshot.status} and is waited for`)
      : snapshotIsUsable.answer(view);
  },
};

/** Whether the target is saved: Atlas takes no snapshot of a Flex cluster when asked. It is told by backupEnabled of the target. */
const whatTheTargetLoses: PreflightCheck<FlexView> = {
  name: 'what the target loses',
  answer: ({ target: { cluster, dedicated }, request }) =>
    answerOf(cluster, ({ name }) => {
      if (dedicated === undefined)
        return pass(
          `${name} is a Flex cluster and cannot be saved first; what it got since its last daily snapshot is lost`,
        );
      if (!dedicated.backupEnabled)
        return pass(`${name} has no backups, so what it holds now cannot be brought back`);
      return 'keep' in request.safetySnapshot
        ? pass(`${name} is saved first`)
        : pass(`${name} is not saved first (${request.safetySnapshot.skippedBecause})`);
    }),
};

/** Every question before a Flex restore, in the order it is read. */
export const FLEX_CHECKS: readonly PreflightCheck<FlexView>[] = [
  sourceRole,
  targetRole,
  notRunBefore,
  sourceIsFlex,
  sourceKindExists,
  targetExists,
  sameOrganization,
  consent,
  consentForSource,
  terminationProtection,
  targetIsIdle,
  noRunningRestore,
  noLiveImport,
  snapshotIsUsableOrComing,
  version,
  targetFits,
  whatTheTargetLoses,
];
