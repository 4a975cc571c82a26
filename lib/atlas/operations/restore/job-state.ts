import { type WireRestoreJob } from '../../wire/restore-job';
import { type JobState } from '../run/run-kind';
import { statusOf } from './restore-jobs';

/** Where a job that restores into a cluster stands. */
export function jobStateOf(job: WireRestoreJob): JobState {
  const status = statusOf(job);
  if (status === 'running') return { state: 'running' };
  if (status !== 'finished') return { state: 'failed', status };
  return { state: 'finished', finishedAt: job.finishedAt ?? '' };
}
