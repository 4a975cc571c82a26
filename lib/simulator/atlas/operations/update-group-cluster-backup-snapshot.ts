import { type WireSnapshotRetention } from '../../../atlas/wire/snapshot';
import { forbid } from '../compliance/in-force';
import { BACKUP_MANAGERS, ok, type Operation } from '../http/call';
import { invalidAttribute, missingAttribute, readBody } from '../http/read-body';
import { Refusal } from '../refusal';
import { changeSnapshot, isUnfinished } from '../snapshots/change-snapshot';
import { refuseMember, snapshotOf } from '../snapshots/find-snapshot';
import { withRetention } from '../snapshots/retention';
import { renderSnapshot } from './render-snapshot';

const UNITS = ['DAYS', 'WEEKS', 'MONTHS', 'YEARS'];

/** Changes how long one snapshot is kept; from then on no policy changes that any more. */
export const updateGroupClusterBackupSnapshot: Operation = {
  operationId: 'updateGroupClusterBackupSnapshot',
  method: 'PATCH',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/snapshots/{snapshotId}',
  versions: ['2023-01-01'],
  roles: BACKUP_MANAGERS,
  scope: 'cluster',
  acceptsDeleted: true,
  handle: (call) => {
    refuseMember(call, 'CANNOT_MODIFY_CLUSTER_SNAPSHOT');
    const snapshot = snapshotOf(call);
    const retention = readRetention(readBody(call, ['retentionUnit', 'retentionValue', 'links']));
    if (isUnfinished(snapshot))
      throw new Refusal(
        400,
        'CANNOT_MODIFY_IN_PROGRESS_SNAPSHOT_RETENTION',
        `The retention of snapshot ${snapshot.id} cannot change while it is in progress.`,
        [snapshot.id],
      );
    const changed = withRetention(snapshot, retention);
    forbid(
      call.project,
      'CANNOT_DECREASE_SNAPSHOT_RETENTION_WITH_BACKUP_COMPLIANCE_POLICY',
      'The retention of snapshots cannot be decreased under a backup compliance policy.',
      () => changed.expiry < snapshot.origin.protectedUntil,
    );
    changeSnapshot(call.cluster, snapshot.id, () => changed);
    return ok(renderSnapshot(call, changed));
  },
};

function readRetention(body: Readonly<Record<string, unknown>>): WireSnapshotRetention {
  const { retentionUnit, retentionValue } = body;
  if (retentionUnit === undefined) throw missingAttribute('retentionUnit');
  if (retentionValue === undefined) throw missingAttribute('retentionValue');
  if (typeof retentionUnit !== 'string' || !UNITS.includes(retentionUnit))
    throw invalidAttribute('retentionUnit');
  if (typeof retentionValue !== 'number' || !Number.isInteger(retentionValue) || retentionValue < 1)
    throw new Refusal(
      400,
      'BACKUP_SNAPSHOT_RETENTION_VALUE_INVALID',
      'The snapshot retention must be a positive number.',
    );
  return { retentionUnit: retentionUnit as WireSnapshotRetention['retentionUnit'], retentionValue };
}
