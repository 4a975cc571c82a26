import { type WireRestoreJob } from '../../../wire/restore-job';
import { type WireSnapshot } from '../../../wire/snapshot';
import { fail, PASS, type Answer } from './answer';
import { type PreflightView } from './check';

/** What is known of the source's history. */
export interface History {
  readonly snapshots: readonly WireSnapshot[];
  readonly jobs: readonly WireRestoreJob[];
  readonly view: PreflightView;
}

/**
 * Whether an unbroken oplog leads from a snapshot to a moment: a restore onto the source closes the window until the
 * next snapshot, https://www.mongodb.com/docs/atlas/recover-pit-continuous-cloud-backup/
 */
export function tryKnownWindow(seconds: number, { snapshots, jobs, view }: History): Answer {
  const base = Math.max(
    ...snapshots
      .filter(({ status }) => status === 'completed')
      .map(({ createdAt }) => Date.parse(createdAt ?? ''))
      .filter((taken) => taken <= seconds * 1000),
  );
  const name = view.request.source.cluster.clusterName;
  if (base === -Infinity)
    return fail(
      `${name} has no snapshot before the moment, and a point in time is reached from one`,
      'choose a later moment',
    );
  const breaking = jobs.find((job) => breaks(job, view, { base, end: seconds * 1000 }));
  return breaking === undefined
    ? PASS
    : fail(
        `job ${breaking.id} was restored onto ${name} between the last snapshot and the moment, which broke the oplog`,
        'choose a moment before that, or after the next snapshot',
      );
}

function breaks(
  { deliveryType, targetClusterName, targetGroupId, finishedAt }: WireRestoreJob,
  { request }: PreflightView,
  { base, end }: { readonly base: number; readonly end: number },
): boolean {
  const { cluster } = request.source;
  const isOnto =
    deliveryType !== 'download' &&
    targetClusterName === cluster.clusterName &&
    targetGroupId === cluster.projectId;
  const finished = Date.parse(finishedAt ?? '');
  return isOnto && finished > base && finished <= end;
}
