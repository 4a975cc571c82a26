import { describeMoment, pointOf } from '../../../atlas/operations/restore/restore-point';
import { type RunPlan } from '../../../atlas/operations/run/run-kind';
import { type RunRecord } from '../../../atlas/operations/run-records';
import { type StateRecords } from '../state-records';
import { type RunValues } from './attributes';
import { identityOf } from './request';

/** Values that come of a run, whatever it restores. */
export const OUTCOME = [
  'job_id',
  'status',
  'restored_snapshot_id',
  'restored_to',
  'safety_snapshot_id',
  'started_at',
  'finished_at',
] as const satisfies readonly (keyof RunValues)[];

/** A run as the state holds it. */
export interface HeldRun<Values> {
  readonly state: Values;
  readonly record: unknown;
}

/** Where the record of a run is, and what it says beyond what every run does. */
export interface RecordedRun<Values> {
  readonly recordName: string;
  readonly outcomeOf: (plan: RunPlan) => Partial<Values>;
}

/** What is held of a run: what was declared, and what its record says of it. */
export function heldOf<Values extends RunValues>(
  values: Values,
  records: StateRecords,
  { recordName, outcomeOf }: RecordedRun<Values>,
): HeldRun<Values> {
  const record = records.find(recordName);
  const outcome = { ...runOutcomeOf(record), ...outcomeOf(record?.plan ?? {}) };
  return {
    state: { ...values, id: identityOf(values), ...outcome },
    record: records.toJson(),
  };
}

function runOutcomeOf(record: RunRecord | undefined) {
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
