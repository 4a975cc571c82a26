import {
  type CollectionSelection,
  type IndexStrategy,
  type WriteStrategy,
} from '../../../core/restore/collection-selection';
import { type WireCollectionRestoreRequest } from '../../wire/collection-restore-job';
import { type RestorePoint } from '../restore/restore-point';
import { type RestoreRequest } from '../restore/restore-request';

/** One restore of single databases or collections into a running cluster. */
export interface CollectionRestoreRequest extends RestoreRequest {
  /** What is restored, and under which names. */
  readonly selection: CollectionSelection;
  /** Which indexes are built. */
  readonly indexes: IndexStrategy;
  /** What happens to names that exist: with `overwrite-existing` they are dropped and replaced. */
  readonly write: WriteStrategy;
}

/** How messages call it: `restore 2026-11-21 of collections into staging`. */
export const collectionSubject = ({ runId, target }: CollectionRestoreRequest): string =>
  `restore ${runId} of collections into ${target.clusterName}`;

const INDEXES = { all: 'ALL', none: 'NONE', 'all-except-ttl': 'ALL_EXCEPT_TTL' } as const;
const WRITES = {
  'create-new': 'CREATE_NEW',
  'overwrite-existing': 'OVERWRITE_EXISTING',
} as const;

/** The body that asks Atlas for it; a moment is spelt otherwise than for a whole cluster. */
export function collectionBody(
  point: RestorePoint,
  { target, selection, indexes, write }: CollectionRestoreRequest,
): WireCollectionRestoreRequest {
  const { databases, collections, databaseSuffix, collectionSuffix } = selection;
  return {
    ...(databases.length > 0 && { databases: databases.map(toWire) }),
    ...(collections.length > 0 && { collections: collections.map(toWire) }),
    ...(databaseSuffix !== undefined && { databaseSuffix }),
    ...(collectionSuffix !== undefined && { collectionSuffix }),
    indexStrategy: INDEXES[indexes],
    writeStrategy: WRITES[write],
    targetGroupId: target.projectId,
    targetClusterName: target.clusterName,
    ...pointBody(point),
  };
}

const toWire = ({
  name,
  newName,
}: CollectionSelection['databases'][number]): {
  readonly sourceNamespace: string;
  readonly targetNamespace?: string;
} => ({ sourceNamespace: name, ...(newName !== undefined && { targetNamespace: newName }) });

function pointBody(
  point: RestorePoint,
): Pick<
  WireCollectionRestoreRequest,
  'snapshotId' | 'pointInTimeUtcSeconds' | 'oplogTs' | 'oplogInc'
> {
  switch (point.kind) {
    case 'snapshot':
      return { snapshotId: point.snapshotId };
    case 'point-in-time':
      return { pointInTimeUtcSeconds: point.seconds };
    case 'oplog':
      return { oplogTs: point.seconds, oplogInc: point.increment };
  }
}
