import { forbid, policyInForce } from '../compliance/in-force';
import { raiseToPolicy } from '../compliance/raise';
import { CLUSTER_MANAGERS, ok, type Operation } from '../http/call';
import { Refusal } from '../refusal';
import { defaultSchedule } from '../schedule/default-schedule';
import { setPointInTime } from '../restore/oplog';
import { dropSnapshots } from '../snapshots/change-snapshot';
import { type SimulatedCluster, type SimulatedProject } from '../state';
import { renderCluster } from './render-cluster';

const ATTRIBUTES = ['backupEnabled', 'pitEnabled', 'paused'] as const;

/** Switches Cloud Backup, continuous backup and pausing; enabling backup brings the default schedule. */
export const updateGroupCluster: Operation = {
  operationId: 'updateGroupCluster',
  method: 'PATCH',
  path: '/groups/{groupId}/clusters/{clusterName}',
  versions: ['2024-08-05', '2024-10-23'],
  roles: CLUSTER_MANAGERS,
  scope: 'cluster',
  handle: ({ cluster, project, body, baseUrl, clock, newId }) => {
    const wanted = (body ?? {}) as Readonly<Record<string, unknown>>;
    const stranger = Object.keys(wanted).find((key) => !ATTRIBUTES.some((known) => known === key));
    if (stranger !== undefined)
      throw new Refusal(
        501,
        'NOT_MODELLED',
        `The simulator does not model ${stranger} of a cluster PATCH.`,
        [stranger],
      );
    const backupEnabled = wanted['backupEnabled'] ?? cluster.backupEnabled;
    const pitEnabled = wanted['pitEnabled'] ?? cluster.pitEnabled;
    judge(cluster, { ...wanted, backupEnabled, pitEnabled });
    judgeAgainstPolicy(project, wanted);
    if (backupEnabled === true && !cluster.backupEnabled)
      cluster.schedule ??= defaultSchedule(cluster, clock.now(), newId);
    if (backupEnabled === false) {
      cluster.schedule = undefined;
      dropSnapshots(cluster, () => true);
    }
    cluster.backupEnabled = backupEnabled === true;
    setPointInTime(cluster, pitEnabled === true, clock.now());
    const isResumed = cluster.paused && wanted['paused'] === false;
    cluster.paused = (wanted['paused'] ?? cluster.paused) === true;
    const policy = policyInForce(project);
    if (isResumed && policy !== undefined)
      raiseToPolicy(cluster, policy, { at: clock.now(), newId });
    return ok(renderCluster(cluster, baseUrl));
  },
};

function judgeAgainstPolicy(
  project: SimulatedProject,
  wanted: Readonly<Record<string, unknown>>,
): void {
  if (wanted['backupEnabled'] === false)
    forbid(
      project,
      'CANNOT_DISABLE_CLOUD_BACKUP_WITH_BACKUP_COMPLIANCE_POLICY',
      'Cloud Backup cannot be disabled under a backup compliance policy.',
    );
  if (wanted['pitEnabled'] === false)
    forbid(
      project,
      'CANNOT_DISABLE_PIT_WITH_BACKUP_COMPLIANCE_POLICY',
      'Continuous Cloud Backup cannot be disabled: the backup compliance policy requires it.',
      ({ pitEnabled }) => pitEnabled,
    );
}

function judge(cluster: SimulatedCluster, wanted: Readonly<Record<string, unknown>>): void {
  if (cluster.restoring !== undefined)
    throw new Refusal(
      400,
      'CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE',
      `A restore runs into cluster ${cluster.name}.`,
      [cluster.name],
    );
  if (cluster.tier === 'M0')
    throw new Refusal(
      400,
      'TENANT_CLUSTER_UPDATE_UNSUPPORTED',
      'A free cluster cannot be updated this way.',
    );
  if (wanted['pitEnabled'] === true && wanted['backupEnabled'] !== true)
    throw new Refusal(400, 'INVALID_ATTRIBUTE', 'Invalid attribute pitEnabled specified.', [
      'pitEnabled',
    ]);
  if (!cluster.tier.includes('_NVME')) return;
  if (wanted['backupEnabled'] !== true)
    throw new Refusal(
      400,
      'NVME_STORAGE_PROVIDER_BACKUP_REQUIRED',
      'Clusters on NVMe storage require Cloud Backup.',
    );
  if (wanted['paused'] === true)
    throw new Refusal(
      409,
      'CANNOT_PAUSE_NVME_CLUSTER',
      'Clusters on NVMe storage cannot be paused.',
    );
}
