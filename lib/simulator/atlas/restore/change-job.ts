import { type StoredRestoreJob } from '../state';

/** Whose backups are restored: jobs are listed there. */
export interface JobHolder {
  readonly name: string;
  restoreJobs: readonly StoredRestoreJob[];
}

/** Puts another version of one restore job in its place; one that was forgotten stays so. */
export function changeJob(source: JobHolder, id: string, change: Partial<StoredRestoreJob>): void {
  source.restoreJobs = source.restoreJobs.map((job) =>
    job.id === id ? { ...job, ...change } : job,
  );
}

/** Makes Atlas forget a job; what it does goes on. */
export function forgetJob(source: JobHolder, id: string): void {
  source.restoreJobs = source.restoreJobs.filter((job) => job.id !== id);
}
