import { type AtlasClient } from '../../client/atlas-client';
import { type ClusterTarget } from '../cluster-target';
import { type OperationContext } from '../operation-context';
import { type RunRecord } from '../run-records';
import { type RunNames } from './run-names';

/** What every run is asked with, whatever it does. */
export interface RunRequest {
  /** Names the run: it happens at most once under it. */
  readonly runId: string;
  /**
   * Names the deployment that asks. What one of them planned is not gone on with by another: the source may be another
   * since, and its safety snapshot does not hold what was written since.
   */
  readonly attempt: string;
  /** Whether only the preflight runs. */
  readonly dryRun?: boolean;
  /** Whether the run counts as done once its job is started. */
  readonly isDoneWhenStarted?: boolean;
  /** When waiting ends, milliseconds since 1970 by Atlas's clock; the job goes on. */
  readonly waitUntil?: number;
  /** Whether the engine is undoing a deployment: nothing is then started. */
  readonly isRollback: boolean;
}

/** What was settled before a job was asked for, as texts for its record. */
export type RunPlan = Readonly<Record<string, string>>;

/** Where a job stands. */
export type JobState =
  | { readonly state: 'running' }
  | {
      readonly state: 'finished';
      /** ISO 8601. @default - when it was first seen finished */
      readonly finishedAt?: string | undefined;
    }
  | { readonly state: 'failed'; readonly status: string };

/** Whether what must come before the job is done: still on its way, or done. */
export type Saved =
  | { readonly isRunning: true; readonly status: string }
  | {
      readonly isRunning: false;
      /** The snapshot that holds the target as it was, if one was taken. */
      readonly snapshotId: string | undefined;
    };

/** What follows a job that finished: still on its way, or settled, with what is to be recorded and said of it. */
export type Settled =
  | { readonly isSettled: false; readonly status: string }
  | {
      readonly isSettled: true;
      readonly sentence: string;
      readonly results?: RunPlan;
      /** What fell short, if something did: the run then counts as failed. */
      readonly shortfall?: string;
    };

/** How a kind of run speaks of what it does. */
export interface RunWords {
  /** After `job … started; `. */
  readonly started: string;
  /** After `the … goes on in Atlas (job …)`; what must be so meanwhile. */
  readonly meanwhile: string;
  /** What cannot be told of a job that Atlas forgot: `whether staging holds the data`. */
  readonly unknown: string;
  /** Where to look then: `look at what staging holds, and use a new runId to restore once more`. */
  readonly lookAtResult: string;
  /** Where to look for a job nobody confirmed: `look at the restores of orders in Atlas`. */
  readonly lookAtJobs: string;
  /** What a failed job leaves, and the way on. */
  readonly left: (run: RunRecord) => string;
}

/** One kind of run: what is asked of Atlas, once, and how its job is known and followed. */
export interface RunKind<Job extends { readonly id: string }> {
  /** How messages call it: `restore 2026-11-21 into staging`. */
  readonly subject: string;
  /** What it is, in one word: `restore`. */
  readonly noun: string;
  readonly request: RunRequest;
  readonly names: RunNames;
  /** The cluster the data comes from, where it is not what names the run. */
  readonly source?: ClusterTarget;
  /** The same run with its data from another cluster. */
  readonly from?: (source: ClusterTarget) => RunKind<Job>;
  /**
   * Asks every question first and settles what no later step may choose again; with a plan, asks them once more of what
   * is settled. @throws {OperationError} every reason why it must not run, in one error
   */
  readonly prepare: (plan: RunPlan | undefined, context: OperationContext) => Promise<RunPlan>;
  /** What must be there before the job is asked for. @default - nothing */
  readonly save?: (plan: RunPlan, plannedAt: string, context: OperationContext) => Promise<Saved>;
  /** Asks for the job: the one request that must not be sent twice. */
  readonly ask: (plan: RunPlan, client: AtlasClient) => Promise<Job>;
  /** Every job among which one that was asked for would be. */
  readonly list: (client: AtlasClient) => Promise<readonly Job[]>;
  /** Whether a job is what a plan asks for, apart from when it was made. */
  readonly isOf: (job: Job, plan: RunPlan) => boolean;
  /** One job; undefined where Atlas knows none of that id any more. */
  readonly read: (jobId: string, client: AtlasClient) => Promise<Job | undefined>;
  readonly stateOf: (job: Job) => JobState;
  readonly settle: (
    run: StartedRun,
    job: Job | undefined,
    context: OperationContext,
  ) => Promise<Settled>;
  /** What a finished run did otherwise than is asked of it now, with the remedy. @default - nothing */
  readonly otherwise?: (plan: RunPlan) => string | undefined;
  readonly words: RunWords;
}

/** A run whose job is known. */
export type StartedRun = RunRecord & { readonly jobId: string };

/** What became of a run. */
export interface RunOutcome {
  readonly state: 'finished' | 'started' | 'checked' | 'untouched';
  /** Empty where no job was started. */
  readonly jobId: string;
  /** ISO 8601; empty unless finished. */
  readonly finishedAt: string;
  /** What the record keeps of it. */
  readonly plan: RunPlan;
}

/** How far a run is. */
export type RunProgress =
  | { readonly isDone: false; readonly status: string }
  | { readonly isDone: true; readonly outcome: RunOutcome };
