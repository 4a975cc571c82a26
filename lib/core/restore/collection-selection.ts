import { ProtectionError } from '../errors';

/** A database or collection to restore, e.g. `shop` or `shop.orders`, and the name it is to get. */
export interface RestoredName {
  readonly name: string;
  /** @default - the name it had */
  readonly newName?: string;
}

/** Which databases and collections are restored, and under which names. */
export interface CollectionSelection {
  readonly databases: readonly RestoredName[];
  readonly collections: readonly RestoredName[];
  /** Put after the name of each database. */
  readonly databaseSuffix?: string;
  /** Put after the name of each collection. */
  readonly collectionSuffix?: string;
}

/** Which indexes a restore of collections builds. */
export type IndexStrategy = 'all' | 'none' | 'all-except-ttl';

/** What a restore of collections does to names that exist. */
export type WriteStrategy = 'create-new' | 'overwrite-existing';

/**
 * The most databases, and the most collections, one restore may name.
 * @see https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-creategroupclustercollectionrestorejob
 */
export const MOST_NAMES = 100;

const DATABASE = /^[^.\s]+$/;
const COLLECTION = /^[^.\s]+\..+$/;

/** A selection that Atlas can take. @throws {ProtectionError} nothing-selected, too-many-names, name-malformed, name-selected-twice */
export function requireSelection(selection: CollectionSelection): CollectionSelection {
  const { databases, collections } = selection;
  if (databases.length + collections.length === 0)
    throw new ProtectionError(
      'nothing-selected',
      "a restore of collections names no database and no collection; list some in 'databases' or 'collections'",
    );
  requireNames('databases', databases, DATABASE);
  requireNames('collections', collections, COLLECTION);
  return selection;
}

/** The database of a collection; the name of a collection may hold dots. */
export const databaseOf = (collection: string): string =>
  collection.slice(0, collection.indexOf('.'));

function requireNames(
  prop: 'databases' | 'collections',
  names: readonly RestoredName[],
  form: RegExp,
): void {
  if (names.length > MOST_NAMES)
    throw new ProtectionError(
      'too-many-names',
      `'${prop}' names ${names.length}, and one restore takes ${MOST_NAMES} at most; split it into several with run ids of their own`,
    );
  const like = prop === 'databases' ? 'shop' : 'shop.orders';
  const wrong = names
    .flatMap(({ name, newName = name }) => [name, newName])
    .find((name) => !form.test(name));
  if (wrong !== undefined)
    throw new ProtectionError(
      'name-malformed',
      `'${prop}' holds ${JSON.stringify(wrong)}; write it like ${like}`,
    );
  const twice = names.find(
    ({ name }, index) => names.findIndex((other) => other.name === name) < index,
  );
  if (twice !== undefined)
    throw new ProtectionError(
      'name-selected-twice',
      `'${prop}' names ${twice.name} twice; name it once`,
    );
}
