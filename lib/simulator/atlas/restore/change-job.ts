import { type SimulatedCluster, type StoredRestoreJob } from '../state';

/** Puts another version of one restore job in its place; one that was forgotten stays so. */
export function changeJob(
  source: SimulatedCluster,
  id: string,
  change: Partial<StoredRestoreJob>,
): void {
  source.restoreJobs = source.restoreJobs.map((job) =>
    job.id === id ? { ...job, ...change } : job,
  );
}

/** Makes Atlas forget a job; what it does goes on. */
export function forgetJob(source: SimulatedCluster, id: string): void {
  source.restoreJobs = source.restoreJobs.filter((job) => job.id !== id);
}
