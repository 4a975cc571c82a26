import { type StoredData } from '../../stored-data';
import {
  type WireCollectionRestoreRequest,
  type WireRestoredCollection,
} from '../../../atlas/wire/collection-restore-job';

interface Pair {
  readonly source: string;
  readonly target: string;
}

/** What becomes of each collection a request names: where it goes, or why it goes nowhere. */
export function planCollections(
  request: WireCollectionRestoreRequest,
  source: StoredData,
  target: StoredData,
): readonly WireRestoredCollection[] {
  const taken = new Set(Object.keys(flatten(target)));
  return pairsOf(request, source).map((pair) => {
    const documents = flatten(source)[pair.source];
    const effective =
      request.writeStrategy === 'CREATE_NEW' ? freeName(pair.target, taken) : pair.target;
    taken.add(effective);
    return {
      effectiveTargetNamespace: effective,
      indexStatus: { state: request.indexStrategy === 'NONE' ? 'NOT_RESTORED' : 'NOT_STARTED' },
      restoredDocuments: 0,
      sourceNamespace: pair.source,
      state: stateOf(pair.source, documents),
      targetNamespace: pair.target,
      totalDocuments: documents?.length ?? 0,
    };
  });
}

function pairsOf(request: WireCollectionRestoreRequest, source: StoredData): readonly Pair[] {
  const { databases = [], collections = [] } = request;
  const whole = databases.flatMap(({ sourceNamespace: from, targetNamespace: to = from }) =>
    Object.keys(source[from] ?? {}).map((name) => ({
      source: `${from}.${name}`,
      target: withSuffixes(`${to}.${name}`, request),
    })),
  );
  const single = collections.map(({ sourceNamespace: from, targetNamespace: to = from }) => ({
    source: from,
    target: withSuffixes(to, request),
  }));
  return [...whole, ...single];
}

function withSuffixes(
  namespace: string,
  { databaseSuffix = '', collectionSuffix = '' }: WireCollectionRestoreRequest,
): string {
  const [database, collection] = splitNamespace(namespace);
  return `${database}${databaseSuffix}.${collection}${collectionSuffix}`;
}

/** A database and the collection in it; the name of a collection may hold dots. */
export function splitNamespace(namespace: string): readonly [database: string, collection: string] {
  const dot = namespace.indexOf('.');
  return [namespace.slice(0, dot), namespace.slice(dot + 1)];
}

/** Documents by namespace. */
export const flatten = (data: StoredData): Readonly<Record<string, readonly unknown[]>> =>
  Object.fromEntries(
    Object.entries(data).flatMap(([database, collections]) =>
      Object.entries(collections).map(([name, documents]) => [`${database}.${name}`, documents]),
    ),
  );

/** How Atlas names a collection whose wanted name is kept is not documented; here it gets a number. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 0; ; number++) {
    const name = number === 0 ? wanted : `${wanted}_${number}`;
    if (!taken.has(name)) return name;
  }
}

function stateOf(
  namespace: string,
  documents: readonly unknown[] | undefined,
): WireRestoredCollection['state'] {
  if (documents === undefined) return 'NOT_FOUND';
  return splitNamespace(namespace)[1].startsWith('system.') ? 'UNSUPPORTED' : 'NOT_STARTED';
}
