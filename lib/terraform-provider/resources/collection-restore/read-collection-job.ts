import { type RunPlan } from '../../../atlas/operations/run/run-kind';
import {
  type WireCollectionRestoreJob,
  type WireRestoreNamespace,
} from '../../../atlas/wire/collection-restore-job';
import { type KnownValues } from '../../framework/attributes';
import { type ImportedJob } from '../run/run-flavour';
import { type COLLECTION_RESTORE } from './attributes';

type Values = KnownValues<typeof COLLECTION_RESTORE>;
type Namespaces = readonly WireRestoreNamespace[];

const INDEXES = { ALL: 'all', NONE: 'none', ALL_EXCEPT_TTL: 'all-except-ttl' } as const;

/** What a job of single collections that somebody started was asked for. */
export function readCollectionJob(job: WireCollectionRestoreJob): ImportedJob<Values> {
  const { databases = [], collections = [], targetClusterName, snapshotId } = job;
  const overwrites = job.writeStrategy === 'OVERWRITE_EXISTING';
  return {
    values: {
      target_project_id: job.targetGroupId,
      target_cluster_name: targetClusterName,
      overwrite_target: overwrites ? targetClusterName : null,
      snapshot_id: snapshotId ?? null,
      databases: namesOf(databases),
      collections: namesOf(collections),
      restore_as: newNamesOf([...databases, ...collections]),
      database_suffix: job.databaseSuffix ?? null,
      collection_suffix: job.collectionSuffix ?? null,
      indexes: INDEXES[job.indexStrategy],
      write: overwrites ? 'overwrite-existing' : 'create-new',
    },
    plan: planOf(job),
  };
}

const namesOf = (namespaces: Namespaces): readonly string[] | null =>
  namespaces.length === 0 ? null : namespaces.map(({ sourceNamespace }) => sourceNamespace);

function newNamesOf(namespaces: Namespaces): Readonly<Record<string, string>> | null {
  const renamed = namespaces.flatMap(({ sourceNamespace, targetNamespace = sourceNamespace }) =>
    targetNamespace === sourceNamespace ? [] : [[sourceNamespace, targetNamespace] as const],
  );
  return renamed.length === 0 ? null : Object.fromEntries(renamed);
}

function planOf({ snapshotId, oplogTs, ...job }: WireCollectionRestoreJob): RunPlan {
  if (snapshotId !== undefined) return { kind: 'snapshot', snapshotId, takenAt: '' };
  if (oplogTs !== undefined)
    return { kind: 'oplog', seconds: String(oplogTs), increment: String(job.oplogInc) };
  return { kind: 'point-in-time', seconds: String(job.pointInTimeUtcSeconds) };
}
