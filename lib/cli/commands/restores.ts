import { type AtlasClient } from '../../atlas/client/atlas-client';
import { type ClusterTarget } from '../../atlas/operations/cluster-target';
import {
  listRestoreJobs,
  statusOf,
  type RestoreJobStatus,
} from '../../atlas/operations/restore/restore-jobs';
import { type WireRestoreJob } from '../../atlas/wire/restore-job';
import { NO_RECORDS } from '../by-hand/no-records';
import { progressOn } from '../by-hand/progress';
import { keepEvidence } from '../by-hand/evidence';
import { readCluster, targetOf } from '../by-hand/read-target';
import { runByHand } from '../by-hand/run-by-hand';
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
  throw new CommandFailed(
    `${failed.map(({ id, targetClusterName = '' }) => `job ${id} into ${targetClusterName}`).join(', ')} did not finish; the target was emptied and may hold partial data`,
  );
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
): Promise<readonly WireRestoreJob[]> {
  const subject = `restores of ${source.clusterName}`;
  const progress = progressOn(surroundings);
  let watched: ReadonlySet<string> | undefined;
  const told = new Map<string, RestoreJobStatus>();
  const step = async (): Promise<Followed> => {
    const jobs = (await listRestoreJobs(client, source)).filter(
      ({ deliveryType }) => deliveryType !== 'download',
    );
    watched ??= new Set(chosen(jobs, job, subject).map(({ id }) => id));
    const ours = jobs.filter(({ id }) => watched?.has(id));
    for (const each of ours) {
      const status = statusOf(each);
      if (told.get(each.id) !== status) progress.say(describeJob(each, client.now()));
      told.set(each.id, status);
    }
    const lost = [...watched].filter((id) => !ours.some((each) => each.id === id));
    if (lost.length > 0)
      throw new CommandFailed(
        `${subject}: Atlas no longer knows job ${lost.join(', ')}, which was never seen finished, so whether the target holds the data cannot be told; look at what it holds`,
      );
    const running = ours.filter((each) => statusOf(each) === 'running');
    return {
      isDone: running.length === 0,
      status: `${running.length} running`,
      failed: ours.filter((each) => !['running', 'finished'].includes(statusOf(each))),
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
  readonly failed: readonly WireRestoreJob[];
}

/** What is followed: the one that was named, else what runs now. */
function chosen(
  jobs: readonly WireRestoreJob[],
  job: string | undefined,
  subject: string,
): readonly WireRestoreJob[] {
  if (job === undefined) return jobs.filter((each) => statusOf(each) === 'running');
  const found = jobs.filter(({ id }) => id === job);
  if (found.length > 0) return found;
  throw new CommandFailed(
    `${subject}: there is no job ${job}; Atlas lists a restore with the cluster whose backup it takes`,
  );
}

function describeJob(job: WireRestoreJob, nowMillis: number): string {
  const { id, targetClusterName = '', finishedAt, timestamp, pointInTimeUTCSeconds } = job;
  const moment =
    timestamp ??
    (pointInTimeUTCSeconds === undefined
      ? 'an unknown moment'
      : new Date(pointInTimeUTCSeconds * 1000).toISOString());
  const at = finishedAt ?? new Date(nowMillis).toISOString();
  return `job ${id} into ${targetClusterName}, data of ${moment}: ${statusOf(job)} (${at})`;
}
