import { restoreRecord } from '../../../atlas/operations/restore/restore-record';
import { type RestoreRequest } from '../../../atlas/operations/restore/restore-request';
import { parseKeep } from '../keep';
import { DEFAULT_SAFETY_KEEP, DEFAULT_WAIT_MINUTES, type RestoreValues } from './attributes';
import { sourceOf } from './source';

const MINUTE_MILLIS = 60_000;

/** The operation's request for a declared restore; a wait that ends is counted from now. */
export function requestOf(values: RestoreValues, nowMillis: number): RestoreRequest {
  const { overwrite_target, overwrite_source, overwrite_protected_target } = values;
  const waitMinutes = values.wait_minutes ?? DEFAULT_WAIT_MINUTES;
  const skippedBecause = values.safety_snapshot_skipped_because;
  return {
    source: sourceOf(values),
    ...identityPartsOf(values),
    attempt: `apply of ${nowMillis}`,
    safetySnapshot:
      skippedBecause === null
        ? { keep: parseKeep(values.safety_snapshot_keep ?? DEFAULT_SAFETY_KEEP) }
        : { skippedBecause },
    allowFallback: values.allow_fallback ?? false,
    dryRun: values.dry_run ?? false,
    isRollback: false,
    ...(overwrite_target !== null && { overwriteTarget: overwrite_target }),
    ...(overwrite_source !== null && { overwriteSource: overwrite_source }),
    ...(overwrite_protected_target !== null && {
      overwriteProtectedTarget: overwrite_protected_target,
    }),
    ...(waitMinutes === 0
      ? { isDoneWhenStarted: true }
      : { waitUntil: nowMillis + waitMinutes * MINUTE_MILLIS }),
  };
}

type Identity = Pick<RestoreValues, 'target_project_id' | 'target_cluster_name' | 'run_id'>;

/** What tells one run from every other. */
export const identityPartsOf = ({
  target_project_id,
  target_cluster_name,
  run_id,
}: Identity): Pick<RestoreRequest, 'target' | 'runId'> => ({
  target: { projectId: target_project_id ?? '', clusterName: target_cluster_name ?? '' },
  runId: run_id ?? '',
});

/** Names a run across resources. */
export function identityOf(values: Identity): string {
  const { target, runId } = identityPartsOf(values);
  return `${target.projectId}/${target.clusterName}/${runId}`;
}

/** Name of the record of a declared restore. */
export const recordNameOf = (values: Identity): string => restoreRecord(identityPartsOf(values));
