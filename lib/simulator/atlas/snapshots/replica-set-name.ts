import { createHash } from 'node:crypto';

const BASE = 36;
const LENGTH = 6;

/** The name Atlas gives a cluster's replica set, `atlas-` and six letters or digits; it never changes. */
export function replicaSetNameOf({ id }: { readonly id: string }): string {
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 12);
  return `atlas-${Number.parseInt(digest, 16).toString(BASE).padStart(LENGTH, '0').slice(-LENGTH)}`;
}
