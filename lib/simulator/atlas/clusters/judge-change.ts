import { forbid } from '../compliance/in-force';
import { invalidAttribute } from '../http/read-body';
import { Refusal } from '../refusal';
import { type SimulatedCluster, type SimulatedProject } from '../state';
import { RESUMED_SECONDS } from '../timings';

type Wanted = Readonly<Record<string, unknown>>;

/** Refuses a change of a cluster that its state or its kind does not allow. */
export function judgeChange(cluster: SimulatedCluster, wanted: Wanted, now: Date): void {
  judgeState(cluster, wanted);
  judgePause(cluster, wanted, now);
  const backupEnabled = wanted['backupEnabled'] ?? cluster.backupEnabled;
  const pitEnabled = wanted['pitEnabled'] ?? cluster.pitEnabled;
  if (pitEnabled === true && backupEnabled !== true) throw invalidAttribute('pitEnabled');
  if (cluster.tier.includes('_NVME') && backupEnabled !== true)
    throw new Refusal(
      400,
      'NVME_STORAGE_PROVIDER_BACKUP_REQUIRED',
      'Clusters on NVMe storage require Cloud Backup.',
    );
}

function judgeState({ name, tier, restoring, paused }: SimulatedCluster, wanted: Wanted): void {
  if (restoring !== undefined)
    throw new Refusal(
      400,
      'CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE',
      `A restore runs into cluster ${name}.`,
      [name],
    );
  if (tier === 'M0')
    throw new Refusal(
      400,
      'TENANT_CLUSTER_UPDATE_UNSUPPORTED',
      'A free cluster cannot be updated this way.',
    );
  if (paused && wanted['paused'] !== false)
    throw new Refusal(409, 'CANNOT_UPDATE_PAUSED_CLUSTER', 'A paused cluster cannot be updated.');
}

function judgePause({ tier, resumedAt }: SimulatedCluster, wanted: Wanted, now: Date): void {
  if (wanted['paused'] !== true) return;
  if (tier.includes('_NVME'))
    throw new Refusal(
      409,
      'CANNOT_PAUSE_NVME_CLUSTER',
      'Clusters on NVMe storage cannot be paused.',
    );
  if (resumedAt !== undefined && now.getTime() - resumedAt.getTime() < RESUMED_SECONDS * 1000)
    throw new Refusal(
      400,
      'CANNOT_PAUSE_RECENTLY_RESUMED_CLUSTER',
      'Cannot pause a cluster that was resumed less than 60 minutes ago.',
    );
}

/** Refuses a change that a project's compliance policy forbids. */
export function judgeChangeAgainstPolicy(project: SimulatedProject, wanted: Wanted): void {
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
  if (wanted['encryptionAtRestProvider'] === 'NONE')
    forbid(
      project,
      'CANNOT_DISABLE_ENCRYPTION_AT_REST_WITH_BACKUP_COMPLIANCE_POLICY',
      'Encryption at rest cannot be disabled: the backup compliance policy requires it.',
      ({ encryptionAtRestEnabled }) => encryptionAtRestEnabled,
    );
}
