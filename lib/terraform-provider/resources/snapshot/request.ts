import { type TakeSnapshotRequest } from '../../../atlas/operations/snapshot/snapshot-request';
import { snapshotRecord } from '../../../atlas/operations/snapshot/snapshot-record';
import { type RetentionAmount } from '../../../core/values/retention';
import { parseKeep } from '../keep';
import { DEFAULT_REUSE_WITHIN_HOURS, type SnapshotValues } from './attributes';

/** Under Terraform a snapshot belongs to its key: a provider does not learn the address of a resource. */
const OWNER = { stack: 'terraform', resource: 'mongodbbackup_snapshot' };

/** What tells one snapshot from every other. */
export const identityPartsOf = ({ project_id, cluster_name, key }: SnapshotValues) => ({
  target: { projectId: project_id ?? '', clusterName: cluster_name ?? '' },
  owner: OWNER,
  key: key ?? '',
});

/** Stands for the retention of a snapshot that was imported and not applied yet; nothing is asked for with it. */
const NOT_DECLARED: RetentionAmount = { amount: 1, unit: 'days' };

/** The operation's request for a declared snapshot. */
export function requestOf(planned: SnapshotValues, prior?: SnapshotValues): TakeSnapshotRequest {
  const { keep, description } = planned;
  const before = prior?.keep ?? undefined;
  return {
    ...identityPartsOf(planned),
    keep: keep === null ? NOT_DECLARED : parseKeep(keep),
    previousKeep: before === undefined ? undefined : parseKeep(before),
    allowShorterKeep: planned.allow_shorter_keep ?? false,
    reuseWithinHours: planned.reuse_within_hours ?? DEFAULT_REUSE_WITHIN_HOURS,
    isRollback: false,
    ...(description !== null && { description }),
  };
}

/** Name of the record of a declared snapshot. */
export const recordNameOf = (values: SnapshotValues): string =>
  snapshotRecord(identityPartsOf(values));

/** Names a snapshot across resources. */
export const identityOf = ({
  project_id,
  cluster_name,
  key,
}: Pick<SnapshotValues, 'project_id' | 'cluster_name' | 'key'>): string =>
  `${project_id ?? ''}/${cluster_name ?? ''}/${key ?? ''}`;
