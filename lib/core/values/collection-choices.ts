import { type CollectionSelection } from '../restore/collection-selection';

/** Which indexes a restore of collections builds. */
export enum RestoredIndexes {
  /** Every index of the backup. */
  ALL = 'all',
  /** None but the one on `_id`. */
  NONE = 'none',
  /** Every one but those that delete old documents, which would delete what was just restored. */
  ALL_EXCEPT_TTL = 'all-except-ttl',
}

/** What becomes of a collection that exists under a wanted name. */
export enum ExistingCollections {
  /** It is kept, and the restored one gets another name. */
  KEEP = 'create-new',
  /** It is dropped and replaced; what is written to it meanwhile is lost. */
  OVERWRITE = 'overwrite-existing',
}

/** A database such as `shop`, or a collection such as `shop.orders`. */
export interface RestoredNamespace {
  /** Its name in the backup. */
  readonly name: string;
  /**
   * The name it is to get.
   * @default - the name it had
   */
  readonly newName?: string;
}

/** What a construct says of the databases and collections to restore. */
export interface SelectedNamespaces {
  readonly databases?: RestoredNamespace[];
  readonly collections?: RestoredNamespace[];
  readonly databaseSuffix?: string;
  readonly collectionSuffix?: string;
}

/** Which databases and collections are restored, and under which names. */
export function selectionOf({
  databases = [],
  collections = [],
  databaseSuffix,
  collectionSuffix,
}: SelectedNamespaces): CollectionSelection {
  return {
    databases,
    collections,
    ...(databaseSuffix !== undefined && { databaseSuffix }),
    ...(collectionSuffix !== undefined && { collectionSuffix }),
  };
}
