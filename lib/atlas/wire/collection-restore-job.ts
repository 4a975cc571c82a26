/** A database or collection to restore, and the name it is to get; the same name if left out. */
export interface WireRestoreNamespace {
  readonly sourceNamespace: string;
  readonly targetNamespace?: string;
}

/** The body that restores single databases or collections; it names exactly one restore point. */
export interface WireCollectionRestoreRequest {
  readonly databases?: readonly WireRestoreNamespace[];
  readonly collections?: readonly WireRestoreNamespace[];
  readonly databaseSuffix?: string;
  readonly collectionSuffix?: string;
  readonly indexStrategy: 'ALL' | 'NONE' | 'ALL_EXCEPT_TTL';
  readonly writeStrategy: 'CREATE_NEW' | 'OVERWRITE_EXISTING';
  readonly targetGroupId: string;
  readonly targetClusterName: string;
  readonly snapshotId?: string;
  /** Spelt otherwise than in a restore job. */
  readonly pointInTimeUtcSeconds?: number;
  readonly oplogTs?: number;
  readonly oplogInc?: number;
}

/** Where the indexes of a restore stand. */
export type WireIndexState =
  'NOT_STARTED' | 'IN_PROGRESS' | 'SUCCESSFUL' | 'FAILED' | 'NOT_RESTORED';

/** A restore of single databases or collections. */
export interface WireCollectionRestoreJob extends WireCollectionRestoreRequest {
  readonly id: string;
  readonly state:
    'INITIALIZING' | 'IN_PROGRESS' | 'FINALIZING' | 'SUCCESSFUL' | 'CANCELED' | 'FAILED';
  readonly createdAt: string;
  readonly finishedAt?: string;
  readonly errorMessage?: string;
  readonly indexStatus: { readonly state: WireIndexState; readonly failedCollectionCount: number };
  readonly restoredDocuments: number;
  readonly totalDocuments: number;
}

/** How one collection of a restore fares. */
export interface WireRestoredCollection {
  readonly sourceNamespace: string;
  readonly targetNamespace: string;
  /** The name it got in the end: another one where the wanted name was taken and is kept. */
  readonly effectiveTargetNamespace: string;
  readonly state:
    | 'NOT_STARTED'
    | 'IN_PROGRESS'
    | 'FINALIZING'
    | 'NOT_FOUND'
    | 'UNSUPPORTED'
    | 'SUCCESSFUL'
    | 'ROLLBACK'
    | 'NOT_RESTORED'
    | 'FAILED'
    | 'INDEX_BUILD_FAILED';
  readonly restoredDocuments: number;
  readonly totalDocuments: number;
  readonly indexStatus: { readonly state: WireIndexState; readonly errorMessage?: string };
}
