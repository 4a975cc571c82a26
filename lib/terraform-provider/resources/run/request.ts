import { type RestoreRequest } from '../../../atlas/operations/restore/restore-request';
import { parseKeep } from '../keep';
import { DEFAULT_SAFETY_KEEP, DEFAULT_WAIT_MINUTES, type RunValues } from './attributes';
import { sourceOf } from './source';

const MINUTE_MILLIS = 60_000;

/** The operation's request for a declared restore; a wait that ends is counted from now. */
export function requestOf(values: RunValues, nowMillis: number): RestoreRequest {
  const { overwrite_target, overwrite_source, overwrite_protected_target } = values;
  const waitMinutes = values.wait_minutes ?? DEFAULT_WAIT_MINUTES;
  const skippedBecause = values.safety_snapshot_skipped_because;
  return {
    source: sourceOf(values),
    target: {
      projectId: values.target_project_id ?? '',
      clusterName: values.target_cluster_name ?? '',
    },
    runId: values.run_id ?? '',
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

/** What tells one run from every other of its type. */
export const identityOf = ({
  target_project_id,
  target_cluster_name,
  run_id,
}: Pick<RunValues, 'target_project_id' | 'target_cluster_name' | 'run_id'>): string =>
  `${target_project_id ?? ''}/${target_cluster_name ?? ''}/${run_id ?? ''}`;
