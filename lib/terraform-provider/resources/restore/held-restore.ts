import { describeMoment, pointOf } from '../../../atlas/operations/restore/restore-point';
import { type RunRecord } from '../../../atlas/operations/run-records';
import { type Held } from '../../framework/resource-type';
import { type StateRecords } from '../state-records';
import { type RESTORE, type RestoreValues } from './attributes';
import { identityOf, recordNameOf } from './request';

/** A restore as the state holds it. */
export type HeldRestore = Held<typeof RESTORE>;

/** What is held of a restore: what was declared, and what its record says of the run. */
export function heldOf(values: RestoreValues, records: StateRecords): HeldRestore {
  const record = records.find(recordNameOf(values));
  return {
    state: { ...values, id: identityOf(values), ...outcomeOf(record) },
    record: records.toJson(),
  };
}

/** What is held after a dry run. */
export function heldChecked(values: RestoreValues, records: StateRecords): HeldRestore {
  const { state, record } = heldOf(values, records);
  return { state: { ...state, status: 'checked' }, record };
}

/** What is held where nobody waits for the end. */
export function heldStarted(values: RestoreValues, records: StateRecords): HeldRestore {
  const { state, record } = heldOf(values, records);
  return { state: { ...state, status: 'started' }, record };
}

function outcomeOf(record: RunRecord | undefined) {
  const plan = record?.plan;
  const point = plan?.['kind'] === undefined ? undefined : pointOf(plan);
  return {
    status: statusOf(record),
    job_id: record?.jobId ?? null,
    restored_snapshot_id: point?.kind === 'snapshot' ? point.snapshotId : null,
    restored_to: point === undefined ? null : describeMoment(point),
    safety_snapshot_id: plan?.['safetySnapshotId'] ?? null,
    started_at: record?.jobId === undefined ? null : record.at,
    finished_at: plan?.['finishedAt'] ?? null,
  };
}

function statusOf(record: RunRecord | undefined): string {
  if (record === undefined) return 'preparing';
  if (record.state === 'done') return 'finished';
  if (record.state !== 'started') return record.state;
  return record.jobId === undefined ? 'asking' : 'running';
}
