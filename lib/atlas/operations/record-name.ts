import { createHash } from 'node:crypto';
import { type ClusterTarget } from './cluster-target';

const HASH_DIGITS = 32;

/** What a record is of. */
export type RecordKind =
  | 'collection-restore'
  | 'existing-snapshots'
  | 'export'
  | 'flex-restore'
  | 'download'
  | 'owner'
  | 'restore'
  | 'serverless-restore'
  | 'snapshot';

/**
 * Name of the record of an act on a cluster. What users name it by is hashed: a record's name takes fewer characters
 * than a key may have. No stack is part of it, since a stack that is deleted and created again must not act twice.
 */
export function recordName(
  { projectId, clusterName }: ClusterTarget,
  kind: RecordKind,
  identity: readonly string[],
): string {
  return `${projectId}/${clusterName}/${kind}/${digest(identity, HASH_DIGITS)}`;
}

/** Some hexadecimal digits that stand for a list of texts. */
export function digest(texts: readonly string[], digits: number): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, digits);
}
