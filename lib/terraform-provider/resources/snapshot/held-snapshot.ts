import { type TakenSnapshot } from '../../../atlas/operations/snapshot/snapshot-request';
import { type WireSnapshot } from '../../../atlas/wire/snapshot';
import { type Held } from '../../framework/resource-type';
import { type StateRecords } from '../state-records';
import { type SNAPSHOT, type SnapshotValues } from './attributes';
import { identityOf, recordNameOf } from './request';

/** A snapshot as the state holds it. */
export type HeldSnapshot = Held<typeof SNAPSHOT>;

/** What is held while a snapshot is on its way: what was asked for, and the id as soon as there is one. */
export function onItsWay(values: SnapshotValues, records: StateRecords): HeldSnapshot {
  const record = records.find(recordNameOf(values));
  const isRefused = record?.state === 'refused';
  return {
    state: {
      ...values,
      id: identityOf(values),
      snapshot_id: record?.jobId ?? values.snapshot_id,
      status: isRefused ? 'failed' : record?.jobId === undefined ? 'asked' : 'queued',
    },
    record: records.toJson(),
  };
}

/** What is held once a snapshot is taken; one that Atlas no longer has is gone. */
export function taken(
  values: SnapshotValues,
  snapshot: TakenSnapshot | undefined,
  records: StateRecords,
): HeldSnapshot {
  const isThere = (snapshot?.createdAt ?? '') !== '';
  return {
    state: {
      ...values,
      id: identityOf(values),
      snapshot_id: snapshot?.snapshotId ?? values.snapshot_id,
      status: isThere ? 'completed' : 'gone',
      created_at: isThere ? (snapshot?.createdAt ?? null) : values.created_at,
      expires_at: isThere ? (snapshot?.expiresAt ?? null) : values.expires_at,
    },
    record: records.toJson(),
  };
}

/** What is held after a look at Atlas. */
export const seen = (values: SnapshotValues, snapshot: WireSnapshot | undefined): SnapshotValues =>
  snapshot === undefined
    ? { ...values, status: 'gone' }
    : {
        ...values,
        status: snapshot.status,
        created_at: snapshot.createdAt ?? values.created_at,
        expires_at: snapshot.expiresAt ?? values.expires_at,
      };
