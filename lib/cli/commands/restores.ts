import { type AtlasClient } from '../../atlas/client/atlas-client';
import { type ClusterTarget } from '../../atlas/operations/cluster-target';
import { type RestoreJobStatus } from '../../atlas/operations/restore/restore-jobs';
import { NO_RECORDS } from '../by-hand/no-records';
import { progressOn } from '../by-hand/progress';
import { keepEvidence } from '../by-hand/evidence';
import { readCluster, targetOf } from '../by-hand/read-target';
import { runByHand } from '../by-hand/run-by-hand';
import { listWatchedJobs, type WatchedJob } from '../by-hand/watched-jobs';
import { CommandFailed } from '../diff/command-failed';
import { ExitCode } from '../exit-codes';
import { actingClientOfEnvironment } from '../live/client-of-environment';
import { readArguments } from '../read-arguments';
import { type Command, type Surroundings } from '../surroundings';
import { UsageError } from '../usage-error';

/** `restores watch <cluster>`: follows the restores of a cluster's backups until they have ended; starts none. */
export const restores: Command = async (args, surroundings) => {
  const { flags, positionals } = readArguments(args, ['project', 'job']);
  const [verb, ...rest] = positionals;
  if (verb !== 'watch')
    throw new UsageError(
      `restores takes the word watch, got ${verb ?? 'nothing'}; give restores watch <cluster>`,
    );
  const source = targetOf(readCluster('restores watch', rest), flags.project, surroundings);
  const client = actingClientOfEnvironment(surroundings);
  const failed = await follow(source, { client, surroundings, job: flags.job });
  if (failed.length === 0) return ExitCode.OK;
  throw new CommandFailed(describeFailed(failed));
};

interface Following {
  readonly client: AtlasClient;
  readonly surroundings: Surroundings;
  /** The only job that is followed; undefined: every one that runs. */
  readonly job: string | undefined;
}

/** Follows jobs to their end and answers those that came to a bad one. */
async function follow(
  source: ClusterTarget,
  { client, surroundings, job }: Following,
): Promise<readonly WatchedJob[]> {
  const subject = `restores of ${source.clusterName}`;
  const progress = progressOn(surroundings);
  let watched: ReadonlySet<string> | undefined;
  const told = new Map<string, RestoreJobStatus>();
  const step = async (): Promise<Followed> => {
    const jobs = await listWatchedJobs(client, source);
    watched ??= new Set(chosen(jobs, job, subject).map(({ id }) => id));
    const ours = jobs.filter(({ id }) => watched?.has(id));
    for (const each of ours) {
      if (told.get(each.id) !== each.status) progress.say(describeJob(each, client.now()));
      told.set(each.id, each.status);
    }
    const lost = [...watched].filter((id) => !ours.some((each) => each.id === id));
    if (lost.length > 0)
      throw new CommandFailed(
        `${subject}: Atlas no longer knows job ${lost.join(', ')}, which was never seen finished, so whether the target holds the data cannot be told; look at what it holds`,
      );
    const running = ours.filter(({ status }) => status === 'running');
    return {
      isDone: running.length === 0,
      status: `${running.length} running`,
      failed: ours.filter((each) => !['running', 'finished'].includes(each.status)),
    };
  };
  const none = keepEvidence(
    undefined,
    { kind: 'restore', runId: '', source },
    { client, surroundings },
  );
  const end = await runByHand(
    { subject, first: step, next: step, left: () => Promise.resolve('what runs goes on in Atlas') },
    { context: { client, records: NO_RECORDS }, progress, evidence: none, surroundings },
  );
  if (watched?.size === 0) progress.say(`${subject}: none is running`);
  return end.failed;
}

interface Followed {
  readonly isDone: boolean;
  readonly status: string;
  readonly failed: readonly WatchedJob[];
}

/** What is followed: the one that was named, else what runs now. */
function chosen(
  jobs: readonly WatchedJob[],
  job: string | undefined,
  subject: string,
): readonly WatchedJob[] {
  if (job === undefined) return jobs.filter(({ status }) => status === 'running');
  const found = jobs.filter(({ id }) => id === job);
  if (found.length > 0) return found;
  throw new CommandFailed(
    `${subject}: there is no job ${job}; Atlas lists a restore with the cluster whose backup it takes`,
  );
}

function describeJob(job: WatchedJob, nowMillis: number): string {
  const at = job.finishedAt ?? new Date(nowMillis).toISOString();
  return `job ${job.id} into ${job.target}, ${job.what}: ${job.status} (${at})`;
}

/** Jobs of a bad end, those that leave the same told together. */
const describeFailed = (jobs: readonly WatchedJob[]): string =>
  [...new Set(jobs.map(({ left }) => left))]
    .map((left) => {
      const alike = jobs.filter((job) => job.left === left);
      return `${alike.map(({ id, target }) => `job ${id} into ${target}`).join(', ')} did not finish; ${left}`;
    })
    .join('; ');
