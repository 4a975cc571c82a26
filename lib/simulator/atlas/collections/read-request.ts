import {
  type WireCollectionRestoreRequest,
  type WireRestoreNamespace,
} from '../../../atlas/wire/collection-restore-job';
import { type ClusterCall } from '../http/call';
import {
  invalidAttribute,
  missingAttribute,
  readBody,
  readText,
  readWhole,
} from '../http/read-body';

const MOST_NAMESPACES = 100;
const EARLIEST_SECONDS = 1_199_145_600;
const INDEX_STRATEGIES = ['ALL', 'NONE', 'ALL_EXCEPT_TTL'] as const;
const WRITE_STRATEGIES = ['CREATE_NEW', 'OVERWRITE_EXISTING'] as const;
const DATABASE = /^[^.\s]+$/;
const COLLECTION = /^[^.\s]+\..+$/;
const ATTRIBUTES = [
  'collectionSuffix',
  'collections',
  'databaseSuffix',
  'databases',
  'indexStrategy',
  'oplogInc',
  'oplogTs',
  'pointInTimeUtcSeconds',
  'snapshotId',
  'targetClusterName',
  'targetGroupId',
  'writeStrategy',
];

type Body = Readonly<Record<string, unknown>>;

/** The restore of collections a body asks for. */
export function readCollectionRequest(call: ClusterCall): WireCollectionRestoreRequest {
  const body = readBody(call, ATTRIBUTES);
  const databases = readNamespaces(body, 'databases', DATABASE);
  const collections = readNamespaces(body, 'collections', COLLECTION);
  if (databases.length + collections.length === 0) throw missingAttribute('collections');
  const databaseSuffix = readText(body, 'databaseSuffix');
  const collectionSuffix = readText(body, 'collectionSuffix');
  return {
    ...(databases.length > 0 && { databases }),
    ...(collections.length > 0 && { collections }),
    ...(databaseSuffix !== undefined && { databaseSuffix }),
    ...(collectionSuffix !== undefined && { collectionSuffix }),
    indexStrategy: oneOf(body, 'indexStrategy', INDEX_STRATEGIES),
    writeStrategy: oneOf(body, 'writeStrategy', WRITE_STRATEGIES),
    targetGroupId: required(body, 'targetGroupId'),
    targetClusterName: required(body, 'targetClusterName'),
    ...readPoint(body),
  };
}

function readNamespaces(body: Body, name: string, form: RegExp): readonly WireRestoreNamespace[] {
  const list = body[name] ?? [];
  if (!Array.isArray(list) || list.length > MOST_NAMESPACES) throw invalidAttribute(name);
  return (list as readonly unknown[]).map((entry) => {
    const { sourceNamespace, targetNamespace } = (entry ?? {}) as Body;
    const isOf = (value: unknown): value is string => typeof value === 'string' && form.test(value);
    if (!isOf(sourceNamespace)) throw invalidAttribute(name);
    if (targetNamespace === undefined || targetNamespace === null || targetNamespace === '')
      return { sourceNamespace };
    if (!isOf(targetNamespace)) throw invalidAttribute(name);
    return { sourceNamespace, targetNamespace };
  });
}

function oneOf<Name extends string>(body: Body, name: string, known: readonly Name[]): Name {
  const value = body[name];
  if (value === undefined) throw missingAttribute(name);
  const found = known.find((each) => each === value);
  if (found === undefined) throw invalidAttribute(name);
  return found;
}

function required(body: Body, name: string): string {
  const text = readText(body, name);
  if (text === undefined || text === '') throw missingAttribute(name);
  return text;
}

type Point = Pick<
  WireCollectionRestoreRequest,
  'snapshotId' | 'pointInTimeUtcSeconds' | 'oplogTs' | 'oplogInc'
>;

/** Exactly one restore point: a snapshot, a second, or an oplog entry. */
function readPoint(body: Body): Point {
  const snapshotId = readText(body, 'snapshotId');
  const seconds = readWhole(body, 'pointInTimeUtcSeconds', EARLIEST_SECONDS);
  const oplogTs = readWhole(body, 'oplogTs', EARLIEST_SECONDS);
  const oplogInc = readWhole(body, 'oplogInc', 1);
  if ((oplogTs === undefined) !== (oplogInc === undefined))
    throw missingAttribute(oplogTs === undefined ? 'oplogTs' : 'oplogInc');
  const points = [snapshotId, seconds, oplogTs].filter((point) => point !== undefined);
  if (points.length === 0) throw missingAttribute('snapshotId');
  if (points.length > 1) throw invalidAttribute('snapshotId');
  if (snapshotId !== undefined) return { snapshotId };
  if (seconds !== undefined) return { pointInTimeUtcSeconds: seconds };
  return { oplogTs: oplogTs ?? 0, oplogInc: oplogInc ?? 0 };
}
