import { forbid } from '../compliance/in-force';
import { BACKUP_CREATORS, ok, type ClusterCall, type Operation } from '../http/call';
import { readBody, readText } from '../http/read-body';
import { Refusal } from '../refusal';
import { isSurelyShorter } from '../schedule/compare-retention';
import { isUnfinished } from '../snapshots/change-snapshot';
import { takeOnDemand } from '../snapshots/take-on-demand';
import { renderSnapshot } from './render-snapshot';
import { requireSchedule } from './render-schedule';

const LEAST_DAYS = 1;
/** The document names no default; the command-line tool of the service sends one day. */
const DEFAULT_DAYS = 1;

/** Takes a snapshot now. */
export const takeGroupClusterBackupSnapshots: Operation = {
  operationId: 'takeGroupClusterBackupSnapshots',
  method: 'POST',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/snapshots',
  versions: ['2023-01-01'],
  roles: BACKUP_CREATORS,
  scope: 'cluster',
  handle: (call) => {
    const body = readBody(call, ['description', 'retentionInDays', 'links']);
    judgeCluster(call);
    const retentionInDays = readDays(body['retentionInDays']);
    judgeRetention(call, retentionInDays);
    const description = readText(body, 'description') ?? '';
    const id = takeOnDemand(call, { description, retentionInDays });
    const [snapshot] = call.cluster.snapshots.filter((each) => each.id === id);
    return ok(snapshot === undefined ? {} : renderSnapshot(call, snapshot));
  },
};

function readDays(days: unknown): number {
  if (days === undefined) return DEFAULT_DAYS;
  if (typeof days === 'number' && Number.isInteger(days) && days >= LEAST_DAYS) return days;
  throw new Refusal(
    400,
    'BACKUP_SNAPSHOT_RETENTION_VALUE_INVALID',
    'The snapshot retention must be a positive number of days.',
  );
}

function judgeRetention({ project }: ClusterCall, days: number): void {
  forbid(
    project,
    'SNAPSHOT_RETENTION_LESS_THAN_BACKUP_COMPLIANCE_POLICY',
    'The snapshot retention is less than the backup compliance policy requires.',
    ({ onDemandPolicyItem: floor }) =>
      floor !== null && isSurelyShorter({ retentionUnit: 'days', retentionValue: days }, floor),
  );
}

function judgeCluster(call: ClusterCall): void {
  const { cluster } = call;
  if (cluster.tier === 'M0')
    throw new Refusal(
      400,
      'INSUFFICIENT_INSTANCE_SIZE',
      'The instance size of the cluster does not support Cloud Backup.',
    );
  requireSchedule(call);
  if (cluster.paused)
    throw new Refusal(409, 'CANNOT_UPDATE_PAUSED_CLUSTER', 'A paused cluster cannot be updated.');
  if (cluster.restoring !== undefined)
    throw new Refusal(
      400,
      'CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE',
      `A restore runs into cluster ${cluster.name}.`,
      [cluster.name],
    );
  if (cluster.snapshots.some((each) => each.snapshotType === 'onDemand' && isUnfinished(each)))
    throw new Refusal(
      400,
      'UNFINISHED_ON_DEMAND_SNAPSHOT',
      `Cluster ${cluster.name} has an on-demand snapshot that is queued or in progress.`,
      [cluster.name],
    );
}
