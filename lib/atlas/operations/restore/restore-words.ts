import { type RunWords } from '../run/run-kind';
import { type RunRecord } from '../run-records';
import { type RestoreRequest } from './restore-request';

/** How messages speak of a restore that empties its target first. */
export function wordsOf({ source, target }: RestoreRequest): RunWords {
  const { clusterName } = target;
  return {
    started: `${clusterName} is emptied first and must not serve clients until it ends`,
    meanwhile: `${clusterName} must not serve clients until it ends`,
    unknown: `whether ${clusterName} holds the data`,
    lookAtResult: `look at what ${clusterName} holds, and use a new runId to restore once more`,
    lookAtJobs: `look at the restores of ${source.cluster.clusterName} in Atlas`,
    left: (run) =>
      `${clusterName} was emptied and may hold partial data; ${wayOnFrom(run, clusterName)}`,
  };
}

/** What to do after a run that failed: with a safety snapshot there are two ways. */
export function wayOnFrom({ plan }: RunRecord, clusterName: string): string {
  const safety = plan?.['safetySnapshotId'];
  return safety === undefined
    ? 'try again with a new runId'
    : `safety snapshot ${safety} holds ${clusterName} as it was: try again with a new runId, or restore the safety snapshot`;
}
